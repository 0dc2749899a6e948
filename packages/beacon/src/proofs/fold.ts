import { createHash } from 'node:crypto'
import { bytesToHex, type Hex, hexToBytes } from 'viem'
import { fail } from '../errors.js'

// The checks of the contracts, once more: nothing here is shared with what makes the proofs.

const sha256 = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  createHash('sha256').update(left).update(right).digest()

/**
 * Root that a branch leads to (chapter 03 §3.3): sibling by sibling from the leaf up, the position says which side,
 * and must be used up at the end.
 *
 * @throws RestackError `InvalidProofLength`, `InvalidIndex`
 */
export function foldBranch({ leaf, proof, position }: { leaf: Hex; proof: Hex; position: number }): Hex {
  const siblings = hexToBytes(proof)
  if (siblings.length === 0 || siblings.length % 32 !== 0) throw wrongLength('proof', siblings.length)
  let node = hexToBytes(leaf)
  let at = position
  for (let offset = 0; offset < siblings.length; offset += 32) {
    const sibling = siblings.subarray(offset, offset + 32)
    node = at % 2 === 0 ? sha256(node, sibling) : sha256(sibling, node)
    at = Math.floor(at / 2)
  }
  if (at !== 0)
    throw fail(
      'InvalidIndex',
      `The position ${position} lies outside of the tree that the proof describes.`,
      'Make the proof again for this position.',
    )
  return bytesToHex(node)
}

/**
 * Holds a branch against a root, in the contracts' order of checks.
 *
 * @param bytes Exact length that the proof must have.
 * @throws RestackError `InvalidProofLength`, `EmptyRoot`, `InvalidIndex`, `InvalidProof`
 */
export function checkBranch({
  what,
  bytes,
  root,
  ...branch
}: {
  what: string
  bytes: number
  root: Hex
  leaf: Hex
  proof: Hex
  position: number
}): void {
  const length = (branch.proof.length - 2) / 2
  if (length !== bytes) throw wrongLength(what, length, bytes)
  checkRoot(root, what)
  if (foldBranch(branch) !== root.toLowerCase()) throw wrongProof(what, root)
}

/**
 * Root of a list without its length that several leaves and a stream of siblings lead to, and what is left of the
 * stream. The next known node is a sibling if it is the neighbour; beyond the list's width the sibling is an empty
 * subtree; else it is the next word.
 *
 * @param positions Strictly increasing, all below the width.
 * @throws RestackError `InvalidIndex`, `InvalidProofLength`
 */
export function foldStream({
  leaves,
  positions,
  width,
  depth,
  stream,
}: {
  leaves: readonly Uint8Array[]
  positions: readonly number[]
  width: number
  depth: number
  stream: Uint8Array
}): { root: Uint8Array; rest: Uint8Array } {
  checkPositions(positions, width)
  let nodes = positions.map((at, index) => ({ at, hash: leaves[index] ?? new Uint8Array(32) }))
  let empty: Uint8Array = new Uint8Array(32)
  let levelWidth = width
  let used = 0
  for (let level = 0; level < depth; level++) {
    const above: typeof nodes = []
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as (typeof nodes)[number]
      const next = nodes[index + 1]
      if (node.at % 2 === 0 && next?.at === node.at + 1) {
        above.push({ at: node.at / 2, hash: sha256(node.hash, next.hash) })
        index++
        continue
      }
      let sibling = empty
      if (node.at % 2 === 1 || node.at + 1 < levelWidth) {
        sibling = stream.subarray(used, used + 32)
        used += 32
        if (sibling.length !== 32) throw wrongLength('multiproof', stream.length)
      }
      const hash = node.at % 2 === 0 ? sha256(node.hash, sibling) : sha256(sibling, node.hash)
      above.push({ at: Math.floor(node.at / 2), hash })
    }
    nodes = above
    empty = sha256(empty, empty)
    levelWidth = Math.ceil(levelWidth / 2)
  }
  return { root: nodes[0]?.hash ?? empty, rest: stream.subarray(used) }
}

function checkPositions(positions: readonly number[], width: number): void {
  for (const [index, at] of positions.entries()) {
    const before = positions[index - 1] ?? -1
    if (Number.isInteger(at) && at > before && at < width) continue
    throw fail(
      'InvalidIndex',
      `The position ${at} is not above the one before it, or not below the ${width} that the list has.`,
      'Sort by index, name each once, and only what the list has.',
    )
  }
  if (positions.length === 0)
    throw fail('NotEnoughLeaves', 'A multiproof needs at least one validator.', 'Name one.')
}

/** SHA-256 of two nodes, for the words above a list's tree. */
export const foldPair = sha256

/** A length as the word that is mixed into a list's root. */
export function lengthWord(length: number): Uint8Array {
  const word = Buffer.alloc(32)
  word.writeBigUInt64LE(BigInt(length))
  return word
}

/** @throws RestackError `EmptyRoot` */
export function checkRoot(root: Hex, what: string): void {
  if (BigInt(root) === 0n)
    throw fail(
      'EmptyRoot',
      `The root that the ${what} is held against is zero.`,
      'Take it from the chain: a root of zero proves nothing.',
    )
}

export function wrongLength(what: string, bytes: number, expected?: number): Error {
  return fail(
    'InvalidProofLength',
    `The ${what} has ${bytes} bytes${expected === undefined ? ', which do not fit' : ` instead of ${expected}`}.`,
    'Make it for the fork of the state: Deneb has five levels of fields, Electra and Fulu have six.',
  )
}

export function wrongProof(what: string, root: Hex): Error {
  return fail(
    'InvalidProof',
    `The ${what} does not lead to the root ${root}.`,
    'Make it again from the state of this very block.',
  )
}
