import type {
  StrategyDetails,
  StrategyHolder,
  StrategyOperator,
  StrategyOperatorSet,
} from '@restack/api/client'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'

type Of = { details: StrategyDetails }

/** Who could withdraw most of it. */
export function HoldersPanel({ details: { strategy, holders } }: Of) {
  const { t } = useTexts()
  return (
    <Panel heading={t('strategy.largest')} note={holders.length}>
      {holders.length === 0 ? (
        <p className="empty">{t('strategy.noHolders')}</p>
      ) : (
        <DataTable<StrategyHolder>
          caption={t('strategy.holdersCaption')}
          testId="holders-table"
          rows={holders}
          rowKey={({ staker }) => staker}
          columns={[
            {
              id: 'staker',
              header: t('stakers.staker'),
              isRowHeader: true,
              cell: ({ staker, name }) => <AccountLink kind="staker" address={staker} name={name} />,
            },
            {
              id: 'operator',
              header: t('stakers.operator'),
              cell: ({ operator, operatorName }) =>
                operator ? (
                  <AccountLink kind="operator" address={operator} name={operatorName} compact />
                ) : (
                  <span className="soft">{t('stakers.undelegated')}</span>
                ),
            },
            {
              id: 'worth',
              header: t('staker.withdrawable'),
              numeric: true,
              cell: (row) => <TokensAndEth {...row} decimals={strategy.decimals} symbol={strategy.symbol} />,
            },
          ]}
        />
      )}
    </Panel>
  )
}

/** Operators with shares of it, and how much of them can be slashed. */
export function StrategyOperatorsPanel({ details: { strategy, operators } }: Of) {
  const { t } = useTexts()
  return (
    <Panel heading={t('operators.heading')} note={operators.length}>
      {operators.length === 0 ? (
        <p className="empty">{t('strategy.noOperators')}</p>
      ) : (
        <DataTable<StrategyOperator>
          caption={t('strategy.operatorsCaption')}
          testId="strategy-operators"
          rows={operators}
          rowKey={({ operator }) => operator}
          columns={[
            {
              id: 'operator',
              header: t('operators.operator'),
              isRowHeader: true,
              cell: ({ operator, name }) => <AccountLink kind="operator" address={operator} name={name} />,
            },
            {
              id: 'delegated',
              header: t('breakdown.delegated'),
              numeric: true,
              cell: ({ delegated }) => (
                <TokensAndEth {...delegated} decimals={strategy.decimals} symbol={strategy.symbol} />
              ),
            },
            {
              id: 'slashable',
              header: t('breakdown.slashable'),
              numeric: true,
              cell: ({ slashable }) => (
                <TokensAndEth {...slashable} decimals={strategy.decimals} symbol={strategy.symbol} />
              ),
            },
          ]}
        />
      )}
    </Panel>
  )
}

/** Operator sets that may slash it. */
export function StrategySetsPanel({ details: { strategy, operatorSets } }: Of) {
  const { t, tag } = useTexts()
  return (
    <Panel heading={t('operatorSets.heading')} note={operatorSets.length}>
      {operatorSets.length === 0 ? (
        <p className="empty">{t('strategy.noSets')}</p>
      ) : (
        <DataTable<StrategyOperatorSet>
          caption={t('strategy.setsCaption')}
          testId="strategy-sets"
          rows={operatorSets}
          rowKey={({ avs, id }) => `${avs}/${id}`}
          columns={[
            {
              id: 'set',
              header: t('operatorSets.set'),
              isRowHeader: true,
              cell: (set) => <SetLink {...set} />,
            },
            {
              id: 'members',
              header: t('operatorSets.members'),
              numeric: true,
              cell: ({ members }) => formatInteger(members, tag),
            },
            {
              id: 'slashable',
              header: t('breakdown.slashable'),
              numeric: true,
              cell: ({ slashable }) => (
                <TokensAndEth {...slashable} decimals={strategy.decimals} symbol={strategy.symbol} />
              ),
            },
          ]}
        />
      )}
    </Panel>
  )
}
