import { ZERO_ADDRESS } from '../core/constants.js'
import { operatorSetKey } from '../core/keys.js'
import { addBlocks } from '../core/math.js'
import { avsOf, inSetOf, operatorOf, stakeOf } from '../core/records.js'
import type { Address, Allocation, Hex, OperatorStake } from '../state.js'
import { address, amount, number, operatorSet } from './arguments.js'
import type { Fold, Handlers } from './handlers.js'
import { exclude, include, record } from './lists.js'

/** Events of the AllocationManager (chapter 02 §4). */
export const allocationManager: Handlers = {
  AVSMetadataURIUpdated: ({ run }, { args }) => {
    avsOf(run, address(args, 'avs')).hasMetadata = true
  },
  AVSRegistrarSet: ({ run }, { args }) => {
    avsOf(run, address(args, 'avs')).registrar = address(args, 'registrar')
  },
  OperatorSetCreated: ({ run, state }, { args, block }) => {
    const set = operatorSet(args)
    avsOf(run, set.avs).operatorSetIds.push(set.id)
    state.operatorSets.set(operatorSetKey(set), {
      ...set,
      strategies: [],
      members: [],
      slasher: { slasher: ZERO_ADDRESS, pendingSlasher: ZERO_ADDRESS, effectBlock: block },
      redistributionRecipient: ZERO_ADDRESS,
      slashCount: 0n,
    })
  },
  RedistributionAddressSet: ({ state }, { args }) => {
    const set = state.operatorSets.get(operatorSetKey(operatorSet(args)))
    if (set) set.redistributionRecipient = address(args, 'redistributionRecipient')
  },
  SlasherUpdated: ({ state }, { args, block }) => {
    const set = state.operatorSets.get(operatorSetKey(operatorSet(args)))
    if (!set) return
    const pendingSlasher = address(args, 'slasher')
    const effectBlock = number(args, 'effectBlock')
    const { slasher: before } = set
    const inForce = block >= before.effectBlock ? before.pendingSlasher : before.slasher
    set.slasher = { slasher: effectBlock <= block ? pendingSlasher : inForce, pendingSlasher, effectBlock }
  },
  StrategyAddedToOperatorSet: ({ state }, { args }) => {
    state.operatorSets.get(operatorSetKey(operatorSet(args)))?.strategies.push(address(args, 'strategy'))
  },
  StrategyRemovedFromOperatorSet: ({ state }, { args }) => {
    const set = state.operatorSets.get(operatorSetKey(operatorSet(args)))
    exclude(set?.strategies ?? [], address(args, 'strategy'))
  },
  OperatorAddedToOperatorSet: ({ run, state }, { args }) => {
    const key = operatorSetKey(operatorSet(args))
    const operator = address(args, 'operator')
    include(operatorOf(run, operator).registeredSets, key)
    include(state.operatorSets.get(key)?.members ?? [], operator)
    inSetOf(run, operator, key).registered = true
  },
  OperatorRemovedFromOperatorSet: ({ run, state }, { args, block }) => {
    const key = operatorSetKey(operatorSet(args))
    const operator = address(args, 'operator')
    exclude(operatorOf(run, operator).registeredSets, key)
    exclude(state.operatorSets.get(key)?.members ?? [], operator)
    const status = inSetOf(run, operator, key)
    status.registered = false
    status.slashableUntil = addBlocks(block, state.config.deallocationDelay)
  },
  AllocationDelaySet: ({ run }, { args, block }) => {
    const operator = operatorOf(run, address(args, 'operator'))
    const pendingDelay = number(args, 'delay')
    const effectBlock = number(args, 'effectBlock')
    const { delay, isSet, ...before } = operator.allocationDelay
    const isPromoted = before.effectBlock !== 0 && block >= before.effectBlock
    operator.allocationDelay =
      effectBlock <= block
        ? { delay: pendingDelay, isSet: true, pendingDelay, effectBlock }
        : {
            delay: isPromoted ? before.pendingDelay : delay,
            isSet: isPromoted || isSet,
            pendingDelay,
            effectBlock,
          }
  },
  MaxMagnitudeUpdated: ({ run }, { args, block }) => {
    const stake = stakeOf(run, address(args, 'operator'), address(args, 'strategy'))
    record(stake.maxMagnitudes, { block, magnitude: amount(args, 'maxMagnitude') })
  },
  EncumberedMagnitudeUpdated: (fold, { args, block }) => {
    const operator = address(args, 'operator')
    const strategy = address(args, 'strategy')
    const stake = stakeOf(fold.run, operator, strategy)
    const encumbered = amount(args, 'encumberedMagnitude')
    if (encumbered < stake.encumberedMagnitude) {
      complete(fold, operator, strategy, stake, stake.encumberedMagnitude - encumbered, block)
    }
    stake.encumberedMagnitude = encumbered
  },
  AllocationUpdated: (fold, { args, block }) => {
    const operator = address(args, 'operator')
    const strategy = address(args, 'strategy')
    const key = operatorSetKey(operatorSet(args))
    const { allocations } = inSetOf(fold.run, operator, key)
    const before = due(allocations.get(strategy) ?? NO_ALLOCATION, block)
    const after = changed(before, amount(args, 'magnitude'), number(args, 'effectBlock'), block)
    allocations.set(strategy, after)
    list(fold, operator, key, strategy, after)
    if (before.effectBlock === 0 && after.pendingDiff < 0n) {
      stakeOf(fold.run, operator, strategy).deallocationQueue.push(key)
    }
  },
  OperatorSlashed: ({ state }, { args }) => {
    const set = state.operatorSets.get(operatorSetKey(operatorSet(args)))
    if (set) set.slashCount += 1n
  },
}

