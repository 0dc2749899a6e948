import { requireAuthority } from '../core/access.js'
import { avsOf } from '../core/records.js'
import { emit, transact, write } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'

/** An AVS makes itself known, which it must before it creates operator sets. Errors: `InvalidPermissions`. */
export function updateAVSMetadataURI(
  state: State,
  { caller, avs, metadataURI }: { caller: Address; avs: Address; metadataURI: string },
): Outcome<void> {
  return transact(state, (run) => {
    const { allocationManager } = state.config.contracts
    requireAuthority(state, avs, caller, allocationManager, SELECTORS.updateAVSMetadataURI)
    write(run, avsOf(run, avs), 'hasMetadata', true)
    emit(run, allocationManager, 'AVSMetadataURIUpdated', { avs, metadataURI })
  })
}
