import type { Graph } from '@restack/api/client'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DataTable } from '../components/DataTable.js'
import { Eth } from '../components/Eth.js'
import { formatShare } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'

const rowsAtOnce = 100

type Edge = Graph['edges'][number]

/** The connections of the graph for reading, the largest first. */
export function ConnectionsTable({ graph }: { graph: Graph }) {
  const { t, tag } = useTexts()
  const [shown, setShown] = useState(rowsAtOnce)
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]))
  const total = graph.edges.reduce((sum, { slashableEth }) => sum + (slashableEth ?? 0n), 0n)
  const rows = graph.edges.toSorted((a, b) => {
    const difference = (b.slashableEth ?? -1n) - (a.slashableEth ?? -1n)
    return difference > 0n ? 1 : difference < 0n ? -1 : 0
  })
  return (
    <>
      <DataTable<Edge>
        caption={t('network.caption')}
        testId="connections-table"
        rows={rows.slice(0, shown)}
        rowKey={({ operator, operatorSet }) => `${operator} ${operatorSet}`}
        columns={[
          {
            id: 'operator',
            header: t('operators.operator'),
            isRowHeader: true,
            cell: ({ operator }) => (
              <AccountLink kind="operator" address={operator} name={names.get(operator)} />
            ),
          },
          {
            id: 'set',
            header: t('operatorSets.one'),
            cell: ({ operatorSet }) => {
              const [avs = '', id = ''] = operatorSet.split('/')
              return <SetLink avs={avs} id={Number(id)} />
            },
          },
          {
            id: 'eth',
            header: t('operatorSets.slashable'),
            numeric: true,
            cell: ({ slashableEth }) => <Eth value={slashableEth} />,
          },
          {
            id: 'share',
            header: t('network.share'),
            numeric: true,
            cell: ({ slashableEth }) =>
              (slashableEth === null ? null : formatShare(slashableEth, total, tag, { digits: 1 })) ?? (
                <span className="soft">{t('common.unknown')}</span>
              ),
          },
        ]}
      />
      {rows.length > shown ? (
        <p className="panel-foot">
          <Button className="button" onPress={() => setShown(shown + rowsAtOnce)}>
            {t('network.more')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
