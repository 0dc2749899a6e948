import type { OperatorDetails, OperatorStrategy } from '@restack/api/client'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Magnitude } from '../components/Magnitude.js'
import { Panel } from '../components/Panel.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { MagnitudeBar } from './MagnitudeBar.js'

/** What is delegated of each strategy, and how much of it is promised to operator sets. */
export function OperatorStrategiesPanel({ operator }: { operator: OperatorDetails }) {
  const { t } = useTexts()
  return (
    <Panel heading={t('operator.strategies')} note={operator.strategies.length}>
      {operator.strategies.length === 0 ? (
        <p className="empty">{t('operator.noStrategies')}</p>
      ) : (
        <>
          <DataTable<OperatorStrategy>
            caption={t('operator.strategiesCaption')}
            testId="operator-strategies"
            rows={operator.strategies}
            rowKey={({ strategy }) => strategy}
            columns={[
              {
                id: 'strategy',
                header: t('strategies.strategy'),
                isRowHeader: true,
                cell: ({ strategy, symbol }) => (
                  <AccountLink kind="strategy" address={strategy} name={symbol} />
                ),
              },
              {
                id: 'stake',
                header: t('operator.stake'),
                numeric: true,
                cell: (row) => <TokensAndEth {...row} />,
              },
              {
                id: 'shares',
                header: t('strategies.shares'),
                numeric: true,
                cell: ({ shares, decimals }) => <Amount value={shares} decimals={decimals} />,
              },
              {
                id: 'max',
                header: t('operator.maxMagnitude'),
                help: t('operator.maxMagnitudeHelp'),
                numeric: true,
                cell: ({ maxMagnitude }) => <Magnitude value={maxMagnitude} />,
              },
              {
                id: 'encumbered',
                header: t('operator.encumbered'),
                help: t('operator.encumberedHelp'),
                numeric: true,
                cell: ({ encumberedMagnitude }) => <Magnitude value={encumberedMagnitude} />,
              },
              {
                id: 'allocatable',
                header: t('operator.allocatable'),
                help: t('operator.allocatableHelp'),
                numeric: true,
                cell: ({ allocatableMagnitude }) => <Magnitude value={allocatableMagnitude} />,
              },
              { id: 'bar', header: t('operator.magnitudes'), cell: (row) => <MagnitudeBar {...row} /> },
            ]}
          />
          <p className="panel-foot">{t('operator.magnitudeNote')}</p>
        </>
      )}
    </Panel>
  )
}
