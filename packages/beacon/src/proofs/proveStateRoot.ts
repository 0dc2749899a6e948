import type { StateDigest } from '../state/digest.js'
import { headerBranch } from './branches.js'
import type { StateRootProof } from './types.js'
import { verifyStateRoot } from './verifySingle.js'

/** Proof of the state root in its block, verified. */
export function proveStateRoot({ digest }: { digest: StateDigest }): StateRootProof {
  const stateRootProof = { beaconStateRoot: digest.stateRoot, proof: headerBranch(digest.header) }
  verifyStateRoot({ beaconBlockRoot: digest.blockRoot, stateRootProof })
  return stateRootProof
}
