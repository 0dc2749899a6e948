// Two levels of trees (chapter 04 §3): tokens of each earner, then earners.
import { refuse } from '../error.js'
import type { Address, CumulativeAmount } from '../input.js'
import { hexOf, writeHex, writeWord } from './bytes.js'
import { hashInto } from './keccak.js'
import { buildTree, rootInto } from './merkleTree.js'

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
 * Keeps the roots of tokens; proofs below them are made when asked for.
 *
 * @param amounts earners ascending, tokens of an earner ascending, lower case, as leaf files have them
 */
export function buildDistributionTree(amounts: readonly CumulativeAmount[]): DistributionTree {
  checkOrder(amounts)
  const firsts: number[] = []
  for (let row = 0; row < amounts.length; row++)
    if (amounts[row - 1]?.earner !== amounts[row]?.earner) firsts.push(row)
  const count = firsts.length
  firsts.push(amounts.length)
  const earnerOf = (index: number) => (amounts[firsts[index] as number] as CumulativeAmount).earner
  const tokensOf = (index: number) => (firsts[index + 1] as number) - (firsts[index] as number)
  const tokenLeaves = (index: number): Uint8Array => {
    const first = firsts[index] as number
    const hashes = new Uint8Array(32 * tokensOf(index))
    for (let token = 0; token < tokensOf(index); token++)
      hashTokenLeaf(amounts[first + token] as CumulativeAmount, hashes, token)
    return hashes
  }
  const hashes = new Uint8Array(32 * count)
  for (let index = 0; index < count; index++) {
    rootInto(tokenLeaves(index), tokensOf(index), hashes, 32 * index)
    hashEarnerLeaf(earnerOf(index), hashes.subarray(32 * index, 32 * index + 32), hashes, index)
  }
  const tree = buildTree(hashes)

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
      const tokenTree = buildTree(tokenLeaves(earnerIndex))
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

const preimage = new Uint8Array(53)

/** Salt 1, token, amount. */
export function hashTokenLeaf(
  { token, cumulativeAmount }: Pick<CumulativeAmount, 'token' | 'cumulativeAmount'>,
  output: Uint8Array,
  index: number,
): void {
  preimage[0] = 1
  writeHex(token, preimage, 1)
  writeWord(cumulativeAmount, preimage, 21)
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
  writeHex(earner, preimage, 1)
  preimage.set(tokenRoot, 21)
  hashInto(preimage, output, 32 * index)
}
