import { emit, transact, write } from '../core/run.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { podOf } from './pod.js'

/** ETH for a pod. The next checkpoint makes shares of it. */
export type ToPod = { podOwner: Address; amountWei: bigint }

/** A plain transfer (chapter 03 §3.1.2). Errors: `EmptyRevert` without a pod. */
export function sendToPod(state: State, { podOwner, amountWei }: ToPod): Outcome<void> {
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    write(run, pod, 'balanceWei', pod.balanceWei + amountWei)
    emit(run, pod.address, 'NonBeaconChainETHReceived', { amountReceived: amountWei })
  })
}

/**
 * What the beacon chain pays out, and block rewards: the pod is not called, and logs nothing. Errors: `EmptyRevert`
 * without a pod.
 */
export function sweepToPod(state: State, { podOwner, amountWei }: ToPod): Outcome<void> {
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    write(run, pod, 'balanceWei', pod.balanceWei + amountWei)
  })
}
