// Two levels of trees (chapter 04 §3): tokens of each earner, then earners.
import { refuse } from '../error.js'
import type { Address, CumulativeAmount } from '../input.js'
import { hexOf } from './bytes.js'
import { hashEarnerLeaves, hashTokenLeaves, type PackedLeaves, packLeaves } from './earnerLeaves.js'
import { buildTree } from './merkleTree.js'

export type RewardsMerkleClaim = {
  earnerIndex: number
  earnerTreeProof: Address
  earnerLeaf: { earner: Address; earnerTokenRoot: Address }
  tokenIndices: number[]
  tokenTreeProofs: Address[]
  tokenLeaves: { token: Address; cumulativeEarnings: bigint }[]
}

export type DistributionTree = {
  root: Address
  earners: number
  /** What `processClaim` takes, but for the root's index; tokens in the order asked for, all of them by default. */
  claim: (earner: Address, tokens?: readonly Address[]) => RewardsMerkleClaim
}

/**
 * Keeps the leaves of earners; proofs below them are made when asked for.
 *
 * @param amounts earners ascending, tokens of an earner ascending, lower case, as leaf files have them
 */
export function buildDistributionTree(amounts: readonly CumulativeAmount[]): DistributionTree {
  checkOrder(amounts)
  const leaves = chunksOf(amounts).map(({ from, to }) => hashEarnerLeaves(packLeaves(amounts, from, to)))
  return treeOf(amounts, leaves)
}

/**
 * The same root as of `buildDistributionTree`, whose leaves others hash.
 *
 * @param hash of so many chunks at once as there are `lanes`
 */
export async function distributionRoot(
  amounts: readonly CumulativeAmount[],
  { lanes, hash }: { lanes: number; hash: (leaves: PackedLeaves) => Promise<Uint8Array> },
): Promise<Address> {
  checkOrder(amounts)
  const chunks = chunksOf(amounts)
  const leaves: Uint8Array[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < chunks.length; index = next++) {
      const { from, to } = chunks[index] as Chunk
      leaves[index] = await hash(packLeaves(amounts, from, to))
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return hexOf(buildTree(Buffer.concat(leaves)).root)
}

type Chunk = { from: number; to: number }

const rowsOfChunk = 16_384

/** Ranges of rows that hold whole earners. */
function chunksOf(amounts: readonly CumulativeAmount[]): Chunk[] {
  const chunks: Chunk[] = []
  for (let from = 0; from < amounts.length; ) {
    let to = Math.min(from + rowsOfChunk, amounts.length)
    while (to < amounts.length && amounts[to]?.earner === amounts[to - 1]?.earner) to++
    chunks.push({ from, to })
    from = to
  }
  return chunks
}

function treeOf(amounts: readonly CumulativeAmount[], leaves: readonly Uint8Array[]): DistributionTree {
  const firsts: number[] = []
  for (let row = 0; row < amounts.length; row++)
    if (amounts[row - 1]?.earner !== amounts[row]?.earner) firsts.push(row)
  const count = firsts.length
  firsts.push(amounts.length)
  const earnerOf = (index: number) => (amounts[firsts[index] as number] as CumulativeAmount).earner
  const tree = buildTree(Buffer.concat(leaves))

  return {
    root: hexOf(tree.root),
    earners: count,
    claim(earner, tokens) {
      const earnerIndex = search(count, earnerOf, earner.toLowerCase())
      if (earnerIndex < 0)
        refuse(
          'UnknownEarner',
          `${earner} has earned nothing in this distribution.`,
          'Check the address, or use the leaf file of a later root.',
        )
      const own = amounts.slice(firsts[earnerIndex], firsts[earnerIndex + 1])
      const tokenTree = buildTree(hashTokenLeaves(own))
      const asked = tokens?.map((token) => token.toLowerCase()) ?? own.map(({ token }) => token)
      const tokenIndices = asked.map((token) => {
        const index = own.findIndex((row) => row.token === token)
        if (index < 0)
          refuse(
            'UnknownToken',
            `${earner} has earned nothing of the token ${token} in this distribution.`,
            'Leave this token out of the claim.',
          )
        return index
      })
      return {
        earnerIndex,
        earnerTreeProof: hexOf(tree.proof(earnerIndex)),
        earnerLeaf: { earner: earnerOf(earnerIndex), earnerTokenRoot: hexOf(tokenTree.root) },
        tokenIndices,
        tokenTreeProofs: tokenIndices.map((index) => hexOf(tokenTree.proof(index))),
        tokenLeaves: tokenIndices.map((index) => {
          const { token, cumulativeAmount } = own[index] as CumulativeAmount
          return { token, cumulativeEarnings: cumulativeAmount }
        }),
      }
    },
  }
}

/** The index of a name in ascending names, or -1. */
function search(count: number, nameOf: (index: number) => string, name: string): number {
  let [low, high] = [0, count - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = nameOf(middle)
    if (found === name) return middle
    if (found < name) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function checkOrder(amounts: readonly CumulativeAmount[]): void {
  const fix = 'Sort leaves by earner and token in lower case, and add up those that are there twice.'
  if (amounts.length === 0)
    refuse(
      'EmptyDistribution',
      'There is no leaf to make a tree of.',
      'Post a root when somebody has earned.',
    )
  for (const [index, row] of amounts.entries()) {
    const before = amounts[index - 1]
    if (row.earner !== row.earner.toLowerCase() || row.token !== row.token.toLowerCase())
      refuse('WrongOrder', `Leaf ${index} of ${row.earner} and ${row.token} is not in lower case.`, fix)
    if (before && !(before.earner < row.earner || (before.earner === row.earner && before.token < row.token)))
      refuse('WrongOrder', `Leaf ${index} of ${row.earner} and ${row.token} is not in order.`, fix)
  }
}
