import { requireAuthority } from '../core/access.js'
import { BEACON_CHAIN_ETH_STRATEGY, DEFAULT_BURN_ADDRESS, ZERO_ADDRESS } from '../core/constants.js'
import { operatorSetKey } from '../core/keys.js'
import { toUint32 } from '../core/math.js'
import { avsOf } from '../core/records.js'
import { append, emit, put, type Run, transact } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Hex, OperatorSetRecord, State } from '../state.js'

/** Operator sets of an AVS (chapter 02 §3.1.3). Each function stands for one overload of the ABI. */

export type CreateSetParams = { operatorSetId: number; strategies: readonly Address[] }
export type CreateSetParamsV2 = CreateSetParams & { slasher: Address }

/**
 * Sets slashed by the AVS itself. Errors: `InvalidPermissions`, `NonexistentAVSMetadata`, `InvalidOperatorSet`,
 * `StrategyAlreadyInOperatorSet`, `InputAddressZero`.
 */
export function createOperatorSets(
  state: State,
  { caller, avs, params }: { caller: Address; avs: Address; params: readonly CreateSetParams[] },
): Outcome<void> {
  const withSlasher = params.map((set) => ({ ...set, slasher: avs }))
  return create(state, caller, avs, SELECTORS.createOperatorSets, withSlasher, null)
}

/** Sets with a slasher each. Errors: as above. */
export function createOperatorSetsV2(
  state: State,
  { caller, avs, params }: { caller: Address; avs: Address; params: readonly CreateSetParamsV2[] },
): Outcome<void> {
  return create(state, caller, avs, SELECTORS.createOperatorSetsV2, params, null)
}

export type CreateRedistributingParameters<Set> = {
  caller: Address
  avs: Address
  params: readonly Set[]
  redistributionRecipients: readonly Address[]
}

/**
 * Sets whose slashed funds go to a recipient, slashed by the AVS itself. Errors: `InvalidPermissions`,
 * `InputArrayLengthMismatch`, `NonexistentAVSMetadata`, `InputAddressZero`, `InvalidRedistributionRecipient`,
 * `InvalidOperatorSet`, `InvalidStrategy`, `StrategyAlreadyInOperatorSet`.
 */
export function createRedistributingOperatorSets(
  state: State,
  { caller, avs, params, redistributionRecipients }: CreateRedistributingParameters<CreateSetParams>,
): Outcome<void> {
  const withSlasher = params.map((set) => ({ ...set, slasher: avs }))
  const selector = SELECTORS.createRedistributingOperatorSets
  return create(state, caller, avs, selector, withSlasher, redistributionRecipients)
}

/** The same with a slasher each. Errors: as above. */
export function createRedistributingOperatorSetsV2(
  state: State,
  { caller, avs, params, redistributionRecipients }: CreateRedistributingParameters<CreateSetParamsV2>,
): Outcome<void> {
  const selector = SELECTORS.createRedistributingOperatorSetsV2
  return create(state, caller, avs, selector, params, redistributionRecipients)
}

function create(
  state: State,
  caller: Address,
  avs: Address,
  selector: Hex,
  params: readonly CreateSetParamsV2[],
  recipients: readonly Address[] | null,
): Outcome<void> {
  return transact(state, (run) => {
    requireAuthority(state, avs, caller, state.config.contracts.allocationManager, selector)
    if (recipients !== null) require(params.length === recipients.length, 'InputArrayLengthMismatch')
    require(state.avss.get(avs)?.hasMetadata === true, 'NonexistentAVSMetadata')
    for (const [index, set] of params.entries()) {
      const recipient = recipients === null ? null : (recipients[index] ?? ZERO_ADDRESS)
      createSet(run, avs, set, recipient)
    }
  })
}

function createSet(run: Run, avs: Address, set: CreateSetParamsV2, recipient: Address | null): void {
  const { allocationManager } = run.state.config.contracts
  const operatorSet = { avs, id: set.operatorSetId }
  if (recipient !== null) {
    require(recipient !== ZERO_ADDRESS, 'InputAddressZero')
    require(recipient !== DEFAULT_BURN_ADDRESS, 'InvalidRedistributionRecipient')
  }
  const key = operatorSetKey(operatorSet)
  require(!run.state.operatorSets.has(key), 'InvalidOperatorSet')
  append(run, avsOf(run, avs).operatorSetIds, set.operatorSetId)
  emit(run, allocationManager, 'OperatorSetCreated', { operatorSet })
  const effectBlock = toUint32(run.state.block)
  const { slasher } = set
  const record = put(run, run.state.operatorSets, key, {
    ...operatorSet,
    strategies: [],
    members: [],
    slasher: { slasher, pendingSlasher: slasher, effectBlock },
    redistributionRecipient: recipient ?? ZERO_ADDRESS,
    slashCount: 0n,
  })
  if (recipient !== null) {
    const args = { operatorSet, redistributionRecipient: recipient }
    emit(run, allocationManager, 'RedistributionAddressSet', args)
  }
  for (const strategy of set.strategies) addStrategy(run, record, strategy)
  require(slasher !== ZERO_ADDRESS, 'InputAddressZero')
  emit(run, allocationManager, 'SlasherUpdated', { operatorSet, slasher, effectBlock })
}

/** Errors: `InvalidStrategy`, `StrategyAlreadyInOperatorSet`. */
export function addStrategy(run: Run, record: OperatorSetRecord, strategy: Address): void {
  const { eigenStrategy, contracts } = run.state.config
  const operatorSet = { avs: record.avs, id: record.id }
  if (record.redistributionRecipient !== ZERO_ADDRESS) {
    const allowed = strategy !== BEACON_CHAIN_ETH_STRATEGY && strategy !== eigenStrategy
    require(allowed, 'InvalidStrategy')
  }
  require(!record.strategies.includes(strategy), 'StrategyAlreadyInOperatorSet')
  append(run, record.strategies, strategy)
  emit(run, contracts.allocationManager, 'StrategyAddedToOperatorSet', { operatorSet, strategy })
}
