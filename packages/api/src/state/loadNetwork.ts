import {
  type AllocationAt,
  allocationsAt,
  beaconChainStrategy,
  encumberedMagnitudes,
  type MembershipAt,
  maxMagnitudesAt,
  membershipsAt,
  type OperatorSetAt,
  operatorSetsAt,
  operatorSharesAt,
  type SetId,
  slashableStakesAt,
} from '@restack/indexer'
import { sql } from 'drizzle-orm'
import type { StrategyState } from '../figures/valuation.js'
import { rows } from '../queries/connection.js'
import { type AvsRow, getAvss } from '../queries/getAvss.js'
import { getOperators, type OperatorRow } from '../queries/getOperators.js'
import { getStrategyStates, nativeState } from '../queries/getStrategyStates.js'
import type { View } from './createSource.js'

const WAD = 10n ** 18n

export type Stake = AllocationAt & {
  /** Shares that the allocation stands for. */
  allocated: bigint
  /** Of these, what the set can take now. */
  slashable: bigint
}

/** Operators, AVSs and operator sets at one block: few next to the stakers, so they are kept whole. */
export type Network = {
  states: ReadonlyMap<string, StrategyState>
  operators: readonly OperatorRow[]
  operatorOf: ReadonlyMap<string, OperatorRow>
  /** Strategies of which an operator has shares. */
  sharesOf: ReadonlyMap<string, readonly { strategy: string; shares: bigint }[]>
  sets: readonly OperatorSetAt[]
  setOf: ReadonlyMap<string, OperatorSetAt>
  stakesOfOperator: ReadonlyMap<string, readonly Stake[]>
  stakesOfSet: ReadonlyMap<string, readonly Stake[]>
  membershipsOfOperator: ReadonlyMap<string, readonly MembershipAt[]>
  membershipsOfSet: ReadonlyMap<string, readonly MembershipAt[]>
  avss: readonly AvsRow[]
  slashesOf: ReadonlyMap<string, number>
  maxMagnitude(operator: string, strategy: string): bigint
  encumbered(operator: string, strategy: string): bigint
}

export function setKey({ avs, setId }: SetId): string {
  return `${avs} ${setId}`
}

export function loadNetwork(view: View): Promise<Network> {
  return view.keep('network', () => load(view))
}

/** What each strategy holds, by address; native stake is always among them. */
export function loadStates(view: View): Promise<ReadonlyMap<string, StrategyState>> {
  return view.keep('states', async () => {
    const states = await getStrategyStates(view.connection, view.at)
    return new Map([
      [beaconChainStrategy, nativeState(0n)],
      ...states.map((state) => [state.strategy, state] as const),
    ])
  })
}

async function load(view: View): Promise<Network> {
  const { connection, at } = view
  const { block } = at
  const states = await loadStates(view)
  const operators = await getOperators(connection, at)
  const shares = await operatorSharesAt(connection, { block })
  const magnitudes = await maxMagnitudesAt(connection, { block })
  const sets = await operatorSetsAt(connection, { block })
  const memberships = (await membershipsAt(connection, { block })).sort(
    (a, b) => a.sinceBlock - b.sinceBlock || a.sinceLogIndex - b.sinceLogIndex,
  )
  const allocations = await allocationsAt(connection, { block })
  const setOf = new Map(sets.map((set) => [setKey(set), set]))
  const stakes = await stakesAt(view, { allocations, setOf })
  const encumbered = encumberedMagnitudes(allocations)
  const magnitudeOf = new Map(magnitudes.map((row) => [`${row.operator} ${row.strategy}`, row.maxMagnitude]))
  const slashes = await rows<{ operator: string; slashes: string }>(
    connection,
    sql`SELECT operator, count(*)::text AS slashes FROM slashes WHERE block <= ${block} GROUP BY operator`,
  )
  return {
    states,
    operators,
    operatorOf: new Map(operators.map((row) => [row.operator, row])),
    sharesOf: grouped(shares, ({ operator }) => operator),
    sets,
    setOf,
    stakesOfOperator: grouped(stakes, ({ operator }) => operator),
    stakesOfSet: grouped(stakes, setKey),
    membershipsOfOperator: grouped(memberships, ({ operator }) => operator),
    membershipsOfSet: grouped(memberships, setKey),
    avss: await getAvss(connection, at),
    slashesOf: new Map(slashes.map((row) => [row.operator, Number(row.slashes)])),
    maxMagnitude: (operator, strategy) => magnitudeOf.get(`${operator} ${strategy}`) ?? WAD,
    encumbered: (operator, strategy) => encumbered.get(`${operator} ${strategy}`) ?? 0n,
  }
}

/** Allocations with the shares behind them. A set takes nothing of a strategy that is not, or no longer, its own. */
async function stakesAt(
  { connection, at: { block } }: View,
  { allocations, setOf }: { allocations: readonly AllocationAt[]; setOf: ReadonlyMap<string, OperatorSetAt> },
): Promise<Stake[]> {
  const key = (row: SetId & { operator: string; strategy: string }) =>
    `${row.operator} ${setKey(row)} ${row.strategy}`
  const shares = new Map((await slashableStakesAt(connection, { block })).map((row) => [key(row), row]))
  return allocations.map((allocation) => {
    const { allocated = 0n, slashable = 0n } = shares.get(key(allocation)) ?? {}
    const inSet = setOf.get(setKey(allocation))?.strategies.includes(allocation.strategy)
    return { ...allocation, allocated, slashable: inSet ? slashable : 0n }
  })
}

export function grouped<item, key>(items: readonly item[], keyOf: (item: item) => key): Map<key, item[]> {
  const groups = new Map<key, item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
