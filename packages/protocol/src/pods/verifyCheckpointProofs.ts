import type { BalanceContainerProof, BalanceProof } from '../beacon/proofs.js'
import { layoutAt, verifyBalance, verifyBalanceContainer } from '../beacon/verify.js'
import { transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Pod, State } from '../state.js'
import { beginCount, count, endCount } from './countBalance.js'
import { requirePodsNotPaused } from './pausing.js'
import { podOf } from './pod.js'

export type VerifyCheckpointProofsParameters = {
  caller: Address
  podOwner: Address
  balanceContainerProof: BalanceContainerProof
  proofs: readonly BalanceProof[]
}

/**
 * Anybody proves balances of validators for the checkpoint under way; those that are counted already, or don't count,
 * are skipped (chapter 03 §3.1.5). Errors: `CurrentlyPaused`, `NoActiveCheckpoint`, `TimestampTooCloseToFork`, `ForkTimestampZero`, those of
 * proofs, those of `recordBeaconChainETHBalanceUpdate` when it was the last one.
 */
export function verifyCheckpointProofs(
  state: State,
  { podOwner, balanceContainerProof, proofs }: VerifyCheckpointProofsParameters,
): Outcome<void> {
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    verifyContainer(state, pod, balanceContainerProof)
    const counting = beginCount(run, podOwner, pod)
    for (const proof of proofs) {
      const { pubkeyHash } = proof
      count(counting, pubkeyHash, (validatorIndex) =>
        verifyBalance(balanceContainerProof.balanceContainerRoot, validatorIndex, proof),
      )
    }
    endCount(counting)
  })
}

/** Errors: `CurrentlyPaused`, `NoActiveCheckpoint`, `TimestampTooCloseToFork`, `ForkTimestampZero`, those of the proof. */
export function verifyContainer(state: State, pod: Pod, proof: BalanceContainerProof): void {
  requirePodsNotPaused(state, 'verifyCheckpointProofs')
  require(pod.currentCheckpointTimestamp !== 0n, 'NoActiveCheckpoint')
  const layout = layoutAt(state, pod.currentCheckpointTimestamp)
  verifyBalanceContainer(pod.checkpoint.beaconBlockRoot, layout, proof)
}
