import type { BalanceContainerProof, BalancesMultiproof } from '../beacon/proofs.js'
import { verifyBalances } from '../beacon/verify.js'
import { transact } from '../core/run.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Hex, Pod, State } from '../state.js'
import { beginCount, count, endCount } from './countBalance.js'
import { podOf } from './pod.js'
import { verifyContainer } from './verifyCheckpointProofs.js'

export type VerifyCheckpointMultiproofParameters = {
  caller: Address
  podOwner: Address
  balanceContainerProof: BalanceContainerProof
  /** In the order of the validators' indices, which rise. */
  pubkeyHashes: readonly Hex[]
  /** Of each leaf that the validators share, in order: its four balances. */
  balancesGwei: readonly (readonly bigint[])[]
  proof: BalancesMultiproof
}

/**
 * {@link verifyCheckpointProofs} with one proof for all balances, which is verified first (docs/differences.md).
 * Errors: those of `verifyCheckpointProofs`, and for the leaves `ValidatorNotActiveInPod`, `InvalidIndex`,
 * `InputArrayLengthMismatch`, `NotEnoughLeaves`.
 */
export function verifyCheckpointMultiproof(
  state: State,
  parameters: VerifyCheckpointMultiproofParameters,
): Outcome<void> {
  const { podOwner, balanceContainerProof, pubkeyHashes, balancesGwei, proof } = parameters
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    verifyContainer(state, pod, balanceContainerProof)
    const chunks = chunksOf(pod, pubkeyHashes, proof.balanceCount)
    require(chunks.length === balancesGwei.length, 'InputArrayLengthMismatch')
    require(chunks.length > 0, 'NotEnoughLeaves')
    verifyBalances(balanceContainerProof.balanceContainerRoot, proof)
    const counting = beginCount(run, podOwner, pod)
    for (const pubkeyHash of pubkeyHashes) {
      count(counting, pubkeyHash, (validatorIndex) => {
        const place = chunks.indexOf(Math.floor(validatorIndex / 4))
        return balancesGwei[place]?.[validatorIndex % 4] ?? 0n
      })
    }
    endCount(counting)
  })
}

/** The distinct leaves of the validators. Errors: `ValidatorNotActiveInPod` (never proven), `InvalidIndex`. */
function chunksOf(pod: Pod, pubkeyHashes: readonly Hex[], balanceCount: number): number[] {
  const chunks = new Set<number>()
  let previous = -1
  for (const pubkeyHash of pubkeyHashes) {
    const { validatorIndex } = pod.validators.get(pubkeyHash) ?? refuse('ValidatorNotActiveInPod')
    require(validatorIndex > previous && validatorIndex < balanceCount, 'InvalidIndex')
    previous = validatorIndex
    chunks.add(Math.floor(validatorIndex / 4))
  }
  return [...chunks]
}
