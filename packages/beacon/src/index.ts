export {
  type BatchForm,
  type BatchKind,
  type BatchSize,
  estimateBatchGas,
  type GasFigures,
  gasFigures,
} from './batches/gas.js'
export { measureBatch } from './batches/measureBatch.js'
export {
  type Batch,
  envelopeBytes,
  maxTransactionBytes,
  maxTransactionGas,
  type PlanBatchesParameters,
  planBatches,
} from './batches/planBatches.js'
export { type BeaconBlockHeader, blockRootOf } from './block/header.js'
export { checkHeader } from './client/checkHeader.js'
export { type BeaconClient, createBeaconClient } from './client/createBeaconClient.js'
export { digestBlock } from './client/digestBlock.js'
export { type GetGenesisReturnType, getGenesis } from './client/getGenesis.js'
export { type BlockId, type GetHeaderReturnType, getHeader } from './client/getHeader.js'
export { type CheckNodeReturnType, checkNode, getNodeVersion, getSpec, getSyncing } from './client/getNode.js'
export {
  getPendingPartialWithdrawals,
  type PendingPartialWithdrawal,
} from './client/getPendingPartialWithdrawals.js'
export { getValidators, type ListedValidator } from './client/getValidators.js'
export { openState } from './client/openState.js'
export type { KeptList } from './hashing/createListHasher.js'
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
export { assertStands } from './service/assertStands.js'
export { type BeaconCheck, checkBeacon } from './service/checkBeacon.js'
export { type DigestFolder, digestFolder } from './service/digestFolder.js'
export { findHead, type Head, parentRootAt } from './service/findHead.js'
export { findStale, type StalePod, type StaleValidator } from './service/findStale.js'
export {
  type BeaconClock,
  getPendingWithdrawals,
  type PendingWithdrawal,
  pendingWithdrawals,
} from './service/getPendingWithdrawals.js'
export { type Digests, type OpenDigestsParameters, openDigests } from './service/openDigests.js'
export { planCredentials } from './service/planCredentials.js'
export { type PlanPodParameters, planPod } from './service/planPod.js'
export { readPodStake, type StakedValidator } from './service/podStake.js'
export { prepareStale } from './service/prepareStale.js'
export { prepareStep } from './service/prepareStep.js'
export { readPodView } from './service/readPodView.js'
export {
  type RunPodEvent,
  type RunPodParameters,
  type RunPodReturnType,
  requireDeployed,
  runPod,
} from './service/runPod.js'
export {
  addShares,
  loseShares,
  type NativeShares,
  totalFactor,
  withdrawableShares,
} from './service/shares.js'
export type {
  CheckpointStep,
  CredentialsStep,
  ExpectedCheckpoint,
  Obstacle,
  PodPlan,
  PodStep,
  PodView,
  StartStep,
} from './service/types.js'
export { type WatchPodEvent, type WatchPodParameters, watchPod } from './service/watchPod.js'
export { createDigestCache } from './state/createDigestCache.js'
export type { DigestProgress, StateDigest } from './state/digest.js'
export { digestFromJson, digestToJson } from './state/digestJson.js'
export { type DigestStateParameters, type DigestStateReturnType, digestState } from './state/digestState.js'
export { type Fork, forks, stateTreeHeight } from './state/layouts.js'
export { type BeaconNetwork, beaconNetworks } from './state/networks.js'
export { openStateFile, type StateSource } from './state/openStateFile.js'
export { credentialObstacle, podValidators } from './state/podValidators.js'
export type { Validator } from './state/validator.js'
