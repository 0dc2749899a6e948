import { eigenPodAbi as abi } from '@restack/sdk/abi'
import { encodeFunctionData, type Hex } from 'viem'
import type {
  CheckpointMultiproof,
  CheckpointProofs,
  CredentialMultiproof,
  CredentialProofs,
  StaleBalanceProof,
} from './types.js'

/** A call of a pod: name, arguments as the ABI has them, and both encoded. */
export type PodCall<name extends string = string> = {
  functionName: name
  args: readonly unknown[]
  data: Hex
}

/** @param beaconTimestamp Time of the execution block whose parent beacon block was proven, in seconds. */
export function credentialCall(
  proofs: CredentialProofs,
  beaconTimestamp: bigint,
): PodCall<'verifyWithdrawalCredentials'> {
  const functionName = 'verifyWithdrawalCredentials'
  const { stateRootProof, validatorIndices, validatorFieldsProofs, validatorFields } = proofs
  const args = [
    beaconTimestamp,
    stateRootProof,
    validatorIndices,
    validatorFieldsProofs,
    validatorFields,
  ] as const
  return { functionName, args, data: encodeFunctionData({ abi, functionName, args }) }
}

/** @param beaconTimestamp Time of the execution block whose parent beacon block was proven, in seconds. */
export function credentialMultiproofCall(
  multiproof: CredentialMultiproof,
  beaconTimestamp: bigint,
): PodCall<'verifyWithdrawalCredentialsMultiproof'> {
  const functionName = 'verifyWithdrawalCredentialsMultiproof'
  const { stateRootProof, validatorIndices, validatorFields, validatorCount, proof } = multiproof
  const count = BigInt(validatorCount)
  const args = [beaconTimestamp, stateRootProof, validatorIndices, validatorFields, count, proof] as const
  return { functionName, args, data: encodeFunctionData({ abi, functionName, args }) }
}

/** @param beaconTimestamp Time of the execution block whose parent beacon block was proven, in seconds. */
export function staleBalanceCall(
  { stateRootProof, proof }: StaleBalanceProof,
  beaconTimestamp: bigint,
): PodCall<'verifyStaleBalance'> {
  const functionName = 'verifyStaleBalance'
  const args = [beaconTimestamp, stateRootProof, proof] as const
  return { functionName, args, data: encodeFunctionData({ abi, functionName, args }) }
}

export function checkpointCall({
  balanceContainerProof,
  proofs,
}: CheckpointProofs): PodCall<'verifyCheckpointProofs'> {
  const functionName = 'verifyCheckpointProofs'
  const args = [balanceContainerProof, proofs] as const
  return { functionName, args, data: encodeFunctionData({ abi, functionName, args }) }
}

export function checkpointMultiproofCall(
  multiproof: CheckpointMultiproof,
): PodCall<'verifyCheckpointMultiproof'> {
  const functionName = 'verifyCheckpointMultiproof'
  const { balanceContainerProof, pubkeyHashes, balanceRoots, balanceCount, proof } = multiproof
  const args = [balanceContainerProof, pubkeyHashes, balanceRoots, BigInt(balanceCount), proof] as const
  return { functionName, args, data: encodeFunctionData({ abi, functionName, args }) }
}
