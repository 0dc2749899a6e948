import type { Hex } from 'viem'
import { expect } from 'vitest'
import type { Address, CumulativeAmount, RewardsResult } from '../../../packages/rewards/src/input.js'
import { distributionTree, earnerLeaf, isIncluded, proofOf, rootOf, tokenLeaf } from '../plain/tree.js'

/** The two proofs of a claim of one token. */
export type Claim = {
  earnerIndex: number
  earnerTreeProof: Hex
  earnerTokenRoot: Hex
  tokenIndex: number
  tokenTreeProof: Hex
}

export type Prove = (amounts: readonly CumulativeAmount[]) => (earner: Address, token: Address) => Claim

export const plainProve: Prove = (amounts) => {
  const { tree, tokenTrees } = distributionTree(amounts)
  return (earner, token) => {
    const earnerIndex = tokenTrees.findIndex((one) => one.earner === earner)
    const own = tokenTrees[earnerIndex]
    if (!own) throw new Error(`${earner} has no leaf.`)
    const tokenIndex = own.tokens.findIndex((one) => one.token === token)
    return {
      ...{ earnerIndex, earnerTreeProof: proofOf(tree, earnerIndex), earnerTokenRoot: rootOf(own.tree) },
      ...{ tokenIndex, tokenTreeProof: proofOf(own.tree, tokenIndex) },
    }
  }
}

/** §7 item 18: every leaf is proven, and with any bit the other way it isn't. */
export function checkProofs({ amounts, root }: RewardsResult, prove: Prove, bit: number): void {
  if (!root) return
  const proofs = prove(amounts)
  for (const { earner, token, cumulativeAmount } of amounts) {
    const claim = proofs(earner, token)
    const earnerHash = earnerLeaf(earner, claim.earnerTokenRoot)
    const tokenHash = tokenLeaf(token, cumulativeAmount)
    const { earnerIndex, earnerTreeProof, earnerTokenRoot, tokenIndex, tokenTreeProof } = claim
    expect(isIncluded(earnerTreeProof, root, earnerHash, earnerIndex)).toBe(true)
    expect(isIncluded(tokenTreeProof, earnerTokenRoot, tokenHash, tokenIndex)).toBe(true)

    const forged = [
      isIncluded(
        tokenTreeProof,
        earnerTokenRoot,
        tokenLeaf(token, cumulativeAmount ^ (1n << BigInt(bit))),
        tokenIndex,
      ),
      isIncluded(
        tokenTreeProof,
        earnerTokenRoot,
        tokenLeaf(flipped(token, bit), cumulativeAmount),
        tokenIndex,
      ),
      isIncluded(earnerTreeProof, root, earnerLeaf(flipped(earner, bit), earnerTokenRoot), earnerIndex),
      isIncluded(earnerTreeProof, root, earnerLeaf(earner, flipped(earnerTokenRoot, bit)), earnerIndex),
      isIncluded(earnerTreeProof, root, earnerHash, earnerIndex ^ (1 << (bit % 20))),
      isIncluded(tokenTreeProof, earnerTokenRoot, tokenHash, tokenIndex ^ (1 << (bit % 20))),
      earnerTreeProof !== '0x' && isIncluded(flipped(earnerTreeProof, bit), root, earnerHash, earnerIndex),
      tokenTreeProof !== '0x' &&
        isIncluded(flipped(tokenTreeProof, bit), earnerTokenRoot, tokenHash, tokenIndex),
    ]
    expect(forged).toEqual(forged.map(() => false))
  }
}

/** With one bit the other way. */
function flipped(hex: Hex, bit: number): Hex {
  const size = (hex.length - 2) * 4
  const value = BigInt(hex) ^ (1n << BigInt(bit % size))
  return `0x${value.toString(16).padStart(hex.length - 2, '0')}`
}