const NO_ALLOCATION: Allocation = { currentMagnitude: 0n, pendingDiff: 0n, effectBlock: 0 }

/** Chapter 02 §1.3: a pending change counts from its block on. */
function due(allocation: Allocation, block: number): Allocation {
  if (block < allocation.effectBlock) return allocation
  const currentMagnitude = allocation.currentMagnitude + allocation.pendingDiff
  return { currentMagnitude, pendingDiff: 0n, effectBlock: 0 }
}

/**
 * An allocation after `AllocationUpdated`. A change announced for a later block, or a raise for this one, stays
 * pending. A slash of an allocation that is about to fall logs its new target first and then its magnitude: the target
 * stays as it is. A pending raise is not touched by a slash.
 */
function changed(before: Allocation, magnitude: bigint, effectBlock: number, block: number): Allocation {
  const { currentMagnitude, pendingDiff } = before
  if (effectBlock > block) return { ...before, pendingDiff: magnitude - currentMagnitude, effectBlock }
  if (before.effectBlock === 0) {
    if (magnitude <= currentMagnitude) return { ...before, currentMagnitude: magnitude }
    return { currentMagnitude, pendingDiff: magnitude - currentMagnitude, effectBlock }
  }
  const target = currentMagnitude + pendingDiff
  return {
    ...before,
    currentMagnitude: magnitude,
    pendingDiff: pendingDiff < 0n ? target - magnitude : pendingDiff,
  }
}

/** Keeps the lists of what is allocated (chapter 02 §1.6). */
function list(
  { run }: Fold,
  operator: Address,
  key: Hex,
  strategy: Address,
  { currentMagnitude, pendingDiff }: Allocation,
): void {
  const { allocatedStrategies } = inSetOf(run, operator, key)
  const { allocatedSets } = operatorOf(run, operator)
  if (pendingDiff !== 0n) {
    include(allocatedStrategies, strategy)
    include(allocatedSets, key)
  } else if (currentMagnitude === 0n) {
    exclude(allocatedStrategies, strategy)
    if (allocatedStrategies.length === 0) exclude(allocatedSets, key)
  }
}

/**
 * Takes from the deallocation queue what was completed: a fall of the encumbered magnitude by just what the first that
 * gives something back gives. What was slashed to nothing while it waited gives nothing, and is completed with it.
 */
function complete(
  fold: Fold,
  operator: Address,
  strategy: Address,
  { deallocationQueue }: OperatorStake,
  fall: bigint,
  block: number,
): void {
  const allocations = (key: Hex) => inSetOf(fold.run, operator, key).allocations
  const stored = (key: Hex) => allocations(key).get(strategy) ?? NO_ALLOCATION
  const index = deallocationQueue.findIndex((key) => stored(key).pendingDiff < 0n)
  const first = deallocationQueue[index]
  if (first === undefined) return
  const { pendingDiff, effectBlock } = stored(first)
  if (effectBlock > block || -pendingDiff !== fall) return
  for (const key of deallocationQueue.splice(0, index + 1)) {
    const after = due(stored(key), block)
    allocations(key).set(strategy, after)
    list(fold, operator, key, strategy, after)
  }
}
