import { concat, encodePacked, type Hex, keccak256, zeroHash } from 'viem'
import type { Address, CumulativeAmount } from '../../../packages/rewards/src/input.js'

/** Merkle trees of chapter 04 §3: all nodes in arrays, level by level. Hex must be in lower case. */
type Tree = Hex[][]

export const tokenLeaf = (token: Address, amount: bigint): Hex =>
  keccak256(encodePacked(['uint8', 'address', 'uint256'], [1, token, amount]))

export const earnerLeaf = (earner: Address, tokenRoot: Hex): Hex =>
  keccak256(encodePacked(['uint8', 'address', 'bytes32'], [0, earner, tokenRoot]))

export function treeOf(leaves: readonly Hex[]): Tree {
  if (leaves.length === 0) throw new Error('A tree needs a leaf.')
  const level = [...leaves]
  while (!Number.isInteger(Math.log2(level.length))) level.push(zeroHash)
  const levels = [level]
  for (let below = level; below.length > 1; ) {
    const above: Hex[] = []
    for (let i = 0; i < below.length; i += 2) above.push(keccak256(concat(below.slice(i, i + 2))))
    levels.push(above)
    below = above
  }
  return levels
}

export const rootOf = (tree: Tree): Hex => tree.at(-1)?.[0] ?? zeroHash

export const proofOf = (tree: Tree, index: number): Hex =>
  concat(['0x', ...tree.slice(0, -1).map((level, height) => level[(index >> height) ^ 1] ?? zeroHash)])

/** §3.4, with the caller's check of the index. */
export function isIncluded(proof: Hex, root: Hex, leaf: Hex, index: number): boolean {
  const siblings = proof.slice(2).match(/.{64}/g) ?? []
  if (index >= 2 ** siblings.length || proof.length !== 2 + 64 * siblings.length) return false
  let [current, at] = [leaf, index]
  for (const sibling of siblings) {
    const pair: [Hex, Hex] = at % 2 === 0 ? [current, `0x${sibling}`] : [`0x${sibling}`, current]
    current = keccak256(concat(pair))
    at = Math.floor(at / 2)
  }
  return current === root
}

/** One tree for each earner, and the tree above them. Amounts may come in any order. */
export function distributionTree(amounts: readonly CumulativeAmount[]) {
  const earners = [...new Set(amounts.map(({ earner }) => earner))].sort()
  const tokenTrees = earners.map((earner) => {
    const own = amounts
      .filter((amount) => amount.earner === earner)
      .sort((a, b) => (a.token < b.token ? -1 : 1))
    return { earner, tokens: own, tree: treeOf(own.map((a) => tokenLeaf(a.token, a.cumulativeAmount))) }
  })
  return { tokenTrees, tree: treeOf(tokenTrees.map(({ earner, tree }) => earnerLeaf(earner, rootOf(tree)))) }
}

export const distributionRoot = (amounts: readonly CumulativeAmount[]): Hex =>
  rootOf(distributionTree(amounts).tree)
