import { requireOwner } from '../core/access.js'
import { emit, transact, write } from '../core/run.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'

/** Names who says when Pectra was (chapter 03 §3.2.9). Errors: the string of Ownable. */
export function setProofTimestampSetter(
  state: State,
  { caller, newProofTimestampSetter }: { caller: Address; newProofTimestampSetter: Address },
): Outcome<void> {
  return transact(state, (run) => {
    const { eigenPodManager } = state.config.contracts
    requireOwner(state, eigenPodManager, caller)
    write(run, state.eigenPodManager, 'proofTimestampSetter', newProofTimestampSetter)
    emit(run, eigenPodManager, 'ProofTimestampSetterSet', { newProofTimestampSetter })
  })
}
