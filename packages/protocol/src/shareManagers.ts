import { BEACON_CHAIN_ETH_STRATEGY } from './core/constants.js'
import { transact } from './core/run.js'
import { refuse, require } from './error.js'
import type { Outcome } from './event.js'
import { addBurnableShares, creditPodShares, debitPodShares, payFromPod } from './pods/shares.js'
import type { Address, OperatorSet, State } from './state.js'
import { creditShares, debitShares } from './strategies/shares.js'
import { recordSlashedShares } from './strategies/slashes.js'
import { withdrawFromStrategy } from './strategies/strategy.js'

/**
 * The functions that StrategyManager and EigenPodManager share, for the DelegationManager only (chapter 01 §3.13,
 * chapter 03 §3.2). `contract` says which of the two is called. Errors: `OnlyDelegationManager`, `InvalidStrategy`
 * (EigenPodManager), then those of the step.
 */
export type ShareManagerParameters = { caller: Address; contract: Address; strategy: Address }

/** Gives the shares left. */
export function removeDepositShares(
  state: State,
  parameters: ShareManagerParameters & { staker: Address; depositSharesToRemove: bigint },
): Outcome<bigint> {
  const { staker, strategy, depositSharesToRemove } = parameters
  return transact(state, (run) =>
    isEigenPodManager(state, parameters)
      ? debitPodShares(run, staker, depositSharesToRemove)
      : debitShares(run, staker, strategy, depositSharesToRemove),
  )
}

/** Gives the shares before and those added. */
export function addShares(
  state: State,
  parameters: ShareManagerParameters & { staker: Address; shares: bigint },
): Outcome<readonly [bigint, bigint]> {
  const { staker, strategy, shares } = parameters
  return transact(state, (run) =>
    isEigenPodManager(state, parameters)
      ? creditPodShares(run, staker, shares)
      : ([creditShares(run, staker, strategy, shares), shares] as const),
  )
}

export function withdrawSharesAsTokens(
  state: State,
  parameters: ShareManagerParameters & { staker: Address; token: Address; shares: bigint },
): Outcome<void> {
  const { contract, staker, strategy, token, shares } = parameters
  return transact(state, (run) => {
    if (isEigenPodManager(state, parameters)) payFromPod(run, staker, shares)
    else withdrawFromStrategy(run, contract, strategy, staker, token, shares)
  })
}

export function increaseBurnOrRedistributableShares(
  state: State,
  parameters: ShareManagerParameters & {
    operatorSet: OperatorSet
    slashId: bigint
    addedSharesToBurn: bigint
  },
): Outcome<void> {
  const { operatorSet, slashId, strategy, addedSharesToBurn } = parameters
  return transact(state, (run) => {
    if (isEigenPodManager(state, parameters, false)) addBurnableShares(run, addedSharesToBurn)
    else recordSlashedShares(run, operatorSet, slashId, strategy, addedSharesToBurn)
  })
}

function isEigenPodManager(
  state: State,
  { caller, contract, strategy }: ShareManagerParameters,
  checksStrategy = true,
): boolean {
  const { delegationManager, strategyManager, eigenPodManager } = state.config.contracts
  if (contract !== strategyManager && contract !== eigenPodManager) refuse('EmptyRevert')
  require(caller === delegationManager, 'OnlyDelegationManager')
  if (contract === strategyManager) return false
  if (checksStrategy) require(strategy === BEACON_CHAIN_ETH_STRATEGY, 'InvalidStrategy')
  return true
}
