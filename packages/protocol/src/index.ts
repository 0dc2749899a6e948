export * from './actions.js'
export {
  type Action,
  type ActionOf,
  type ActionResult,
  type ActionType,
  type Attempt,
  apply,
  attempt,
} from './apply.js'
export { depositDataRoot, podCredentials, pubkeyHash } from './beacon/hashes.js'
export { DENEB_LAYOUT, ELECTRA_LAYOUT } from './beacon/layouts.js'
export type * from './beacon/proofs.js'
export {
  type BeaconValidator,
  type BeaconView,
  balanceMultiproof,
  balanceProofs,
  credentialMultiproof,
  credentialProofs,
  staleProof,
} from './beacon/view.js'
export {
  BEACON_CHAIN_ETH_STRATEGY,
  DEFAULT_BURN_ADDRESS,
  GWEI,
  WAD,
  ZERO_ADDRESS,
} from './core/constants.js'
export { decodeOperatorSetKey, operatorSetKey, targetSelector } from './core/keys.js'
export { rehearse } from './core/run.js'
export { SELECTORS } from './core/selectors.js'
export { createState, createToken, placeholder, type StateOptions } from './createState.js'
export { ProtocolError } from './error.js'
export type { Outcome, ProtocolEvent } from './event.js'
export { createFold, foldedEvents } from './fold/createFold.js'
export type { EventSource, LoggedEvent } from './fold/loggedEvent.js'
export { lowerCase } from './lowerCase.js'
export { NO_CHECKPOINT } from './pods/pod.js'
export type { Signature, SignatureWithExpiry } from './signatures/signature.js'
export type { Figure, Subject } from './simulate/figures.js'
export {
  type ActionOnState,
  type Change,
  type DelegationChange,
  type Simulation,
  type Step,
  simulate,
} from './simulate/simulate.js'
export { restore, snapshot } from './snapshot.js'
export type * from './state.js'
export * from './views.js'
