import { positionsAt, withdrawalsAt } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { sortedBy } from '../answers/paging.js'
import { worthOf } from '../figures/amounts.js'
import { rows } from '../queries/connection.js'
import type { View } from './createSource.js'
import { loadStates } from './loadNetwork.js'

/** A staker with its worth in wei, and its place in the order of first deposits. */
export type RankedStaker = { staker: string; eth: bigint; place: number }

export type StakerRanking = {
  /** Stakers with deposits or queued withdrawals. */
  sorted(view: View, sort: 'eth' | 'since', order: 'asc' | 'desc'): Promise<readonly RankedStaker[]>
}

/** With more stakers than this, the order of today may be some blocks old. */
const smallNetwork = 2_000
const lifetimeMs = 60_000

/**
 * All stakers with what decides their order. Looking at everybody takes a second where they are 250,000, so then the
 * newest order is kept for a minute; the figures of a page are always those of its block.
 */
export function createStakerRanking(): StakerRanking {
  let newest: { time: number; block: number; rows: Promise<readonly RankedStaker[]> } | undefined
  const orders = new WeakMap<readonly RankedStaker[], Map<string, readonly RankedStaker[]>>()

  async function all(view: View): Promise<readonly RankedStaker[]> {
    const isPast = view.at.block !== view.now.block
    if (isPast) return view.keep('staker ranking', () => rank(view))
    const known = newest
    if (known && known.block <= view.now.block && Date.now() - known.time < lifetimeMs) {
      const ranked = await known.rows.catch(() => [])
      if (ranked.length > smallNetwork) return ranked
    }
    const ranked = view.keep('staker ranking', () => rank(view))
    newest = { time: Date.now(), block: view.now.block, rows: ranked }
    return ranked
  }

  return {
    sorted: async (view, sort, order) => {
      const ranked = await all(view)
      const known = orders.get(ranked) ?? new Map<string, readonly RankedStaker[]>()
      orders.set(ranked, known)
      const key = `${sort} ${order}`
      const sorted =
        known.get(key) ??
        sortedBy(
          ranked,
          (row) => (sort === 'eth' ? row.eth : row.place),
          ({ staker }) => staker,
          order,
        )
      known.set(key, sorted)
      return sorted
    },
  }
}

async function rank(view: View): Promise<readonly RankedStaker[]> {
  const { connection, at } = view
  const { block } = at
  const states = await loadStates(view)
  const worth = new Map<string, bigint>()
  const add = (staker: string, strategy: string, shares: bigint) =>
    worth.set(staker, (worth.get(staker) ?? 0n) + (worthOf(strategy, shares, states).eth ?? 0n))
  for (const row of await positionsAt(connection, { block })) {
    add(row.staker, row.strategy, row.withdrawableShares)
  }
  for (const { staker, shares } of await withdrawalsAt(connection, { block, pending: true })) {
    for (const part of shares) add(staker, part.strategy, part.withdrawableShares)
  }
  const firsts = await rows<{ staker: string }>(
    connection,
    sql`SELECT staker FROM position_changes WHERE "first" AND block <= ${block}
      GROUP BY staker ORDER BY min((block::bigint << 32) + log_index)`,
  )
  return firsts.flatMap(({ staker }, place) => {
    const eth = worth.get(staker)
    return eth === undefined ? [] : [{ staker, eth, place }]
  })
}
