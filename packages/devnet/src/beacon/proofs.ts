import {
  checkpointMultiproofCall,
  credentialMultiproofCall,
  credentialObstacle,
  proveBalancesMultiproof,
  proveCredentialsMultiproof,
  proveStaleBalance,
  type StateDigest,
  staleBalanceCall,
} from '@restack/beacon'
import type { Address, Hex } from 'viem'

/** Data of calls of a pod that prove something of a beacon block's state. */
export const proofs = {
  /** Validators whose credentials the pod would take, of those that are asked for. */
  credentials: (digest: StateDigest, pod: Address, wanted: readonly number[], timestamp: bigint) => {
    const indices = wanted.filter((index) => {
      const validator = digest.validators.get(index)
      return validator !== undefined && credentialObstacle(validator, pod) === undefined
    })
    return inBatches(indices, (indices) => {
      const multiproof = proveCredentialsMultiproof({ digest, indices })
      return credentialMultiproofCall(multiproof, timestamp).data
    })
  },
  balances: (digest: StateDigest, wanted: readonly number[]) =>
    inBatches(
      wanted,
      (indices) => checkpointMultiproofCall(proveBalancesMultiproof({ digest, indices })).data,
    ),
  staleBalance: (digest: StateDigest, index: number, timestamp: bigint) =>
    staleBalanceCall(proveStaleBalance({ digest, index }), timestamp).data,
}

/** So many validators fit into one transaction, whatever their indices. */
const validatorsPerProof = 100

/** One call for each batch, with how many validators it is about. */
function inBatches(
  indices: readonly number[],
  prove: (indices: readonly number[]) => Hex,
): { data: Hex; validators: number }[] {
  const batches: { data: Hex; validators: number }[] = []
  for (let from = 0; from < indices.length; from += validatorsPerProof) {
    const batch = indices.slice(from, from + validatorsPerProof)
    batches.push({ data: prove(batch), validators: batch.length })
  }
  return batches
}
