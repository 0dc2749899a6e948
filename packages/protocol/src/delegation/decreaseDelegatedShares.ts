import { BEACON_CHAIN_ETH_STRATEGY, ZERO_ADDRESS } from '../core/constants.js'
import { scaledShares } from '../core/factors.js'
import { latestMagnitude } from '../core/history.js'
import { mulWad } from '../core/math.js'
import { findStake } from '../core/records.js'
import { type Run, transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { decreaseOperatorShares } from './operatorShares.js'
import { delegatedTo } from './views.js'

export type DecreaseDelegatedSharesParameters = {
  caller: Address
  staker: Address
  curDepositShares: bigint
  beaconChainSlashingFactorDecrease: bigint
}

/** The EigenPodManager's report of a beacon chain loss (chapter 01 §3.1.2). Errors: `OnlyEigenPodManager`. */
export function decreaseDelegatedShares(
  state: State,
  parameters: DecreaseDelegatedSharesParameters,
): Outcome<void> {
  const { caller, staker, curDepositShares, beaconChainSlashingFactorDecrease } = parameters
  return transact(state, (run) => {
    require(caller === state.config.contracts.eigenPodManager, 'OnlyEigenPodManager')
    decreaseDelegatedSharesOf(run, staker, curDepositShares, beaconChainSlashingFactorDecrease)
  })
}

/** F13, for a delegated staker; nothing for others. */
export function decreaseDelegatedSharesOf(
  run: Run,
  staker: Address,
  depositShares: bigint,
  factorDecrease: bigint,
): void {
  const operator = delegatedTo(run.state, staker)
  if (operator === ZERO_ADDRESS) return
  const strategy = BEACON_CHAIN_ETH_STRATEGY
  const stored = run.state.stakers.get(staker)?.positions.get(strategy)?.scalingFactor ?? 0n
  const magnitude = latestMagnitude(findStake(run.state, operator, strategy))
  const lost = mulWad(scaledShares(depositShares, stored), mulWad(magnitude, factorDecrease))
  decreaseOperatorShares(run, operator, staker, strategy, lost)
}
