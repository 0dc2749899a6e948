import { requireNotPaused } from '../core/access.js'
import { scaledShares } from '../core/factors.js'
import { latestMagnitude } from '../core/history.js'
import { mulWad } from '../core/math.js'
import { findStake, stakerOf } from '../core/records.js'
import { emit, type Run, write } from '../core/run.js'
import { beaconChainSlashingFactor } from '../pods/views.js'
import type { Address } from '../state.js'
import { increaseAtFactor } from './increaseShares.js'
import { isBeacon } from './operatorShares.js'
import { depositScalingFactor, getDepositedShares } from './views.js'

/**
 * The delegation step (chapter 01 §1.4, §5.3): the staker's withdrawable shares go to the operator, and every deposit
 * scaling factor is divided by the operator's magnitude. Errors: `CurrentlyPaused`, `FullySlashed`.
 */
export function delegate(run: Run, staker: Address, operator: Address): void {
  const { delegationManager } = run.state.config.contracts
  requireNotPaused(run.state, delegationManager, 0)
  const [strategies, depositShares] = getDepositedShares(run.state, staker)
  write(run, stakerOf(run, staker), 'delegatedTo', operator)
  emit(run, delegationManager, 'StakerDelegated', { staker, operator })
  for (const [index, strategy] of strategies.entries()) {
    const magnitude = latestMagnitude(findStake(run.state, operator, strategy))
    const shares = delegatedShares(run, staker, strategy, depositShares[index] ?? 0n)
    increaseAtFactor(run, operator, staker, strategy, 0n, shares, magnitude)
  }
}

/** F14. */
function delegatedShares(run: Run, staker: Address, strategy: Address, depositShares: bigint): bigint {
  if (!isBeacon(strategy)) return depositShares
  const scaled = scaledShares(depositShares, depositScalingFactor(run.state, staker, strategy))
  return mulWad(scaled, beaconChainSlashingFactor(run.state, staker))
}
