import type { Connection } from './connection.js'
import { type SnapshotAt, snapshotsAt } from './snapshotsAt.js'
import { strategyTotalsAt } from './totalsAt.js'
import { withdrawalsAt } from './withdrawalsAt.js'

export type StrategyLedger = {
  strategy: string
  /** Shares that the strategy has given out. */
  totalShares: bigint
  /** Held for operators by their stakers. */
  operatorShares: bigint
  /** Withdrawable by stakers that delegate to nobody. */
  undelegatedShares: bigint
  /** Worth of queued withdrawals. */
  queuedShares: bigint
  /** Slashed, and not yet burnt or redistributed. */
  unclearedShares: bigint
  /** What is left of the total: shares that rounding has left to nobody. */
  unownedShares: bigint
}

/**
 * Where the shares of each strategy are at the end of a block (chapter 01 §7, 29). Strategies whose state the node did
 * not have are left out, and native stake, whose total is what stakers have proven.
 */
export async function ledgerAt(
  connection: Connection,
  { block, strategies }: { block: number; strategies?: readonly string[] | undefined },
): Promise<StrategyLedger[]> {
  const snapshots = await snapshotsAt(connection, { block, strategies })
  const totals = await strategyTotalsAt(connection, { block, strategies })
  const queued = new Map<string, bigint>()
  for (const { shares } of await withdrawalsAt(connection, { block, strategies, pending: true })) {
    for (const { strategy, withdrawableShares } of shares) {
      queued.set(strategy, (queued.get(strategy) ?? 0n) + withdrawableShares)
    }
  }
  const totalsOf = new Map(totals.map((row) => [row.strategy, row]))
  return snapshots.map(({ strategy, totalShares }: SnapshotAt) => {
    const { operatorShares = 0n, undelegatedShares = 0n, unclearedShares = 0n } = totalsOf.get(strategy) ?? {}
    const queuedShares = queued.get(strategy) ?? 0n
    const owned = operatorShares + undelegatedShares + queuedShares + unclearedShares
    return {
      strategy,
      totalShares,
      operatorShares,
      undelegatedShares,
      queuedShares,
      unclearedShares,
      unownedShares: totalShares - owned,
    }
  })
}
