import { asc } from 'drizzle-orm'
import { type Database, tables as t } from '../src/index.js'

/** Some tables as they are, in order. */
export async function readIndex({ db }: Database) {
  const completed = new Set((await db.select().from(t.withdrawalsCompleted)).map(({ root }) => root))
  const snapshots = await db.select().from(t.strategySnapshots).orderBy(asc(t.strategySnapshots.block))
  return {
    operators: await db.select().from(t.operators),
    slashers: await db
      .select()
      .from(t.setSlashers)
      .orderBy(asc(t.setSlashers.block), asc(t.setSlashers.logIndex)),
    allocations: await db
      .select()
      .from(t.allocationChanges)
      .orderBy(asc(t.allocationChanges.block), asc(t.allocationChanges.logIndex)),
    withdrawals: (await db.select().from(t.withdrawalsQueued)).map((row) => ({
      ...row,
      completed: completed.has(row.root),
    })),
    snapshots: new Map(snapshots.map((row) => [row.strategy, row])),
    strategies: await db.select().from(t.strategies).orderBy(asc(t.strategies.block)),
  }
}
