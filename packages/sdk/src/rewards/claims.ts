import type { Address, Hex } from 'viem'

/** What an earner earned of some tokens with the proofs of it, as `@restack/rewards` and the API make them. */
export type RewardsMerkleClaim = {
  /** Position of the root in the list of roots. */
  rootIndex: number
  earnerIndex: number
  earnerTreeProof: Hex
  earnerLeaf: { earner: Address; earnerTokenRoot: Hex }
  tokenIndices: readonly number[]
  tokenTreeProofs: readonly Hex[]
  /** Of the whole time, in the tokens' smallest units: what was claimed of it before is not paid again. */
  tokenLeaves: readonly { token: Address; cumulativeEarnings: bigint }[]
}
