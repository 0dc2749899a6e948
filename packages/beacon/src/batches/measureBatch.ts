import type { Hex } from 'viem'
import { countStream } from '../proofs/branches.js'
import type { StateDigest } from '../state/digest.js'
import { stateTreeHeight } from '../state/layouts.js'
import type { Validator } from '../state/validator.js'
import type { BatchForm, BatchKind, BatchSize } from './gas.js'

/**
 * Size of a batch's call before its proofs are made: the ABI's words counted (chapter 03 §5.6 for single proofs), and
 * the bytes that are not zero, where hashes count as having none.
 *
 * @param validators By index, each once.
 */
export function measureBatch(
  digest: StateDigest,
  validators: readonly Validator[],
  kind: BatchKind,
  form: BatchForm,
): BatchSize {
  const height = stateTreeHeight[digest.fork]
  const k = validators.length
  const indices = validators.map(({ index }) => index)
  const size = (words: number, hashWords: number, otherNonZero: number, hashes = 0): BatchSize => {
    const nonZeroBytes = 4 + 32 * hashWords + otherNonZero
    return { validators: k, hashes, nonZeroBytes, zeroBytes: 4 + 32 * words - nonZeroBytes }
  }
  if (kind === 'credentials') {
    const fields = validators.reduce((sum, validator) => sum + nonZeroBytesOf(validator.fields), 0)
    const branch = 41 + height
    // pointers, lengths and indices have up to four bytes
    if (form === 'single') return size(14 + (13 + branch) * k, 4 + branch * k, fields + 4 * (10 + 5 * k))
    const { nodes, hashes } = countStream(digest.validatorTree, indices)
    const words = 15 + 9 * k + nodes + height
    return size(words, 4 + nodes + height, fields + 4 * (11 + k), hashes + 7 * k + height)
  }
  if (form === 'single') return size(9 + height + 44 * k, 4 + height + 40 * k, 32 * k + 4 * (5 + 2 * k))
  const chunks = [...new Set(indices.map((index) => Math.floor(index / 4)))]
  const { nodes, hashes } = countStream(digest.balanceTree, chunks)
  const words = 14 + height + k + chunks.length + nodes
  return size(words, 4 + height + k + nodes, 32 * chunks.length + 4 * 10, hashes + 3 + height)
}

function nonZeroBytesOf(words: readonly Hex[]): number {
  let count = 0
  for (const word of words)
    for (let at = 2; at < word.length; at += 2) if (word[at] !== '0' || word[at + 1] !== '0') count++
  return count
}
