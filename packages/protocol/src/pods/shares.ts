import { BEACON_CHAIN_ETH_STRATEGY, MAX_INT256, ZERO_ADDRESS } from '../core/constants.js'
import { add } from '../core/math.js'
import { stakerOf } from '../core/records.js'
import { emit, put, type Run, write } from '../core/run.js'
import { panic, require } from '../error.js'
import type { Address } from '../state.js'
import { podOf } from './pod.js'
import { podDepositShares } from './views.js'
import { pay } from './withdraw.js'

/** The EigenPodManager's side of native restaked ETH (chapter 03 §3.2.4 to §3.2.8). */

/**
 * Add-shares rule. Gives the shares before and those added. Errors: `InputAddressZero`, `SharesNegative`,
 * Panic 0x11.
 */
export function creditPodShares(run: Run, staker: Address, shares: bigint): readonly [bigint, bigint] {
  require(staker !== ZERO_ADDRESS, 'InputAddressZero')
  require(shares <= MAX_INT256, 'SharesNegative')
  const previous = podDepositShares(run.state, staker)
  const total = previous + shares
  if (total > MAX_INT256) panic(0x11)
  setShares(run, staker, total)
  const { eigenPodManager } = run.state.config.contracts
  emit(run, eigenPodManager, 'PodSharesUpdated', { podOwner: staker, sharesDelta: shares })
  emit(run, eigenPodManager, 'NewTotalShares', { podOwner: staker, newTotalShares: total })
  return total === 0n ? [0n, 0n] : [previous, shares]
}

/** `removeDepositShares`: 0 is accepted. Gives the shares left. Errors: `Overflow`, `SharesNegative`. */
export function debitPodShares(run: Run, staker: Address, shares: bigint): bigint {
  require(shares <= MAX_INT256, 'Overflow')
  const left = podDepositShares(run.state, staker) - shares
  require(left >= 0n, 'SharesNegative')
  setShares(run, staker, left)
  const args = { podOwner: staker, newTotalShares: left }
  emit(run, run.state.config.contracts.eigenPodManager, 'NewTotalShares', args)
  return left
}

/**
 * `withdrawSharesAsTokens`: the pod pays its owner. Errors: `InputAddressZero`, `SharesNegative`, `EmptyRevert` without
 * a pod, `InsufficientWithdrawableBalance`.
 */
export function payFromPod(run: Run, staker: Address, shares: bigint): void {
  require(staker !== ZERO_ADDRESS, 'InputAddressZero')
  require(shares > 0n && shares <= MAX_INT256, 'SharesNegative')
  pay(run, podOf(run.state, staker), staker, shares)
}

/** `increaseBurnOrRedistributableShares`: one counter, which nothing ever lowers. */
export function addBurnableShares(run: Run, shares: bigint): void {
  const manager = run.state.eigenPodManager
  write(run, manager, 'burnableETHShares', add(manager.burnableETHShares, shares))
  emit(run, run.state.config.contracts.eigenPodManager, 'BurnableETHSharesIncreased', { shares })
}

function setShares(run: Run, staker: Address, depositShares: bigint): void {
  const { positions } = stakerOf(run, staker)
  const position = positions.get(BEACON_CHAIN_ETH_STRATEGY)
  if (position !== undefined) write(run, position, 'depositShares', depositShares)
  else if (depositShares !== 0n) {
    put(run, positions, BEACON_CHAIN_ETH_STRATEGY, { depositShares, scalingFactor: 0n })
  }
}
