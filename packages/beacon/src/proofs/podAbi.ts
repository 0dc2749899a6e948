import { parseAbi } from 'viem'

/** The pod's functions that take proofs: the ABI of chapter 03 and the two multiproofs. */
export const podProofAbi = parseAbi([
  'struct StateRootProof { bytes32 beaconStateRoot; bytes proof; }',
  'struct ValidatorProof { bytes32[] validatorFields; bytes proof; }',
  'struct BalanceContainerProof { bytes32 balanceContainerRoot; bytes proof; }',
  'struct BalanceProof { bytes32 pubkeyHash; bytes32 balanceRoot; bytes proof; }',
  'function verifyWithdrawalCredentials(uint64 beaconTimestamp, StateRootProof stateRootProof, uint40[] validatorIndices, bytes[] validatorFieldsProofs, bytes32[][] validatorFields)',
  'function verifyStaleBalance(uint64 beaconTimestamp, StateRootProof stateRootProof, ValidatorProof proof)',
  'function verifyCheckpointProofs(BalanceContainerProof balanceContainerProof, BalanceProof[] proofs)',
  'function verifyWithdrawalCredentialsMultiproof(uint64 beaconTimestamp, StateRootProof stateRootProof, uint40[] validatorIndices, bytes32[] validatorFields, uint64 validatorCount, bytes proof)',
  'function verifyCheckpointMultiproof(BalanceContainerProof balanceContainerProof, bytes32[] pubkeyHashes, bytes32[] balanceRoots, uint64 balanceCount, bytes proof)',
])
