import { type AllocationChange, type SlasherChange, tables } from '@restack/indexer'
import { asc, count, desc } from 'drizzle-orm'
import type { Connection } from './connection.js'

export type SetKey = string

export function setKey({ avs, setId }: { avs: string; setId: number }): SetKey {
  return `${avs} ${setId}`
}

export type OperatorSetRow = {
  avs: string
  setId: number
  slashers: SlasherChange[]
  recipient: string | null
  strategies: string[]
  /** Operators with a registration, now or before. */
  memberships: { operator: string; registered: boolean; block: number }[]
  slashes: number
}

/** Operator sets in the order of creation. */
export async function getOperatorSets(connection: Connection): Promise<OperatorSetRow[]> {
  const { operatorSets, setStrategies, setMembers, setSlashers, setRecipients, slashes } = tables
  const sets = await connection
    .select()
    .from(operatorSets)
    .orderBy(asc(operatorSets.block), asc(operatorSets.logIndex))

  const strategies = await connection
    .selectDistinctOn([setStrategies.avs, setStrategies.setId, setStrategies.strategy])
    .from(setStrategies)
    .orderBy(
      setStrategies.avs,
      setStrategies.setId,
      setStrategies.strategy,
      desc(setStrategies.block),
      desc(setStrategies.logIndex),
    )
  const members = await connection
    .selectDistinctOn([setMembers.avs, setMembers.setId, setMembers.operator])
    .from(setMembers)
    .orderBy(
      setMembers.avs,
      setMembers.setId,
      setMembers.operator,
      desc(setMembers.block),
      desc(setMembers.logIndex),
    )
  const slashers = await connection
    .select()
    .from(setSlashers)
    .orderBy(asc(setSlashers.block), asc(setSlashers.logIndex))
  const recipients = await connection
    .selectDistinctOn([setRecipients.avs, setRecipients.setId])
    .from(setRecipients)
    .orderBy(setRecipients.avs, setRecipients.setId, desc(setRecipients.block), desc(setRecipients.logIndex))
  const slashCounts = await connection
    .select({ avs: slashes.avs, setId: slashes.setId, slashes: count() })
    .from(slashes)
    .groupBy(slashes.avs, slashes.setId)

  const strategiesOf = grouped(strategies.filter(({ present }) => present).sort(byPosition), setKey)
  const membersOf = grouped([...members].sort(byPosition), setKey)
  const slashersOf = grouped(slashers, setKey)
  const recipientOf = new Map(recipients.map((row) => [setKey(row), row.recipient]))
  const slashesOf = new Map(slashCounts.map((row) => [setKey(row), row.slashes]))

  return sets.map(({ avs, setId }) => {
    const key = setKey({ avs, setId })
    return {
      avs,
      setId,
      slashers: slashersOf.get(key) ?? [],
      recipient: recipientOf.get(key) ?? null,
      strategies: (strategiesOf.get(key) ?? []).map(({ strategy }) => strategy),
      memberships: (membersOf.get(key) ?? []).map(({ operator, present, block }) => ({
        operator,
        registered: present,
        block,
      })),
      slashes: slashesOf.get(key) ?? 0,
    }
  })
}

export type AllocationHistory = {
  operator: string
  avs: string
  setId: number
  strategy: string
  changes: AllocationChange[]
}

/** `AllocationUpdated` of every operator, operator set and strategy, by `allocationKey`. */
export async function getAllocationHistories(
  connection: Connection,
): Promise<Map<string, AllocationHistory>> {
  const { allocationChanges: change } = tables
  const found = await connection.select().from(change).orderBy(asc(change.block), asc(change.logIndex))
  const histories = new Map<string, AllocationHistory>()
  for (const { operator, avs, setId, strategy, block, magnitude, effectBlock } of found) {
    const key = allocationKey({ operator, avs, setId, strategy })
    const history = histories.get(key) ?? { operator, avs, setId, strategy, changes: [] }
    history.changes.push({ block, magnitude, effectBlock })
    histories.set(key, history)
  }
  return histories
}

export function allocationKey(of: {
  operator: string
  avs: string
  setId: number
  strategy: string
}): string {
  return `${of.operator} ${setKey(of)} ${of.strategy}`
}

/** Latest max magnitudes by `operator strategy`; what is missing is 1e18. */
export async function getMaxMagnitudes(connection: Connection): Promise<Map<string, bigint>> {
  const { maxMagnitudeChanges: change } = tables
  const found = await connection
    .selectDistinctOn([change.operator, change.strategy])
    .from(change)
    .orderBy(change.operator, change.strategy, desc(change.block), desc(change.logIndex))
  return new Map(found.map((row) => [`${row.operator} ${row.strategy}`, row.maxMagnitude]))
}

function byPosition(a: { block: number; logIndex: number }, b: { block: number; logIndex: number }): number {
  return a.block - b.block || a.logIndex - b.logIndex
}

function grouped<item, key>(items: readonly item[], keyOf: (item: item) => key): Map<key, item[]> {
  const groups = new Map<key, item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
