import type { OperatorDetails } from '@restack/api/client'
import type { ReactNode } from 'react'
import { DataTable } from '../components/DataTable.js'
import { Magnitude } from '../components/Magnitude.js'
import { Panel } from '../components/Panel.js'
import { useTexts } from '../i18n/index.js'
import { SetLink } from '../links/SetLink.js'
import { BlocksAsTime } from '../time/BlocksAsTime.js'
import { Due } from '../time/Due.js'

type Change = {
  key: string
  block: bigint
  timestamp: number
  what: ReactNode
  from: ReactNode
  to: ReactNode
}

/** Everything about the operator that is decided and not yet in effect, the next first. */
export function PendingChangesPanel({ operator }: { operator: OperatorDetails }) {
  const { t } = useTexts()
  const changes = useChanges(operator)
  if (changes.length === 0) return null
  return (
    <Panel heading={t('operator.pendingChanges')} note={changes.length}>
      <DataTable<Change>
        caption={t('operator.pendingChangesCaption')}
        testId="pending-changes"
        rows={changes}
        rowKey={({ key }) => key}
        columns={[
          { id: 'what', header: t('operator.change'), isRowHeader: true, cell: ({ what }) => what },
          { id: 'from', header: t('operator.changeNow'), numeric: true, cell: ({ from }) => from },
          { id: 'to', header: t('operator.changeThen'), numeric: true, cell: ({ to }) => to },
          {
            id: 'when',
            header: t('operator.changeWhen'),
            cell: ({ block, timestamp }) => <Due block={block} timestamp={timestamp} />,
          },
        ]}
      />
    </Panel>
  )
}

function useChanges({ operatorSets, allocationDelay }: OperatorDetails): Change[] {
  const { t } = useTexts()
  const changes: Change[] = []
  for (const set of operatorSets) {
    if (set.slashableUntil)
      changes.push({
        key: `${set.avs}-${set.id}`,
        block: set.slashableUntil.block,
        timestamp: set.slashableUntil.estimatedTimestamp,
        what: <SetChange set={set} label={t('operator.changeLeft')} />,
        from: t('operator.slashableYes'),
        to: t('operator.slashableNo'),
      })
    for (const { strategy, symbol, magnitude, pending } of set.allocations)
      if (pending)
        changes.push({
          key: `${set.avs}-${set.id}-${strategy}`,
          block: pending.effectBlock,
          timestamp: pending.estimatedTimestamp,
          what: <SetChange set={set} label={t('operator.changeAllocation', { symbol })} />,
          from: <Magnitude value={magnitude} />,
          to: <Magnitude value={pending.magnitude} />,
        })
  }
  if (allocationDelay.pending)
    changes.push({
      key: 'delay',
      block: allocationDelay.pending.effectBlock,
      timestamp: allocationDelay.pending.estimatedTimestamp,
      what: t('operator.allocationDelay'),
      from:
        allocationDelay.blocks === null ? (
          t('operator.delayUnset')
        ) : (
          <BlocksAsTime blocks={allocationDelay.blocks} />
        ),
      to: <BlocksAsTime blocks={allocationDelay.pending.blocks} />,
    })
  return changes.toSorted((a, b) => (a.block < b.block ? -1 : a.block > b.block ? 1 : 0))
}

function SetChange({ set, label }: { set: OperatorDetails['operatorSets'][number]; label: string }) {
  return (
    <span className="set-cell">
      <SetLink {...set} />
      <span className="soft">{label}</span>
    </span>
  )
}
