import { tables } from '@restack/indexer'
import { eq, inArray, sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { EventRow } from './getEvents.js'
import { getRewardTokens } from './getRewardTokens.js'

export type StrategyRates = { totalShares: bigint; tokens: bigint }
export type WithdrawalFacts = {
  staker: string
  delegatedTo: string
  shares: { strategy: string; sharesToWithdraw: bigint }[]
}

/** What sentences about some events need to know beyond the events. */
export type SummaryFacts = {
  strategies: ReadonlyMap<string, { token: string; symbol: string; decimals: number }>
  /** What a strategy held at or before a block, by `ratesKey`. */
  rates: ReadonlyMap<string, StrategyRates>
  withdrawals: ReadonlyMap<string, WithdrawalFacts>
  /** Of the pods that the events come from. */
  podOwners: ReadonlyMap<string, string>
  /** Tokens that rewards were paid in. */
  rewardTokens: ReadonlyMap<string, { symbol: string; decimals: number }>
}

export function ratesKey(strategy: string, block: number): string {
  return `${strategy} ${block}`
}

export async function getSummaryFacts(
  connection: Connection,
  events: readonly EventRow[],
): Promise<SummaryFacts> {
  const found = await connection.select().from(tables.strategies)
  const strategies = new Map(
    found.map(({ strategy, token, symbol, decimals }) => [strategy, { token, symbol, decimals }]),
  )
  const withdrawals = await getWithdrawals(connection, events)
  return {
    strategies,
    rates: await getRates(connection, events, withdrawals),
    withdrawals,
    podOwners: await getPodOwners(connection, events),
    rewardTokens: events.some(({ contract }) => contract === 'rewardsCoordinator')
      ? await getRewardTokens(connection)
      : new Map(),
  }
}

async function getPodOwners(
  connection: Connection,
  events: readonly EventRow[],
): Promise<Map<string, string>> {
  const pods = new Set(events.flatMap(({ contract, address }) => (contract === 'eigenPod' ? [address] : [])))
  if (pods.size === 0) return new Map()
  const { pods: table } = tables
  const found = await connection
    .select({ pod: table.pod, owner: table.owner })
    .from(table)
    .where(inArray(table.pod, [...pods]))
  return new Map(found.map(({ pod, owner }) => [pod, owner]))
}

async function getWithdrawals(
  connection: Connection,
  events: readonly EventRow[],
): Promise<Map<string, WithdrawalFacts>> {
  const roots = events.flatMap(({ event, args }) =>
    event === 'SlashingWithdrawalCompleted' && typeof args.withdrawalRoot === 'string'
      ? [args.withdrawalRoot]
      : [],
  )
  if (roots.length === 0) return new Map()
  const { withdrawalsQueued: queued, withdrawalShares: shares } = tables
  const found = await connection
    .select({
      root: queued.root,
      staker: queued.staker,
      delegatedTo: queued.delegatedTo,
      strategy: shares.strategy,
      sharesToWithdraw: shares.sharesToWithdraw,
    })
    .from(queued)
    .innerJoin(shares, eq(shares.root, queued.root))
    .where(inArray(queued.root, roots))
    .orderBy(shares.position)
  const withdrawals = new Map<string, WithdrawalFacts>()
  for (const { root, staker, delegatedTo, strategy, sharesToWithdraw } of found) {
    const withdrawal = withdrawals.get(root) ?? { staker, delegatedTo, shares: [] }
    withdrawal.shares.push({ strategy, sharesToWithdraw })
    withdrawals.set(root, withdrawal)
  }
  return withdrawals
}

async function getRates(
  connection: Connection,
  events: readonly EventRow[],
  withdrawals: ReadonlyMap<string, WithdrawalFacts>,
): Promise<Map<string, StrategyRates>> {
  const wanted = new Map<string, { strategy: string; block: number }>()
  for (const { block, args } of events) {
    for (const strategy of strategiesOf(args, withdrawals))
      wanted.set(ratesKey(strategy, block), { strategy, block })
  }
  if (wanted.size === 0) return new Map()
  const found = await rows<{ strategy: string; block: string; shares: string; tokens: string }>(
    connection,
    sql`SELECT wanted.strategy, wanted.block::text AS block, snapshot.total_shares::text AS shares,
        snapshot.tokens::text AS tokens
      FROM jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::text::jsonb) AS wanted(strategy text, block bigint),
      LATERAL (
        SELECT total_shares, tokens FROM strategy_snapshots
        WHERE strategy_snapshots.strategy = wanted.strategy AND strategy_snapshots.block <= wanted.block
          AND total_shares IS NOT NULL
        ORDER BY strategy_snapshots.block DESC LIMIT 1
      ) AS snapshot`,
  )
  return new Map(
    found.map(({ strategy, block, shares, tokens }) => [
      ratesKey(strategy, Number(block)),
      { totalShares: BigInt(shares), tokens: BigInt(tokens) },
    ]),
  )
}

function strategiesOf(
  args: Record<string, unknown>,
  withdrawals: ReadonlyMap<string, WithdrawalFacts>,
): string[] {
  const { strategy, withdrawal, withdrawalRoot } = args
  const queued = (withdrawal as { strategies?: unknown } | undefined)?.strategies
  return [
    ...(typeof strategy === 'string' ? [strategy] : []),
    ...(Array.isArray(queued) ? queued.map(String) : []),
    ...(typeof withdrawalRoot === 'string'
      ? (withdrawals.get(withdrawalRoot)?.shares.map(({ strategy }) => strategy) ?? [])
      : []),
  ]
}
