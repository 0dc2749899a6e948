import { emit, transact, write } from '../core/run.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { podOf, requirePodOwner } from './pod.js'

/** Names who else may act for the pod; the zero address names nobody (chapter 03 §3.1.12). Errors: `OnlyEigenPodOwner`. */
export function setProofSubmitter(
  state: State,
  { caller, podOwner, newProofSubmitter }: { caller: Address; podOwner: Address; newProofSubmitter: Address },
): Outcome<void> {
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    requirePodOwner(podOwner, caller)
    emit(run, pod.address, 'ProofSubmitterUpdated', {
      prevProofSubmitter: pod.proofSubmitter,
      newProofSubmitter,
    })
    write(run, pod, 'proofSubmitter', newProofSubmitter)
  })
}
