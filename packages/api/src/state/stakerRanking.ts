import { networkTotalsAt } from '@restack/indexer'
import { sortedBy } from '../answers/paging.js'
import type { Source, View } from './createSource.js'
import { type RankedStaker, rankStakers } from './rankStakers.js'

export type StakerRanking = {
  /** Stakers with deposits or queued withdrawals. */
  sorted(view: View, sort: 'eth' | 'since', order: 'asc' | 'desc'): Promise<readonly RankedStaker[]>
}

/** With more stakers than this, the order is that of the newest ranking. */
const smallNetwork = 2_000
const lifetimeMs = 60_000

/**
 * All stakers with what decides their order. Looking at everybody takes seconds where they are 250,000, so there the
 * order is made once a minute, beside the requests, and serves past blocks too: those list who had deposited by then,
 * in the order of today. The figures of a page are always those of its block.
 */
export function createStakerRanking(source: Source): StakerRanking {
  let newest: { time: number; ranked: readonly RankedStaker[] } | undefined
  let making: Promise<readonly RankedStaker[]> | undefined
  const orders = new WeakMap<readonly RankedStaker[], Map<string, readonly RankedStaker[]>>()

  function make(): Promise<readonly RankedStaker[]> {
    making ??= source
      .read({}, rankStakers)
      .then((ranked) => {
        newest = { time: Date.now(), ranked }
        return ranked
      })
      .finally(() => {
        making = undefined
      })
    return making
  }

  async function ofLarge(): Promise<readonly RankedStaker[]> {
    if (!newest) return make()
    if (Date.now() - newest.time > lifetimeMs) make().catch(() => undefined)
    return newest.ranked
  }

  function ordered(ranked: readonly RankedStaker[], sort: 'eth' | 'since', order: 'asc' | 'desc') {
    const known = orders.get(ranked) ?? new Map<string, readonly RankedStaker[]>()
    orders.set(ranked, known)
    const key = `${sort} ${order}`
    const sorted =
      known.get(key) ??
      sortedBy(
        ranked,
        (row) => (sort === 'eth' ? row.eth : row.since),
        ({ staker }) => staker,
        order,
      )
    known.set(key, sorted)
    return sorted
  }

  return {
    sorted: async (view, sort, order) => {
      const { stakers } = await networkTotalsAt(view.connection, view.now)
      if (stakers <= smallNetwork) {
        const ranked = await view.keep('staker ranking', () => rankStakers(view))
        return ordered(ranked, sort, order).filter(({ holds }) => holds)
      }
      const isPast = view.at.block < view.now.block
      return ordered(await ofLarge(), sort, order).filter(
        ({ holds, block }) => block <= view.at.block && (holds || isPast),
      )
    },
  }
}
