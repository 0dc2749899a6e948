// Trees of chapter 04 §3.2: leaves in their order, padded with zero words to a power of two, children never swapped.
import { hashPair } from './keccak.js'

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
  let level = leaves
  let length = count
  while (length > 1) {
    const next = new Uint8Array(Math.ceil(length / 2) * word)
    hashLevel(level, length, levels.length - 1, next)
    levels.push(next)
    level = next
    length = Math.ceil(length / 2)
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
        const bytes = sibling < nodes.length ? nodes.subarray(sibling, sibling + word) : padAt(height)
        siblings.set(bytes, height * word)
        position >>= 1
      }
      return siblings
    },
  }
}

/** Only the root, hashed in place: the first `count` of `leaves` are used up. */
export function rootInto(leaves: Uint8Array, count: number, output: Uint8Array, offset: number): void {
  let height = 0
  for (let length = count; length > 1; length = Math.ceil(length / 2))
    hashLevel(leaves, length, height++, leaves)
  for (let index = 0; index < word; index++) output[offset + index] = leaves[index] as number
}

/** Parents of the first `length` nodes, which `parents` may share its memory with. */
function hashLevel(nodes: Uint8Array, length: number, height: number, parents: Uint8Array): void {
  const whole = length >> 1
  for (let index = 0; index < whole; index++)
    hashPair(nodes, 2 * index * word, nodes, (2 * index + 1) * word, parents, index * word)
  if (length % 2 === 1) hashPair(nodes, (length - 1) * word, padAt(height), 0, parents, whole * word)
}

const pads: Uint8Array[] = [new Uint8Array(word)]

/** What stands for the leaves that are missing below a node. */
function padAt(height: number): Uint8Array {
  const known = pads[height]
  if (known) return known
  const below = padAt(height - 1)
  const pad = new Uint8Array(word)
  hashPair(below, 0, below, 0, pad, 0)
  pads[height] = pad
  return pad
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
  const current = Uint8Array.from(leaf)
  let position = index
  for (let offset = 0; offset < proof.length; offset += word) {
    if (position % 2 === 0) hashPair(current, 0, proof, offset, current, 0)
    else hashPair(proof, offset, current, 0, current, 0)
    position = Math.floor(position / 2)
  }
  if (position !== 0) return 'InvalidIndex'
  return current.every((byte, at) => byte === root[at]) ? 'valid' : 'invalid'
}
