import { beaconChainStrategy, snapshotsAt, strategyTotalsAt, tables } from '@restack/indexer'
import { lte } from 'drizzle-orm'
import type { StrategyState } from '../figures/valuation.js'
import type { Connection } from './connection.js'
import type { Head } from './getHead.js'

const WAD = 10n ** 18n

/** What each strategy held when it was last looked at, in the order in which they were found. */
export async function getStrategyStates(connection: Connection, { block }: Head): Promise<StrategyState[]> {
  const { strategies } = tables
  const newest = await snapshotsAt(connection, { block })
  const snapshots = new Map(newest.map((snapshot) => [snapshot.strategy, snapshot]))
  const found = await connection
    .select()
    .from(strategies)
    .where(lte(strategies.block, block))
    .orderBy(strategies.block, strategies.logIndex)

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

  const [native] = await strategyTotalsAt(connection, { block, strategies: [beaconChainStrategy] })
  const shares = native?.depositShares ?? 0n
  return shares > 0n ? [...states, nativeState(shares)] : states
}

/** ETH staked on the beacon chain: a share is a wei. */
export function nativeState(shares: bigint): StrategyState {
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
