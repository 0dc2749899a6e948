import { bytesToHex, type Hex, hexToBytes } from 'viem'
import { type BeaconBlockHeader, headerLeaves } from '../block/header.js'
import { fail } from '../errors.js'
import type { KeptList } from '../hashing/createListHasher.js'
import { foldLayers } from '../hashing/foldLayers.js'
import { leafOf, zeroHash, zeroHashesHex } from '../hashing/sha256Pairs.js'
import { joinHex } from '../joinHex.js'

/** Siblings of a leaf of a small tree whose leaves are all known, leaf side first. */
function branchOf(leaves: readonly Uint8Array[], height: number, position: number): Hex {
  const nodes = new Uint8Array(2 ** height * 32)
  for (const [index, leaf] of leaves.entries()) nodes.set(leaf, index * 32)
  const layers = foldLayers(nodes, 0, height)
  return joinHex(
    Array.from({ length: height }, (_, level) => {
      const sibling = (Math.floor(position / 2 ** level) ^ 1) * 32
      return bytesToHex(layers[level]?.subarray(sibling, sibling + 32) ?? zeroHash(level))
    }),
  )
}

/** The three siblings of the state root in the header: 96 bytes. */
export const headerBranch = (header: BeaconBlockHeader): Hex => branchOf(headerLeaves(header), 3, 3)

/** The five or six siblings of a field of the state. */
export const stateBranch = (fieldRoots: readonly Hex[], height: number, field: number): Hex =>
  branchOf(
    fieldRoots.map((root) => hexToBytes(root)),
    height,
    field,
  )

/** The length that is mixed into a list's root, as the last sibling of its leaves. */
export const lengthLeaf = (length: number): Hex => bytesToHex(leafOf(length))

/**
 * The siblings of one leaf of a list, leaf side first, without the length.
 *
 * @throws RestackError `NotInDigest`
 */
export function listBranch(list: KeptList, position: number): Hex {
  const siblings: Hex[] = []
  for (let level = 0; level < list.depth; level++) {
    const at = Math.floor(position / 2 ** level)
    siblings.push(nodeAt(list, level, at % 2 === 0 ? at + 1 : at - 1))
  }
  return joinHex(siblings)
}

/**
 * The siblings that several leaves of a list need together, without the length: level by level from the leaves up,
 * left to right; what the verifier knows, because it is computed below or empty, is left out.
 *
 * @param positions Strictly increasing.
 * @throws RestackError `NotInDigest`
 */
export function listStream(list: KeptList, positions: readonly number[]): Hex {
  const stream: Hex[] = []
  visitSiblings(list, positions, (level, sibling) => stream.push(nodeAt(list, level, sibling)))
  return joinHex(stream)
}

/** What a multiproof costs: nodes in its stream, and hashes up to the list's root. */
export function countStream(
  list: Pick<KeptList, 'depth' | 'width'>,
  positions: readonly number[],
): { nodes: number; hashes: number } {
  let nodes = 0
  const hashes = visitSiblings(list, positions, () => nodes++)
  return { nodes, hashes: hashes + 1 }
}

function visitSiblings(
  { depth, width }: Pick<KeptList, 'depth' | 'width'>,
  positions: readonly number[],
  visit: (level: number, sibling: number) => void,
): number {
  let known = positions
  let hashes = 0
  for (let level = 0; level < depth; level++) {
    const levelWidth = Math.ceil(width / 2 ** level)
    const above: number[] = []
    for (let index = 0; index < known.length; index++) {
      const at = known[index] ?? 0
      const sibling = at % 2 === 0 ? at + 1 : at - 1
      if (known[index + 1] === sibling) index++
      else if (sibling < levelWidth) visit(level, sibling)
      above.push(Math.floor(at / 2))
    }
    hashes += above.length
    known = above
  }
  return hashes
}

function nodeAt(list: KeptList, level: number, position: number): Hex {
  if (position >= Math.ceil(list.width / 2 ** level)) return zeroHashesHex[level] ?? '0x'
  const node = list.nodes.get(2 ** (list.depth - level) + position)
  if (node !== undefined) return node
  throw fail(
    'NotInDigest',
    `The digest has not kept what a proof of leaf ${position * 2 ** level} needs.`,
    'Digest the state again, and name the validator or its pod.',
  )
}
