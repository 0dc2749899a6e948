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
} from '@restack/sdk'
