import { requireOwner } from '../core/access.js'
import { emit, transact, write } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'

/** EigenPodManager's setters (chapter 03 §3.2.9). */

/** Errors: the string of Ownable. */
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

/** Errors: `OnlyProofTimestampSetter`. */
export function setPectraForkTimestamp(
  state: State,
  { caller, timestamp }: { caller: Address; timestamp: bigint },
): Outcome<void> {
  return transact(state, (run) => {
    require(caller === state.eigenPodManager.proofTimestampSetter, 'OnlyProofTimestampSetter')
    write(run, state.eigenPodManager, 'pectraForkTimestamp', timestamp)
    const args = { newPectraForkTimestamp: timestamp }
    emit(run, state.config.contracts.eigenPodManager, 'PectraForkTimestampSet', args)
  })
}
