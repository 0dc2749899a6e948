import type { z } from '@hono/zod-openapi'
import { delegatorsAt, positionsAt } from '@restack/indexer'
import { zeroAddress } from 'viem'
import { shown } from '../activity/names.js'
import { amountAnswer, ethOf, strategyRef, worthAnswer, worthOf } from '../figures/amounts.js'
import { blockAnswer } from '../figures/answers.js'
import { type DelayChange, getAllocationDelays, getChangedApprover } from '../queries/getAccountSettings.js'
import type { OperatorRow } from '../queries/getOperators.js'
import type { apiTypes, delegatorsQuerySchema, operatorsQuerySchema } from '../schemas.js'
import type { Clock } from '../state/clock.js'
import type { View } from '../state/createSource.js'
import { grouped, loadNetwork, type Network, setKey } from '../state/loadNetwork.js'
import { notFound } from './notFound.js'
import { matches, pageOf, sortedBy } from './paging.js'
import {
  blocksOfStakes,
  dueAnswer,
  momentAnswer,
  setRefAnswer,
  slashableEthOf,
  stakeAnswer,
} from './stakes.js'

type OperatorsQuery = z.output<typeof operatorsQuerySchema>

/** `GET /v1/operators` */
export async function operatorsAnswer(view: View, query: OperatorsQuery): Promise<apiTypes['Operators']> {
  const network = await loadNetwork(view)
  const named = ({ operator }: OperatorRow) => view.actors.get(operator)
  const found = network.operators.filter((row) => matches(query.q, named(row), row.operator))
  const worth = await view.keep(
    'operators by worth',
    async () => new Map(network.operators.map(({ operator }) => [operator, operatorEth(operator, network)])),
  )
  const keys = {
    eth: ({ operator }: OperatorRow) => worth.get(operator) ?? 0n,
    delegators: ({ delegators }: OperatorRow) => delegators,
    registered: ({ registeredBlock }: OperatorRow) => registeredBlock,
    // those without a name come after the others
    name: (row: OperatorRow) => named(row) ?? `\u{10ffff}${row.operator}`,
  }
  const order = query.order ?? (query.sort === 'eth' || query.sort === 'delegators' ? 'desc' : 'asc')
  const { rows, total, nextCursor } = pageOf(
    sortedBy(found, keys[query.sort], ({ operator }) => operator, order),
    query,
  )
  const clock = await view.clock(rows.map(({ registeredBlock }) => registeredBlock))
  return {
    block: blockAnswer(view.at),
    total,
    items: rows.map((row) => operatorItem(row, network, view, clock)),
    nextCursor,
  }
}

function operatorEth(operator: string, network: Network): bigint {
  return ethOf(network.sharesOf.get(operator) ?? [], network.states)
}

function operatorItem(row: OperatorRow, network: Network, view: View, clock: Clock): apiTypes['Operator'] {
  const { operator, metadataUri, registeredBlock, delegators } = row
  return {
    operator: shown(operator),
    name: view.actors.get(operator) ?? null,
    metadataUri,
    registeredAt: momentAnswer(registeredBlock, clock),
    delegators,
    shares: (network.sharesOf.get(operator) ?? []).map(({ strategy, shares }) =>
      amountAnswer(strategy, shares, network.states),
    ),
    eth: String(operatorEth(operator, network)),
    slashableEth: String(slashableEthOf(network.stakesOfOperator.get(operator) ?? [], network)),
    operatorSets: (network.membershipsOfOperator.get(operator) ?? [])
      .filter(({ registered }) => registered)
      .map((set) => setRefAnswer(set, view)),
    slashes: network.slashesOf.get(operator) ?? 0,
  }
}

/** The operator, or an error that says that it is none. */
export function requiredOperator(operator: string, network: Network, view: View): OperatorRow {
  const row = network.operatorOf.get(operator.toLowerCase())
  if (row) return row
  throw notFound('an operator', operator, view, '/v1/operators lists all of them.')
}

