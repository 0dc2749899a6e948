import { requireNotPaused } from '../core/access.js'
import { WAD } from '../core/constants.js'
import { latestMagnitude, pushSnapshot } from '../core/history.js'
import { operatorSetKey } from '../core/keys.js'
import { divWad, mulWadUp, toUint32 } from '../core/math.js'
import { findStake, stakeOf } from '../core/records.js'
import { emit, type Run, transact, write } from '../core/run.js'
import { slashShares } from '../delegation/slashOperatorShares.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Allocation, OperatorSet, State } from '../state.js'
import { getSlasher } from './operatorSetViews.js'
import { isOperatorSlashable } from './operatorViews.js'
import { emitAllocation, refresh, writeBack } from './refresh.js'

export type SlashingParams = {
  operator: Address
  operatorSetId: number
  /** Ascending. */
  strategies: readonly Address[]
  /** Fractions of the allocation, 1 to 1e18. */
  wadsToSlash: readonly bigint[]
  description: string
}

export type SlashOperatorParameters = { caller: Address; avs: Address; params: SlashingParams }

/**
 * The slasher of an operator set slashes a member (chapter 02 §5); gives the slash's id and the shares taken from each
 * strategy. Errors: `CurrentlyPaused`, `InputArrayLengthMismatch`, `InvalidOperatorSet`, `OperatorNotSlashable`,
 * `InvalidCaller`, `StrategiesMustBeInAscendingOrder`, `InvalidWadToSlash`, `StrategyNotInOperatorSet`.
 */
export function slashOperator(
  state: State,
  { caller, avs, params }: SlashOperatorParameters,
): Outcome<{ slashId: bigint; shares: bigint[] }> {
  const { operator, strategies, wadsToSlash, description } = params
  return transact(state, (run) => {
    const { allocationManager } = state.config.contracts
    const operatorSet: OperatorSet = { avs, id: params.operatorSetId }
    requireNotPaused(state, allocationManager, 1)
    require(strategies.length === wadsToSlash.length, 'InputArrayLengthMismatch')
    const record = state.operatorSets.get(operatorSetKey(operatorSet)) ?? refuse('InvalidOperatorSet')
    require(isOperatorSlashable(state, operator, operatorSet), 'OperatorNotSlashable')
    require(caller === getSlasher(state, operatorSet), 'InvalidCaller')
    const slashId = record.slashCount + 1n
    write(run, record, 'slashCount', slashId)
    const slashes = strategies.map((strategy, index) => {
      const wad = wadsToSlash[index] ?? 0n
      const before = strategies[index - 1]
      require(before === undefined || before < strategy, 'StrategiesMustBeInAscendingOrder')
      require(wad > 0n && wad <= WAD, 'InvalidWadToSlash')
      require(record.strategies.includes(strategy), 'StrategyNotInOperatorSet')
      return slashStrategy(run, operator, operatorSet, slashId, strategy, wad)
    })
    const wadSlashed = slashes.map((slash) => slash.wadSlashed)
    const args = { operator, operatorSet, strategies: [...strategies], wadSlashed, description }
    emit(run, allocationManager, 'OperatorSlashed', args)
    return { slashId, shares: slashes.map((slash) => slash.shares) }
  })
}

function slashStrategy(
  run: Run,
  operator: Address,
  operatorSet: OperatorSet,
  slashId: bigint,
  strategy: Address,
  wad: bigint,
): { wadSlashed: bigint; shares: bigint } {
  const key = operatorSetKey(operatorSet)
  const { encumbered, allocation } = refresh(run.state, operator, key, strategy)
  if (allocation.currentMagnitude === 0n) return { wadSlashed: 0n, shares: 0n }
  const maxMagnitude = latestMagnitude(findStake(run.state, operator, strategy))
  const slashed = mulWadUp(allocation.currentMagnitude, wad)
  const currentMagnitude = allocation.currentMagnitude - slashed
  const next: Allocation = { ...allocation, currentMagnitude }
  if (allocation.pendingDiff < 0n) {
    next.pendingDiff += mulWadUp(-allocation.pendingDiff, wad)
    const target = currentMagnitude + next.pendingDiff
    emitAllocation(run, operator, key, strategy, target, allocation.effectBlock)
  }
  writeBack(run, operator, key, strategy, { encumbered: encumbered - slashed, allocation: next })
  emitAllocation(run, operator, key, strategy, currentMagnitude, toUint32(run.state.block))
  lowerMaxMagnitude(run, operator, strategy, maxMagnitude - slashed)
  const shares = slashShares(run, {
    operator,
    operatorSet,
    slashId,
    strategy,
    prevMaxMagnitude: maxMagnitude,
    newMaxMagnitude: maxMagnitude - slashed,
  })
  return { wadSlashed: divWad(slashed, maxMagnitude), shares }
}

function lowerMaxMagnitude(run: Run, operator: Address, strategy: Address, maxMagnitude: bigint): void {
  const { maxMagnitudes } = stakeOf(run, operator, strategy)
  pushSnapshot(run, maxMagnitudes, { block: toUint32(run.state.block), magnitude: maxMagnitude })
  const args = { operator, strategy, maxMagnitude }
  emit(run, run.state.config.contracts.allocationManager, 'MaxMagnitudeUpdated', args)
}
