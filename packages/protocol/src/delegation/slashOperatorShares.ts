import { BEACON_CHAIN_ETH_STRATEGY, WAD, ZERO_ADDRESS } from '../core/constants.js'
import { queuedBy } from '../core/history.js'
import { mulDivUp, mulWad, slashedAmount } from '../core/math.js'
import { findStake } from '../core/records.js'
import { emit, type Run, transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import { addBurnableShares } from '../pods/shares.js'
import type { Address, OperatorSet, OperatorStake, State } from '../state.js'
import { recordSlashedShares } from '../strategies/slashes.js'
import { decreaseOperatorShares } from './operatorShares.js'

export type SlashOperatorSharesParameters = {
  caller: Address
  operator: Address
  operatorSet: OperatorSet
  slashId: bigint
  strategy: Address
  prevMaxMagnitude: bigint
  newMaxMagnitude: bigint
}

/**
 * The AllocationManager's report of a slash; gives the strategy shares taken (chapter 01 §3.1.2). Errors:
 * `OnlyAllocationManager`, Panic 0x12 at a previous magnitude of 0, `StrategyAlreadyInSlash`.
 */
export function slashOperatorShares(
  state: State,
  parameters: SlashOperatorSharesParameters,
): Outcome<bigint> {
  return transact(state, (run) => {
    require(parameters.caller === state.config.contracts.allocationManager, 'OnlyAllocationManager')
    return slashShares(run, parameters)
  })
}

export function slashShares(run: Run, parameters: Omit<SlashOperatorSharesParameters, 'caller'>): bigint {
  const { operator, operatorSet, slashId, strategy, prevMaxMagnitude, newMaxMagnitude } = parameters
  const stake = findStake(run.state, operator, strategy)
  const fromOperator = slashedAmount(stake?.shares ?? 0n, prevMaxMagnitude, newMaxMagnitude)
  const fromQueue = slashedQueueShares(run.state, stake, prevMaxMagnitude, newMaxMagnitude)
  const totalSlashedShares = fromOperator + fromQueue
  decreaseOperatorShares(run, operator, ZERO_ADDRESS, strategy, fromOperator)
  emit(run, run.state.config.contracts.delegationManager, 'OperatorSharesSlashed', {
    operator,
    strategy,
    totalSlashedShares,
  })
  if (strategy === BEACON_CHAIN_ETH_STRATEGY) addBurnableShares(run, totalSlashedShares)
  else recordSlashedShares(run, operatorSet, slashId, strategy, totalSlashedShares)
  return totalSlashedShares
}

/** Scaled shares that a slash in the current block hits, and in how many withdrawals they were queued (F10). */
export function queueInWindow(
  state: State,
  stake: OperatorStake | undefined,
): { scaledShares: bigint; entries: bigint } {
  const last = stake?.queuedScaledShares.at(-1)
  const aged = queuedBy(stake, state.block - state.config.minWithdrawalDelayBlocks - 1)
  return {
    scaledShares: (last?.scaledShares ?? 0n) - aged.scaledShares,
    entries: (last?.entries ?? 0n) - aged.entries,
  }
}

/** F11 without the slack of rounding (docs/differences.md, R4). */
function slashedQueueShares(
  state: State,
  stake: OperatorStake | undefined,
  previous: bigint,
  next: bigint,
): bigint {
  if (previous === 0n) return 0n
  const { scaledShares, entries } = queueInWindow(state, stake)
  const before = mulWad(scaledShares, previous)
  const reference = before - mulDivUp(before, next, previous)
  const slack = previous < WAD && entries > 0n ? entries - 1n : 0n
  const lost = before - slack - mulWad(scaledShares, next)
  const bounded = lost > 0n ? lost : 0n
  return reference < bounded ? reference : bounded
}
