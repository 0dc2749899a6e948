// Two levels of trees (chapter 04 §3): tokens of each earner, then earners.
import { bytesToHex, hexToBytes, numberToBytes } from 'viem'
import { refuse } from '../error.js'
import type { Address, CumulativeAmount } from '../input.js'
import { hashInto } from './keccak.js'
import { buildTree, type MerkleTree } from './merkleTree.js'

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

type EarnerRows = { earner: Address; first: number; tree: MerkleTree }

/** @param amounts earners ascending, tokens of an earner ascending, lower case, as leaf files have them */
export function buildDistributionTree(amounts: readonly CumulativeAmount[]): DistributionTree {
  checkOrder(amounts)
  const earners: EarnerRows[] = []
  const byEarner = new Map<string, number>()
  for (let first = 0; first < amounts.length; ) {
    const { earner } = amounts[first] as CumulativeAmount
    let last = first
    while (amounts[last]?.earner === earner) last += 1
    const hashes = new Uint8Array(32 * (last - first))
    for (let row = first; row < last; row++)
      hashTokenLeaf(amounts[row] as CumulativeAmount, hashes, row - first)
    byEarner.set(earner, earners.length)
    earners.push({ earner, first, tree: buildTree(hashes) })
    first = last
  }
  const hashes = new Uint8Array(32 * earners.length)
  for (const [index, { earner, tree }] of earners.entries()) hashEarnerLeaf(earner, tree.root, hashes, index)
  const tree = buildTree(hashes)

  return {
    root: bytesToHex(tree.root),
    earners: earners.length,
    claim(earner, tokens) {
      const earnerIndex = byEarner.get(earner.toLowerCase())
      const rows = earnerIndex === undefined ? undefined : earners[earnerIndex]
      if (earnerIndex === undefined || !rows)
        return refuse(
          'UnknownEarner',
          `${earner} has earned nothing in this distribution.`,
          'Check the address, or use the leaf file of a later root.',
        )
      const own = amounts.slice(rows.first, rows.first + rows.tree.leaves)
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
        earnerTreeProof: bytesToHex(tree.proof(earnerIndex)),
        earnerLeaf: { earner: rows.earner, earnerTokenRoot: bytesToHex(rows.tree.root) },
        tokenIndices,
        tokenTreeProofs: tokenIndices.map((index) => bytesToHex(rows.tree.proof(index))),
        tokenLeaves: tokenIndices.map((index) => {
          const { token, cumulativeAmount } = own[index] as CumulativeAmount
          return { token, cumulativeEarnings: cumulativeAmount }
        }),
      }
    },
  }
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

const preimage = new Uint8Array(53)

/** Salt 1, token, amount. */
export function hashTokenLeaf(
  { token, cumulativeAmount }: Pick<CumulativeAmount, 'token' | 'cumulativeAmount'>,
  output: Uint8Array,
  index: number,
): void {
  preimage[0] = 1
  preimage.set(hexToBytes(token), 1)
  preimage.set(numberToBytes(cumulativeAmount, { size: 32 }), 21)
  hashInto(preimage, output, 32 * index)
}

/** Salt 0, earner, root of its tokens. */
export function hashEarnerLeaf(
  earner: Address,
  tokenRoot: Uint8Array,
  output: Uint8Array,
  index: number,
): void {
  preimage[0] = 0
  preimage.set(hexToBytes(earner), 1)
  preimage.set(tokenRoot, 21)
  hashInto(preimage, output, 32 * index)
}
