import type { Position, StakerDetails } from '@restack/api/client'
import { type Column, DataTable } from '../components/DataTable.js'
import { Eth } from '../components/Eth.js'
import { Panel } from '../components/Panel.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { ethOf } from './sums.js'

const parts = ['deposited', 'withdrawable', 'queued', 'slashed'] as const

/** What the staker has in each strategy. */
export function PositionPanel({ staker }: { staker: StakerDetails }) {
  const { t } = useTexts()
  return (
    <Panel heading={t('staker.position')} note={staker.strategies.length}>
      {staker.strategies.length === 0 ? (
        <p className="empty">{t('staker.noPosition')}</p>
      ) : (
        <DataTable<Position>
          caption={t('staker.positionCaption')}
          testId="position-table"
          rows={staker.strategies}
          rowKey={({ strategy }) => strategy}
          columns={[
            {
              id: 'strategy',
              header: t('strategies.strategy'),
              isRowHeader: true,
              cell: ({ strategy, symbol }) => (
                <AccountLink kind="strategy" address={strategy} name={symbol} />
              ),
              footer: t('common.total'),
            },
            ...parts.map(
              (part): Column<Position> => ({
                id: part,
                header: t(`staker.${part}`),
                help: t(`staker.${part}Help`),
                numeric: true,
                cell: (row) => <TokensAndEth {...row[part]} decimals={row.decimals} symbol={row.symbol} />,
                footer: <Eth value={ethOf(staker.strategies, part)} unit="ETH" />,
              }),
            ),
          ]}
        />
      )}
    </Panel>
  )
}
