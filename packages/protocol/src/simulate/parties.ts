import { BEACON_CHAIN_ETH_STRATEGY } from '../core/constants.js'
import { operatorSetKey } from '../core/keys.js'
import type { ProtocolEvent } from '../event.js'
import type { Address, Hex, State } from '../state.js'

/** Whom actions may have concerned. */
export type Parties = {
  stakers: Set<Address>
  operators: Set<Address>
  /** Keys of operator sets. */
  operatorSets: Set<Hex>
  strategies: Set<Address>
}

/**
 * Everybody whom the events name, the delegators and queued withdrawals of operators that were slashed, and the
 * operator sets of the operators. When time has passed, all operators and operator sets: pending changes have come into
 * force.
 */
export function partiesOf(state: State, events: readonly ProtocolEvent[], timePassed: boolean): Parties {
  const parties: Parties = {
    stakers: new Set(),
    operators: new Set(timePassed ? state.operators.keys() : []),
    operatorSets: new Set(timePassed ? state.operatorSets.keys() : []),
    strategies: new Set(),
  }
  const slashed = new Set<Address>()
  for (const { name, args } of events) {
    if (name === 'OperatorSlashed') slashed.add(args.operator as Address)
    addNamed(state, parties, args)
  }
  if (slashed.size > 0) addHolders(state, parties, slashed)
  for (const staker of parties.stakers) addOperator(state, parties, state.stakers.get(staker)?.delegatedTo)
  for (const operator of parties.operators) {
    const { registeredSets = [], allocatedSets = [] } = state.operators.get(operator) ?? {}
    for (const key of [...registeredSets, ...allocatedSets]) parties.operatorSets.add(key)
  }
  return parties
}

function addNamed(state: State, parties: Parties, value: unknown): void {
  if (typeof value === 'string') {
    const address = value as Address
    if (state.stakers.has(address)) parties.stakers.add(address)
    addOperator(state, parties, address)
    if (state.strategies.has(address) || address === BEACON_CHAIN_ETH_STRATEGY)
      parties.strategies.add(address)
  } else if (Array.isArray(value)) {
    for (const item of value) addNamed(state, parties, item)
  } else if (typeof value === 'object' && value !== null) {
    const { avs, id } = value as { avs?: Address; id?: number }
    if (avs !== undefined && id !== undefined) parties.operatorSets.add(operatorSetKey({ avs, id }))
    for (const item of Object.values(value)) addNamed(state, parties, item)
  }
}

function addOperator(state: State, { operators }: Parties, address: Address | undefined): void {
  if (address !== undefined && state.operators.has(address)) operators.add(address)
}

function addHolders(state: State, { stakers }: Parties, operators: ReadonlySet<Address>): void {
  for (const [staker, { delegatedTo }] of state.stakers) {
    if (operators.has(delegatedTo)) stakers.add(staker)
  }
  for (const { staker, delegatedTo } of state.withdrawals.values()) {
    if (operators.has(delegatedTo)) stakers.add(staker)
  }
}
