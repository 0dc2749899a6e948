import { bytesToHex, type Hex, hexToBytes } from 'viem'
import { fail } from '../errors.js'
import { type Fork, stateTreeHeight } from '../state/layouts.js'
import { checkBranch, foldPair } from './fold.js'
import type { BalanceContainerProof, BalanceProof, StateRootProof, ValidatorProof } from './types.js'

/**
 * The state root in its block: position 3 of the header.
 *
 * @throws RestackError `InvalidProofLength`, `EmptyRoot`, `InvalidProof`
 */
export function verifyStateRoot({
  beaconBlockRoot,
  stateRootProof: { beaconStateRoot, proof },
}: {
  beaconBlockRoot: Hex
  stateRootProof: StateRootProof
}): void {
  const what = 'proof of the state root'
  checkBranch({ what, bytes: 96, root: beaconBlockRoot, leaf: beaconStateRoot, proof, position: 3 })
}

/**
 * A validator's eight words in the state (credential and stale balance proofs).
 *
 * @param fork Decides the exact length: 1,472 bytes in Deneb, 1,504 since Electra.
 * @throws RestackError `InvalidValidatorFieldsLength`, `InvalidProofLength`, `EmptyRoot`, `InvalidIndex`, `InvalidProof`
 */
export function verifyValidatorFields({
  fork,
  beaconStateRoot,
  validatorIndex,
  validatorProof: { validatorFields, proof },
}: {
  fork: Fork
  beaconStateRoot: Hex
  validatorIndex: number
  validatorProof: ValidatorProof
}): void {
  const leaf = bytesToHex(foldFields(validatorFields))
  checkIndexRange(validatorIndex)
  checkBranch({
    what: `proof of validator ${validatorIndex}`,
    bytes: (41 + stateTreeHeight[fork]) * 32,
    root: beaconStateRoot,
    leaf,
    proof,
    position: 11 * 2 ** 41 + validatorIndex,
  })
}

/**
 * Root of a validator from its eight words.
 *
 * @throws RestackError `InvalidValidatorFieldsLength`
 */
export function foldFields(fields: readonly Hex[]): Uint8Array {
  if (fields.length !== 8)
    throw fail(
      'InvalidValidatorFieldsLength',
      `A validator has 8 words, and ${fields.length} are given.`,
      'Take the fields of the validator as the state has them.',
    )
  let nodes = fields.map((field) => hexToBytes(field, { size: 32 }))
  while (nodes.length > 1) {
    const pairs = nodes
    nodes = Array.from({ length: pairs.length / 2 }, (_, index) =>
      foldPair(pairs[index * 2] as Uint8Array, pairs[index * 2 + 1] as Uint8Array),
    )
  }
  return nodes[0] as Uint8Array
}

/**
 * The root of the balances in the block: field 12 of the state, which is position 3 of the header.
 *
 * @throws RestackError `InvalidProofLength`, `EmptyRoot`, `InvalidProof`
 */
export function verifyBalanceContainer({
  fork,
  beaconBlockRoot,
  balanceContainerProof: { balanceContainerRoot, proof },
}: {
  fork: Fork
  beaconBlockRoot: Hex
  balanceContainerProof: BalanceContainerProof
}): void {
  const height = stateTreeHeight[fork]
  checkBranch({
    what: 'proof of the balances',
    bytes: (3 + height) * 32,
    root: beaconBlockRoot,
    leaf: balanceContainerRoot,
    proof,
    position: 3 * 2 ** height + 12,
  })
}

/**
 * A validator's balance in the list, in gwei.
 *
 * @throws RestackError `InvalidProofLength`, `EmptyRoot`, `InvalidIndex`, `InvalidProof`
 */
export function verifyBalance({
  balanceContainerRoot,
  validatorIndex,
  balanceProof: { balanceRoot, proof },
}: {
  balanceContainerRoot: Hex
  validatorIndex: number
  balanceProof: BalanceProof
}): bigint {
  checkIndexRange(validatorIndex)
  checkBranch({
    what: `proof of the balance of validator ${validatorIndex}`,
    bytes: 39 * 32,
    root: balanceContainerRoot,
    leaf: balanceRoot,
    proof,
    position: Math.floor(validatorIndex / 4),
  })
  return balanceIn(balanceRoot, validatorIndex)
}

/** A validator's balance among the four in a leaf, in gwei (chapter 03 §4.4). */
export function balanceIn(balanceRoot: Hex, validatorIndex: number): bigint {
  return Buffer.from(hexToBytes(balanceRoot, { size: 32 })).readBigUInt64LE((validatorIndex % 4) * 8)
}

/** The ABI's `uint40`. */
function checkIndexRange(index: number): void {
  if (Number.isInteger(index) && index >= 0 && index < 2 ** 40) return
  throw fail(
    'InvalidIndex',
    `${index} is not the index of a validator.`,
    'Use an index between 0 and 2^40 - 1.',
  )
}
