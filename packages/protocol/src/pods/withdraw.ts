import { GWEI } from '../core/constants.js'
import { emit, type Run, transact, write } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Pod, State } from '../state.js'
import { podOf } from './pod.js'

export type WithdrawRestakedBeaconChainETHParameters = {
  caller: Address
  podOwner: Address
  recipient: Address
  amountWei: bigint
}

/**
 * The EigenPodManager has a pod pay (chapter 03 §3.1.13). Errors: `OnlyEigenPodManager`,
 * `InsufficientWithdrawableBalance`.
 */
export function withdrawRestakedBeaconChainETH(
  state: State,
  { caller, podOwner, recipient, amountWei }: WithdrawRestakedBeaconChainETHParameters,
): Outcome<void> {
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    require(caller === state.config.contracts.eigenPodManager, 'OnlyEigenPodManager')
    pay(run, pod, recipient, amountWei)
  })
}

/** To the wei: what is left of a broken gwei can be withdrawn later (docs/differences.md). */
export function pay(run: Run, pod: Pod, recipient: Address, amountWei: bigint): void {
  const withdrawable = pod.withdrawableGwei * GWEI + pod.withdrawableRemainderWei
  require(amountWei <= withdrawable, 'InsufficientWithdrawableBalance')
  write(run, pod, 'withdrawableGwei', (withdrawable - amountWei) / GWEI)
  write(run, pod, 'withdrawableRemainderWei', (withdrawable - amountWei) % GWEI)
  emit(run, pod.address, 'RestakedBeaconChainETHWithdrawn', { recipient, amount: amountWei })
  write(run, pod, 'balanceWei', pod.balanceWei - amountWei)
  write(run, pod, 'paidWei', pod.paidWei + amountWei)
}
