import { bytesToHex, type Hex, hexToBytes } from 'viem'
import { fail } from '../errors.js'
import { type Fork, stateTreeHeight } from '../state/layouts.js'
import { checkRoot, foldBranch, foldPair, foldStream, lengthWord, wrongLength, wrongProof } from './fold.js'
import type { CheckpointMultiproof, CredentialMultiproof } from './types.js'
import { balanceIn, foldFields } from './verifySingle.js'

/**
 * Several validators' words in the state, by one stream of siblings that goes on with the siblings of field 11.
 *
 * @throws RestackError `InputArrayLengthMismatch`, `NotEnoughLeaves`, `InvalidIndex`, `InvalidProofLength`, `EmptyRoot`,
 *   `InvalidProof`
 */
export function verifyValidatorsMultiproof({
  fork,
  beaconStateRoot,
  multiproof: { validatorIndices, validatorFields, validatorCount, proof },
}: {
  fork: Fork
  beaconStateRoot: Hex
  multiproof: Omit<CredentialMultiproof, 'stateRootProof'>
}): void {
  const what = 'multiproof of validators'
  if (validatorFields.length !== validatorIndices.length * 8) throw mismatch(what)
  const leaves = validatorIndices.map((_, index) =>
    foldFields(validatorFields.slice(index * 8, index * 8 + 8)),
  )
  const { root, rest } = foldStream({
    leaves,
    positions: validatorIndices,
    width: validatorCount,
    depth: 40,
    stream: hexToBytes(proof),
  })
  if (rest.length !== stateTreeHeight[fork] * 32) throw wrongLength(what, (proof.length - 2) / 2)
  checkRoot(beaconStateRoot, what)
  const list = foldPair(root, lengthWord(validatorCount))
  const reached = foldBranch({ leaf: bytesToHex(list), proof: bytesToHex(rest), position: 11 })
  if (reached !== beaconStateRoot.toLowerCase()) throw wrongProof(what, beaconStateRoot)
}

/**
 * Several validators' balances in the list, in gwei, in the order of the indices.
 *
 * @param validatorIndices As the pod has them stored for the public keys, in the same order: strictly increasing.
 * @throws RestackError `InputArrayLengthMismatch`, `NotEnoughLeaves`, `InvalidIndex`, `InvalidProofLength`, `EmptyRoot`,
 *   `InvalidProof`
 */
export function verifyBalancesMultiproof({
  balanceContainerRoot,
  validatorIndices,
  multiproof: { pubkeyHashes, balanceRoots, balanceCount, proof },
}: {
  balanceContainerRoot: Hex
  validatorIndices: readonly number[]
  multiproof: Omit<CheckpointMultiproof, 'balanceContainerProof'>
}): bigint[] {
  const what = 'multiproof of balances'
  if (pubkeyHashes.length !== validatorIndices.length) throw mismatch(what)
  checkIncreasing(validatorIndices, balanceCount)
  const positions = [...new Set(validatorIndices.map((index) => Math.floor(index / 4)))]
  if (positions.length !== balanceRoots.length) throw mismatch(what)
  const { root, rest } = foldStream({
    leaves: balanceRoots.map((leaf) => hexToBytes(leaf, { size: 32 })),
    positions,
    width: Math.ceil(balanceCount / 4),
    depth: 38,
    stream: hexToBytes(proof),
  })
  if (rest.length !== 0) throw wrongLength(what, (proof.length - 2) / 2)
  checkRoot(balanceContainerRoot, what)
  const reached = bytesToHex(foldPair(root, lengthWord(balanceCount)))
  if (reached !== balanceContainerRoot.toLowerCase()) throw wrongProof(what, balanceContainerRoot)
  return validatorIndices.map((index) =>
    balanceIn(balanceRoots[positions.indexOf(Math.floor(index / 4))] as Hex, index),
  )
}

function checkIncreasing(indices: readonly number[], count: number): void {
  for (const [position, index] of indices.entries())
    if (!Number.isInteger(index) || index <= (indices[position - 1] ?? -1) || index >= count)
      throw fail(
        'InvalidIndex',
        `The validator ${index} is not above the one before it, or not below the ${count} that there are.`,
        'Sort the public keys by the index of their validator, and name each once.',
      )
}

function mismatch(what: string): Error {
  return fail(
    'InputArrayLengthMismatch',
    `In the ${what}, two lists that belong together have different lengths.`,
    'Give eight words for every validator, and one balance root for every four neighbours.',
  )
}
