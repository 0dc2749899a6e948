import { bytesToHex, type Hex } from 'viem'
import { foldLayers } from './foldLayers.js'
import { hashPair, leafOf, zeroHash } from './sha256Pairs.js'

/** A list's tree of which only some nodes were kept. */
export type KeptList = {
  /** Levels between the leaves and the root without the length. */
  depth: number
  /** Number of leaves. */
  width: number
  /** Number of elements, as mixed into the root. */
  length: number
  /** Root with the length mixed in. */
  root: Hex
  /** Kept nodes by `2^(depth - level) + position`: siblings along the paths of the leaves wanted. */
  nodes: Map<number, Hex>
}

/** Leaves in one batch: 2^12 of 32 bytes. */
const batchLevels = 12
export const batchLeaves = 2 ** batchLevels

export type ListHasher = {
  /** The next leaves, 32 bytes each: 4,096 of them, or fewer in the last call. Copied where kept. */
  push(leaves: Uint8Array, wanted?: readonly number[]): void
  /** The list with `length` elements. */
  finish(length: number): KeptList
}

/**
 * Hashes a list's leaves as they come, in batches that form subtrees of 12 levels, and keeps of their inner nodes
 * only the siblings on the paths of the wanted leaves: memory doesn't grow with the list.
 *
 * @param depth Levels between leaves and root without the length, at least 12 unless there is one batch only.
 */
export function createListHasher({ depth }: { depth: number }): ListHasher {
  const levels = Math.min(batchLevels, depth)
  const nodes = new Map<number, Hex>()
  const wantedBatches = new Set<number>()
  const roots: Uint8Array[] = []
  let width = 0

  const keepSiblings = (layers: Uint8Array[], level: number, first: number, position: number) => {
    let at = position
    for (let step = 0; step < layers.length - 1; step++) {
      const layer = layers[step] ?? new Uint8Array()
      const sibling = at % 2 === 0 ? at + 1 : at - 1
      const offset = (sibling - first / 2 ** step) * 32
      if (offset >= 0 && offset < layer.length) {
        const key = 2 ** (depth - level - step) + sibling
        if (!nodes.has(key)) nodes.set(key, bytesToHex(layer.subarray(offset, offset + 32)))
      }
      at = Math.floor(at / 2)
    }
  }

  return {
    push(leaves, wanted = []) {
      const layers = foldLayers(leaves, 0, levels)
      for (const position of wanted) keepSiblings(layers, 0, width, position)
      if (wanted.length > 0) wantedBatches.add(roots.length)
      roots.push(layers.at(-1) ?? zeroHash(levels))
      width += leaves.length / 32
    },
    finish(length) {
      const top = new Uint8Array(roots.length * 32)
      for (const [index, root] of roots.entries()) top.set(root, index * 32)
      const layers = foldLayers(top, levels, depth - levels)
      for (const batch of wantedBatches) keepSiblings(layers, levels, 0, batch)
      const root = roots.length === 0 ? zeroHash(depth) : (layers.at(-1) ?? zeroHash(depth))
      return { depth, width, length, root: bytesToHex(hashPair(root, leafOf(length))), nodes }
    },
  }
}