/** `GET /v1/operators/:operator` */
export async function operatorDetailsAnswer(
  view: View,
  { operator: asked }: { operator: string },
): Promise<apiTypes['OperatorDetails']> {
  const network = await loadNetwork(view)
  const row = requiredOperator(asked, network, view)
  const { operator } = row
  const approver = (await getChangedApprover(view.connection, view.at, operator)) ?? row.delegationApprover
  const delay = delayAt(await getAllocationDelays(view.connection, view.at, operator), view.at.block)
  const stakes = network.stakesOfOperator.get(operator) ?? []
  const memberships = network.membershipsOfOperator.get(operator) ?? []
  const clock = await view.clock([
    row.registeredBlock,
    ...blocksOfStakes(stakes),
    ...memberships.flatMap(({ slashableUntil }) => slashableUntil ?? []),
    ...(delay.pending ? [delay.pending.effectBlock] : []),
  ])
  const stakesOf = grouped(stakes, setKey)
  const membershipOf = new Map(memberships.map((membership) => [setKey(membership), membership]))
  const concerned = network.sets.filter((set) => {
    const membership = membershipOf.get(setKey(set))
    return membership?.registered || membership?.slashable || stakesOf.has(setKey(set))
  })
  const held = new Map((network.sharesOf.get(operator) ?? []).map((item) => [item.strategy, item.shares]))
  const strategies = [...new Set([...held.keys(), ...stakes.map(({ strategy }) => strategy)])]
  const { operatorSets: _, shares: __, ...item } = operatorItem(row, network, view, clock)
  return {
    block: blockAnswer(view.at),
    ...item,
    delegationApprover: approver === zeroAddress ? null : shown(approver),
    allocationDelay: {
      blocks: delay.blocks,
      pending: delay.pending && {
        blocks: delay.pending.delay,
        effectBlock: String(delay.pending.effectBlock),
        estimatedTimestamp: clock(delay.pending.effectBlock),
      },
    },
    strategies: strategies.map((strategy) => {
      const maxMagnitude = network.maxMagnitude(operator, strategy)
      const encumbered = network.encumbered(operator, strategy)
      return {
        ...strategyRef(strategy, network.states),
        ...worthAnswer(worthOf(strategy, held.get(strategy) ?? 0n, network.states)),
        maxMagnitude: String(maxMagnitude),
        encumberedMagnitude: String(encumbered),
        allocatableMagnitude: String(maxMagnitude - encumbered),
      }
    }),
    operatorSets: concerned.map((set) => {
      const key = setKey(set)
      const { registered = false, slashable = false, slashableUntil = null } = membershipOf.get(key) ?? {}
      const own = stakesOf.get(key) ?? []
      return {
        ...setRefAnswer(set, view),
        registered,
        slashableUntil: slashable && slashableUntil !== null ? dueAnswer(slashableUntil, clock) : null,
        slasher: set.slasher === null ? null : shown(set.slasher),
        redistributionRecipient:
          set.redistributionRecipient === null ? null : shown(set.redistributionRecipient),
        allocations: own.map((stake) => stakeAnswer(stake, network, clock)),
        slashableEth: String(slashableEthOf(own, network)),
      }
    }),
  }
}

/** The delay in force, and one that is announced: an announcement replaces one that does not count yet. */
export function delayAt(
  changes: readonly DelayChange[],
  block: number,
): { blocks: number | null; pending: DelayChange | null } {
  let blocks: number | null = null
  let pending: DelayChange | null = null
  for (const change of changes) {
    if (pending && change.block >= pending.effectBlock) blocks = pending.delay
    pending = change
  }
  if (pending && block >= pending.effectBlock) return { blocks: pending.delay, pending: null }
  return { blocks, pending }
}

/** `GET /v1/operators/:operator/delegators` */
export async function delegatorsAnswer(
  view: View,
  { operator: asked }: { operator: string },
  { limit, cursor }: z.output<typeof delegatorsQuerySchema>,
): Promise<apiTypes['Delegators']> {
  const network = await loadNetwork(view)
  const { operator, delegators: total } = requiredOperator(asked, network, view)
  const { connection, at } = view
  const { block } = at
  // the operator itself is among those found, and one more tells whether there is a next page
  const found = (
    await delegatorsAt(connection, { block, operator, afterStaker: cursor, limit: limit + 2 })
  ).filter(({ staker }) => staker !== operator)
  const page = found.slice(0, limit)
  const stakers = page.map(({ staker }) => staker)
  const positions = grouped(await positionsAt(connection, { block, stakers }), ({ staker }) => staker)
  const clock = await view.clock(page.map(({ sinceBlock }) => sinceBlock))
  return {
    block: blockAnswer(at),
    total,
    items: page.map(({ staker, sinceBlock }) => {
      const own = (positions.get(staker) ?? []).map(({ strategy, withdrawableShares }) => ({
        strategy,
        shares: withdrawableShares,
      }))
      return {
        staker: shown(staker),
        name: view.actors.get(staker) ?? null,
        shares: own.map(({ strategy, shares }) => amountAnswer(strategy, shares, network.states)),
        eth: String(ethOf(own, network.states)),
        since: momentAnswer(sinceBlock, clock),
      }
    }),
    nextCursor: found.length > limit ? (stakers.at(-1) ?? null) : null,
  }
}
