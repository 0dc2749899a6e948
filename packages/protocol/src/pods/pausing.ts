import { requireNotPaused } from '../core/access.js'
import type { State } from '../state.js'

/** Bits of the EigenPodManager, which stop all pods at once (chapter 03 §3.0). */
const BITS = {
  newEigenPods: 0,
  verifyCredentials: 2,
  nonProofWithdrawals: 5,
  startCheckpoint: 6,
  verifyCheckpointProofs: 7,
  verifyStaleBalance: 8,
  consolidations: 9,
  withdrawalRequests: 10,
} as const

/** Errors: `CurrentlyPaused`. */
export function requirePodsNotPaused(state: State, what: keyof typeof BITS): void {
  requireNotPaused(state, state.config.contracts.eigenPodManager, BITS[what])
}
