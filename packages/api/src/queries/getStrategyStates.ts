import { beaconChainStrategy, tables } from '@restack/indexer'
import { desc, eq, isNotNull, sql, sum } from 'drizzle-orm'
import type { StrategyState } from '../figures/valuation.js'
import type { Connection } from './connection.js'

const WAD = 10n ** 18n

/** What each strategy held when it was last looked at, in the order in which they were found. */
export async function getStrategyStates(connection: Connection): Promise<StrategyState[]> {
  const { strategies, strategySnapshots, stakerShareChanges } = tables
  const newest = await connection
    .selectDistinctOn([strategySnapshots.strategy])
    .from(strategySnapshots)
    .where(isNotNull(strategySnapshots.totalShares))
    .orderBy(strategySnapshots.strategy, desc(strategySnapshots.block))
  const snapshots = new Map(newest.map((snapshot) => [snapshot.strategy, snapshot]))
  const found = await connection.select().from(strategies).orderBy(strategies.block, strategies.logIndex)

  const states: StrategyState[] = found.map(({ strategy, token, symbol, decimals }) => {
    const snapshot = snapshots.get(strategy)
    return {
      strategy,
      token,
      symbol,
      decimals,
      totalShares: snapshot?.totalShares ?? 0n,
      tokens: snapshot?.tokens ?? 0n,
      rateWad: snapshot?.rateWad ?? null,
    }
  })

  const [native] = await connection
    .select({ shares: sql<string>`coalesce(${sum(stakerShareChanges.delta)}, 0)::text` })
    .from(stakerShareChanges)
    .where(eq(stakerShareChanges.strategy, beaconChainStrategy))
  const shares = BigInt(native?.shares ?? 0)
  return shares > 0n ? [...states, nativeState(shares)] : states
}

function nativeState(shares: bigint): StrategyState {
  return {
    strategy: beaconChainStrategy,
    token: null,
    symbol: 'ETH',
    decimals: 18,
    totalShares: shares,
    tokens: shares,
    rateWad: WAD,
  }
}
