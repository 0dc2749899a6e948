import { ZERO_ADDRESS } from '../core/constants.js'
import { nextScalingFactor, scalingFactorOf } from '../core/factors.js'
import { stakerOf } from '../core/records.js'
import { drop, emit, put, type Run, transact, write } from '../core/run.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { increaseOperatorShares } from './operatorShares.js'
import { slashingFactor } from './slashingFactors.js'
import { delegatedTo } from './views.js'

export type IncreaseDelegatedSharesParameters = {
  caller: Address
  staker: Address
  strategy: Address
  prevDepositShares: bigint
  addedShares: bigint
}

/**
 * The share managers' report of new shares (chapter 01 §3.1.2). Errors:
 * `OnlyStrategyManagerOrEigenPodManager`, `FullySlashed`, `InvalidDepositScalingFactor`.
 */
export function increaseDelegatedShares(
  state: State,
  parameters: IncreaseDelegatedSharesParameters,
): Outcome<void> {
  const { caller, staker, strategy, prevDepositShares, addedShares } = parameters
  return transact(state, (run) => {
    const { strategyManager, eigenPodManager } = state.config.contracts
    require(caller === strategyManager || caller === eigenPodManager, 'OnlyStrategyManagerOrEigenPodManager')
    increaseDelegatedSharesOf(run, staker, strategy, prevDepositShares, addedShares)
  })
}

/** The same without the gate: new shares at the factor of the staker's current operator. */
export function increaseDelegatedSharesOf(
  run: Run,
  staker: Address,
  strategy: Address,
  previous: bigint,
  added: bigint,
): void {
  const operator = delegatedTo(run.state, staker)
  const factor = slashingFactor(run.state, staker, operator, strategy)
  increaseAtFactor(run, operator, staker, strategy, previous, added, factor)
}

/**
 * A zero factor is refused before a zero amount is ignored (chapter 01 §8.3). Errors: `FullySlashed`,
 * `InvalidDepositScalingFactor`.
 */
export function increaseAtFactor(
  run: Run,
  operator: Address,
  staker: Address,
  strategy: Address,
  previous: bigint,
  added: bigint,
  factor: bigint,
): void {
  require(factor !== 0n, 'FullySlashed')
  if (added === 0n) return
  const stored = run.state.stakers.get(staker)?.positions.get(strategy)?.scalingFactor ?? 0n
  const next = nextScalingFactor(stored, previous, added, factor)
  if (next === 0n && previous !== 0n) refuse('InvalidDepositScalingFactor')
  setScalingFactor(run, staker, strategy, next)
  if (operator !== ZERO_ADDRESS) increaseOperatorShares(run, operator, staker, strategy, added)
}

/** F8: a position without deposit shares has no factor of its own. */
export function resetScalingFactor(run: Run, staker: Address, strategy: Address): void {
  const positions = run.state.stakers.get(staker)?.positions
  const position = positions?.get(strategy)
  if (positions !== undefined && position?.depositShares === 0n) drop(run, positions, strategy)
  else if (position !== undefined) write(run, position, 'scalingFactor', 0n)
  emitScalingFactor(run, staker, strategy, 0n)
}

function setScalingFactor(run: Run, staker: Address, strategy: Address, scalingFactor: bigint): void {
  const { positions } = stakerOf(run, staker)
  const position = positions.get(strategy)
  if (position === undefined) put(run, positions, strategy, { depositShares: 0n, scalingFactor })
  else write(run, position, 'scalingFactor', scalingFactor)
  emitScalingFactor(run, staker, strategy, scalingFactor)
}

function emitScalingFactor(run: Run, staker: Address, strategy: Address, stored: bigint): void {
  const newDepositScalingFactor = scalingFactorOf(stored)
  const args = { staker, strategy, newDepositScalingFactor }
  emit(run, run.state.config.contracts.delegationManager, 'DepositScalingFactorUpdated', args)
}
