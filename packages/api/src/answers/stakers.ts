import type { z } from '@hono/zod-openapi'
import { delegationsAt, positionsAt, withdrawalsAt } from '@restack/indexer'
import { shown } from '../activity/names.js'
import { ethOf, strategyRef, worthAnswer, worthOf } from '../figures/amounts.js'
import { blockAnswer } from '../figures/answers.js'
import { isKnownStaker } from '../queries/isKnownStaker.js'
import type { apiTypes, stakersQuerySchema } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { grouped, loadStates } from '../state/loadNetwork.js'
import type { StakerRanking } from '../state/stakerRanking.js'
import { notFound } from './notFound.js'
import { matches, pageOf } from './paging.js'
import { momentAnswer } from './stakes.js'

/** `GET /v1/stakers` */
export async function stakersAnswer(
  view: View,
  query: z.output<typeof stakersQuerySchema>,
  ranking: StakerRanking,
): Promise<apiTypes['Stakers']> {
  const { sort, order = sort === 'eth' ? 'desc' : 'asc' } = query
  const sorted = await ranking.sorted(view, sort, order)
  const found = query.q
    ? sorted.filter(({ staker }) => matches(query.q, staker, view.actors.get(staker)))
    : sorted
  const { rows, total, nextCursor } = pageOf(found, query)
  const figures = await stakerFigures(
    view,
    rows.map(({ staker }) => staker),
  )
  return {
    block: blockAnswer(view.at),
    total,
    items: figures.map(({ positions: _, queued: __, since: ___, ...item }) => item),
    nextCursor,
  }
}

/** Exact figures of a few stakers at the block of the question. */
async function stakerFigures(view: View, stakers: readonly string[]) {
  const { connection, at } = view
  const chosen = { block: at.block, stakers }
  const states = await loadStates(view)
  const positionsOf = grouped(await positionsAt(connection, chosen), ({ staker }) => staker)
  const withdrawals = await withdrawalsAt(connection, { ...chosen, pending: true })
  const withdrawalsOf = grouped(withdrawals, ({ staker }) => staker)
  const delegations = await delegationsAt(connection, chosen)
  const delegationOf = new Map(delegations.map((row) => [row.staker, row]))
  return stakers.map((staker) => {
    const positions = positionsOf.get(staker) ?? []
    const queued = (withdrawalsOf.get(staker) ?? []).flatMap(({ shares }) =>
      shares.map(({ strategy, withdrawableShares }) => ({ strategy, shares: withdrawableShares })),
    )
    const delegation = delegationOf.get(staker)
    const withdrawableEth = ethOf(
      positions.map(({ strategy, withdrawableShares: shares }) => ({ strategy, shares })),
      states,
    )
    const queuedEth = ethOf(queued, states)
    return {
      staker: shown(staker),
      name: view.actors.get(staker) ?? null,
      operator: delegation ? shown(delegation.operator) : null,
      operatorName: (delegation && view.actors.get(delegation.operator)) ?? null,
      eth: String(withdrawableEth + queuedEth),
      withdrawableEth: String(withdrawableEth),
      queuedEth: String(queuedEth),
      positions,
      queued,
      since: delegation?.sinceBlock,
    }
  })
}

/** Throws where an account never deposited, delegated or withdrew. */
export async function requireStaker(view: View, staker: string): Promise<string> {
  const account = staker.toLowerCase()
  if (await isKnownStaker(view.connection, view.at, account)) return account
  throw notFound('a staker', staker, view, '/v1/stakers lists all of them.')
}

/** `GET /v1/stakers/:staker` */
export async function stakerDetailsAnswer(
  view: View,
  { staker: asked }: { staker: string },
): Promise<apiTypes['StakerDetails']> {
  const staker = await requireStaker(view, asked)
  const states = await loadStates(view)
  const [figures] = await stakerFigures(view, [staker])
  if (!figures) throw notFound('a staker', asked, view, '/v1/stakers lists all of them.')
  const { positions, queued, since, ...item } = figures
  const clock = await view.clock(since === undefined ? [] : [since])
  const positionOf = new Map(positions.map((position) => [position.strategy, position]))
  const queuedOf = grouped(queued, ({ strategy }) => strategy)
  const strategies = [...new Set([...positionOf.keys(), ...queuedOf.keys()])].sort()
  return {
    block: blockAnswer(view.at),
    ...item,
    delegatedSince: since === undefined ? null : momentAnswer(since, clock),
    strategies: strategies.map((strategy) => {
      const { depositShares = 0n, withdrawableShares = 0n } = positionOf.get(strategy) ?? {}
      const worth = (shares: bigint) => worthAnswer(worthOf(strategy, shares, states))
      const slashed = depositShares - withdrawableShares
      return {
        ...strategyRef(strategy, states),
        deposited: worth(depositShares),
        withdrawable: worth(withdrawableShares),
        queued: worth((queuedOf.get(strategy) ?? []).reduce((sum, { shares }) => sum + shares, 0n)),
        slashed: worth(slashed > 0n ? slashed : 0n),
      }
    }),
  }
}
