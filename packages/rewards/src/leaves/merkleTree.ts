// Trees of chapter 04 §3.2: leaves in their order, padded with zero words to a power of two, children never swapped.
import { hashInto } from './keccak.js'

const word = 32

export type MerkleTree = {
  root: Uint8Array
  /** How many leaves were given. */
  leaves: number
  /** Siblings from the leaf upwards, without a length before them. */
  proof: (index: number) => Uint8Array
}

/** @param leaves hashes of 32 bytes, one after the other; at least one */
export function buildTree(leaves: Uint8Array): MerkleTree {
  const count = leaves.length / word
  const levels = [leaves]
  const pads = [new Uint8Array(word)]
  const pair = new Uint8Array(2 * word)
  let level = leaves
  let length = count
  while (length > 1) {
    const pad = pads[pads.length - 1] as Uint8Array
    const parents = Math.ceil(length / 2)
    const next = new Uint8Array(parents * word)
    for (let index = 0; index < parents; index++) {
      const left = 2 * index * word
      pair.set(level.subarray(left, left + word), 0)
      pair.set(2 * index + 1 < length ? level.subarray(left + word, left + 2 * word) : pad, word)
      hashInto(pair, next, index * word)
    }
    pair.set(pad, 0)
    pair.set(pad, word)
    const nextPad = new Uint8Array(word)
    hashInto(pair, nextPad, 0)
    pads.push(nextPad)
    levels.push(next)
    level = next
    length = parents
  }
  return {
    root: level.subarray(0, word),
    leaves: count,
    proof(index) {
      const siblings = new Uint8Array((levels.length - 1) * word)
      let position = index
      for (let height = 0; height < levels.length - 1; height++) {
        const nodes = levels[height] as Uint8Array
        const sibling = (position ^ 1) * word
        const bytes =
          sibling < nodes.length ? nodes.subarray(sibling, sibling + word) : (pads[height] as Uint8Array)
        siblings.set(bytes, height * word)
        position >>= 1
      }
      return siblings
    },
  }
}

const scratch = new Uint8Array(2 * word)
const zeroWord = new Uint8Array(word)

/** Only the root, hashed in place: `leaves` is used up. */
export function rootInto(leaves: Uint8Array, output: Uint8Array, offset: number): void {
  let length = leaves.length / word
  let pad = zeroWord
  while (length > 1) {
    const parents = Math.ceil(length / 2)
    for (let index = 0; index < parents; index++) {
      const left = 2 * index * word
      scratch.set(leaves.subarray(left, left + word))
      scratch.set(2 * index + 1 < length ? leaves.subarray(left + word, left + 2 * word) : pad, word)
      hashInto(scratch, leaves, index * word)
    }
    length = parents
    if (length > 1) {
      scratch.set(pad)
      scratch.set(pad, word)
      pad = new Uint8Array(word)
      hashInto(scratch, pad, 0)
    }
  }
  output.set(leaves.subarray(0, word), offset)
}

/** The algorithm of chapter 04 §3.4, with its errors. */
export function verifyProof(
  proof: Uint8Array,
  root: Uint8Array,
  leaf: Uint8Array,
  index: number,
): 'valid' | 'invalid' | 'EmptyRoot' | 'InvalidProofLength' | 'InvalidIndex' {
  if (root.every((byte) => byte === 0)) return 'EmptyRoot'
  if (proof.length % word !== 0) return 'InvalidProofLength'
  const pair = new Uint8Array(2 * word)
  const current = Uint8Array.from(leaf)
  let position = index
  for (let offset = 0; offset < proof.length; offset += word) {
    const sibling = proof.subarray(offset, offset + word)
    pair.set(current, position % 2 === 0 ? 0 : word)
    pair.set(sibling, position % 2 === 0 ? word : 0)
    hashInto(pair, current, 0)
    position = Math.floor(position / 2)
  }
  if (position !== 0) return 'InvalidIndex'
  return current.every((byte, at) => byte === root[at]) ? 'valid' : 'invalid'
}
