// SHA-256 Merkle trees of lists that are mostly empty, with their branches and multiproofs (chapter 03 §4, §10.3).
import { createHash } from 'node:crypto'

export const hashPair = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(left).update(right).digest()

const zeros: Buffer[] = [Buffer.alloc(32)]
/** Root of an empty subtree of a height. */
export function zero(height: number): Buffer {
  for (let known = zeros.length; known <= height; known++) {
    const below = zeros[known - 1] as Buffer
    zeros.push(hashPair(below, below))
  }
  return zeros[height] as Buffer
}

/** The populated part of each level, leaves first; the last level is the root. */
export type Tree = Buffer[][]

export function treeOf(leaves: readonly Buffer[], height: number): Tree {
  const levels: Tree = [[...leaves]]
  for (let level = 0; level < height; level++) {
    const below = levels[level] as Buffer[]
    const above: Buffer[] = []
    for (let left = 0; left < Math.max(1, below.length); left += 2) {
      above.push(hashPair(below[left] ?? zero(level), below[left + 1] ?? zero(level)))
    }
    levels.push(above)
  }
  return levels
}

export const rootOf = (tree: Tree): Buffer => (tree.at(-1) as Buffer[])[0] as Buffer

/** Siblings from the leaf up. */
export function branch(tree: Tree, position: number): Buffer[] {
  let node = position
  return tree.slice(0, -1).map((level, height) => {
    const sibling = level[node ^ 1] ?? zero(height)
    node >>>= 1
    return sibling
  })
}

/** Siblings that the leaves don't give: level by level, from left to right; none beyond the list's end. */
export function multiproof(tree: Tree, positions: readonly number[]): Buffer[] {
  const siblings: Buffer[] = []
  let nodes = [...positions]
  for (const level of tree.slice(0, -1)) {
    for (const node of nodes) {
      const sibling = level[node ^ 1]
      if (sibling !== undefined && !nodes.includes(node ^ 1)) siblings.push(sibling)
    }
    nodes = [...new Set(nodes.map((node) => node >>> 1))]
  }
  return siblings
}
