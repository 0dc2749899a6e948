export { type BeaconBlockHeader, blockRootOf } from './block/header.js'
export type { KeptList } from './hashing/createListHasher.js'
export { podProofAbi } from './proofs/podAbi.js'
export {
  checkpointCall,
  checkpointMultiproofCall,
  credentialCall,
  credentialMultiproofCall,
  type PodCall,
  staleBalanceCall,
} from './proofs/podCalls.js'
export { proveBalanceContainer, proveBalances, proveBalancesMultiproof } from './proofs/proveBalances.js'
export { proveCredentials, proveCredentialsMultiproof, proveStaleBalance } from './proofs/proveCredentials.js'
export { proveStateRoot } from './proofs/proveStateRoot.js'
export type {
  BalanceContainerProof,
  BalanceProof,
  CheckpointMultiproof,
  CheckpointProofs,
  CredentialMultiproof,
  CredentialProofs,
  StaleBalanceProof,
  StateRootProof,
  ValidatorProof,
} from './proofs/types.js'
export { verifyBalancesMultiproof, verifyValidatorsMultiproof } from './proofs/verifyMultiproof.js'
export {
  balanceIn,
  verifyBalance,
  verifyBalanceContainer,
  verifyStateRoot,
  verifyValidatorFields,
} from './proofs/verifySingle.js'
export type { DigestProgress, StateDigest } from './state/digest.js'
export { type DigestStateParameters, type DigestStateReturnType, digestState } from './state/digestState.js'
export { type Fork, forks, stateTreeHeight } from './state/layouts.js'
export { type BeaconNetwork, beaconNetworks } from './state/networks.js'
export { openStateFile, type StateSource } from './state/openStateFile.js'
export type { Validator } from './state/validator.js'
