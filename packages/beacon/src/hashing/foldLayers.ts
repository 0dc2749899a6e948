import { sha256Pairs, zeroHash } from './sha256Pairs.js'

/**
 * All layers above the given nodes, which lie on one level, the given one first. A last node without a neighbour is
 * hashed with the root of an empty subtree of its level (chapter 03 §5.2 rule 5).
 *
 * @param nodes 32 bytes each, from the left edge of the subtree.
 * @param level Height of the nodes above the leaves of the tree.
 * @param levels How many layers to climb.
 */
export function foldLayers(nodes: Uint8Array, level: number, levels: number): Uint8Array[] {
  const layers = [nodes]
  let layer = nodes
  for (let step = 0; step < levels; step++) {
    layer = foldOnce(layer, level + step)
    layers.push(layer)
  }
  return layers
}

function foldOnce(layer: Uint8Array, level: number): Uint8Array {
  if (layer.length === 0) return layer
  const pairs = Math.ceil(layer.length / 64)
  const above = new Uint8Array(pairs * 32)
  if (layer.length % 64 === 0) {
    sha256Pairs(layer, above)
    return above
  }
  if (pairs > 1) sha256Pairs(layer.subarray(0, (pairs - 1) * 64), above.subarray(0, (pairs - 1) * 32))
  const last = new Uint8Array(64)
  last.set(layer.subarray((pairs - 1) * 64))
  last.set(zeroHash(level), 32)
  sha256Pairs(last, above.subarray((pairs - 1) * 32))
  return above
}

/** Root of a tree of the given height over the nodes; of an empty tree if there are none. */
export function foldRoot(nodes: Uint8Array, height: number): Uint8Array {
  return nodes.length === 0 ? zeroHash(height) : (foldLayers(nodes, 0, height).at(-1) ?? zeroHash(height))
}
