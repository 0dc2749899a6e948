import { asc, desc, sql, sum } from 'drizzle-orm'
import { type Database, tables } from '../src/index.js'

const key = (...parts: (string | number)[]) => parts.join(' ')

/** The state that follows from the tables, written down once more for the tests, by plain keys. */
export async function readIndex({ db }: Database) {
  const shareChange = tables.operatorShareChanges
  const operatorShares = await db
    .select({
      operator: shareChange.operator,
      strategy: shareChange.strategy,
      sum: sql<string>`${sum(shareChange.delta)}::text`,
    })
    .from(shareChange)
    .groupBy(shareChange.operator, shareChange.strategy)
  const stakerChange = tables.stakerShareChanges
  const stakerShares = await db
    .select({
      staker: stakerChange.staker,
      strategy: stakerChange.strategy,
      sum: sql<string>`${sum(stakerChange.delta)}::text`,
    })
    .from(stakerChange)
    .groupBy(stakerChange.staker, stakerChange.strategy)
  const inOrder = async <row>(rows: Promise<row[]>) => rows
  const last = <row>(rows: readonly row[], keyOf: (row: row) => string) =>
    new Map(rows.map((row) => [keyOf(row), row]))
  const t = tables
  const factors = await inOrder(
    db
      .select()
      .from(t.scalingFactorChanges)
      .orderBy(asc(t.scalingFactorChanges.block), asc(t.scalingFactorChanges.logIndex)),
  )
  const delegations = await db
    .select()
    .from(t.delegations)
    .orderBy(asc(t.delegations.block), asc(t.delegations.logIndex))
  const members = await db
    .select()
    .from(t.setMembers)
    .orderBy(asc(t.setMembers.block), asc(t.setMembers.logIndex))
  const setStrategies = await db
    .select()
    .from(t.setStrategies)
    .orderBy(asc(t.setStrategies.block), asc(t.setStrategies.logIndex))
  const maxMagnitudes = await db
    .select()
    .from(t.maxMagnitudeChanges)
    .orderBy(asc(t.maxMagnitudeChanges.block), asc(t.maxMagnitudeChanges.logIndex))
  const slashedShares = await db
    .select({
      avs: t.slashedShareChanges.avs,
      setId: t.slashedShareChanges.setId,
      slashId: t.slashedShareChanges.slashId,
      strategy: t.slashedShareChanges.strategy,
      sum: sql<string>`${sum(t.slashedShareChanges.delta)}::text`,
    })
    .from(t.slashedShareChanges)
    .groupBy(
      t.slashedShareChanges.avs,
      t.slashedShareChanges.setId,
      t.slashedShareChanges.slashId,
      t.slashedShareChanges.strategy,
    )
  const completed = new Set((await db.select().from(t.withdrawalsCompleted)).map(({ root }) => root))
  return {
    operatorShares: new Map(operatorShares.map((row) => [key(row.operator, row.strategy), BigInt(row.sum)])),
    stakerShares: new Map(stakerShares.map((row) => [key(row.staker, row.strategy), BigInt(row.sum)])),
    factors: last(factors, ({ staker, strategy }) => key(staker, strategy)),
    delegations: last(delegations, ({ staker }) => staker),
    operators: await db.select().from(t.operators),
    operatorSets: await db
      .select()
      .from(t.operatorSets)
      .orderBy(asc(t.operatorSets.block), asc(t.operatorSets.logIndex)),
    members: last(members, ({ avs, setId, operator }) => key(avs, setId, operator)),
    setStrategies: last(setStrategies, ({ avs, setId, strategy }) => key(avs, setId, strategy)),
    slashers: await db
      .select()
      .from(t.setSlashers)
      .orderBy(asc(t.setSlashers.block), asc(t.setSlashers.logIndex)),
    recipients: await db.select().from(t.setRecipients),
    allocations: await db
      .select()
      .from(t.allocationChanges)
      .orderBy(asc(t.allocationChanges.block), asc(t.allocationChanges.logIndex)),
    maxMagnitudes: last(maxMagnitudes, ({ operator, strategy }) => key(operator, strategy)),
    withdrawals: (await db.select().from(t.withdrawalsQueued)).map((row) => ({
      ...row,
      completed: completed.has(row.root),
    })),
    slashes: await db.select().from(t.slashes).orderBy(desc(t.slashes.block)),
    slashedShares,
    snapshots: last(
      await db.select().from(t.strategySnapshots).orderBy(asc(t.strategySnapshots.block)),
      ({ strategy }) => strategy,
    ),
    strategies: await db.select().from(t.strategies).orderBy(asc(t.strategies.block)),
  }
}
