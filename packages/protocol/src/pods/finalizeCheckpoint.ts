import { GWEI } from '../core/constants.js'
import { transact, write } from '../core/run.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { podOf } from './pod.js'
import { recordBalanceUpdate } from './recordBeaconChainETHBalanceUpdate.js'

/** A pod's findings, without their proofs; amounts in gwei. */
export type FinalizeCheckpointParameters = {
  podOwner: Address
  /** ETH found in the pod beyond what was credited. */
  podBalanceGwei: bigint
  /** Validators' balances before, of all that were counted. */
  prevBeaconBalanceGwei: bigint
  /** Signed change of validators' balances. */
  balanceDeltasGwei: bigint
}

/**
 * The end of a checkpoint, steps 3, 4, 5 and 8 of chapter 03 §3.1.6: found ETH becomes withdrawable, the net change is
 * reported. The ETH is put there with it, and the pod logs nothing: `startCheckpoint` and
 * `verifyCheckpointProofs` are the real thing. Errors: `EmptyRevert` without a pod, those of
 * `recordBeaconChainETHBalanceUpdate`.
 */
export function finalizeCheckpoint(state: State, parameters: FinalizeCheckpointParameters): Outcome<void> {
  const { podOwner, podBalanceGwei, prevBeaconBalanceGwei, balanceDeltasGwei } = parameters
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    const prevRestakedGwei = pod.withdrawableGwei + prevBeaconBalanceGwei
    const deltaGwei = podBalanceGwei + balanceDeltasGwei
    write(run, pod, 'balanceWei', pod.balanceWei + podBalanceGwei * GWEI)
    write(run, pod, 'withdrawableGwei', pod.withdrawableGwei + podBalanceGwei)
    const prevRestakedWei = prevRestakedGwei * GWEI + pod.withdrawableRemainderWei
    recordBalanceUpdate(run, podOwner, prevRestakedWei, deltaGwei * GWEI)
  })
}

/** A credential proof's report (chapter 03 §3.1.8 step 8): validators' effective balances become shares. */
export function creditValidators(
  state: State,
  { podOwner, effectiveBalanceGwei }: { podOwner: Address; effectiveBalanceGwei: bigint },
): Outcome<void> {
  return transact(state, (run) => {
    podOf(state, podOwner)
    recordBalanceUpdate(run, podOwner, 0n, effectiveBalanceGwei * GWEI)
  })
}
