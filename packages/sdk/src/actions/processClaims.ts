import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import type { RewardsMerkleClaim } from '../rewards/claims.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type ProcessClaimsParameters = WriteParameters & {
  /** Of one earner or several of the same claimer. */
  claims: readonly RewardsMerkleClaim[]
  /** Who receives the tokens of all; anybody. */
  recipient: Address
}

export type ProcessClaimsReturnType = Hash

/**
 * Claims rewards of several earners of whom the sender is claimer, all or none.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `RootDisabled`, `RootNotActivated`, `InvalidClaimProof`, `InvalidEarnerLeafIndex`,
 * `InvalidTokenLeafIndex`, `UnauthorizedCaller`, `EarningsNotGreaterThanClaimed`, `CurrentlyPaused`
 *
 * @example
 * const tree = buildDistributionTree(amounts) // of @restack/rewards
 * const claims = earners.map((earner) => ({ rootIndex, ...tree.claim(earner) }))
 * await processClaims(client, { deployment, claims, recipient: client.account.address })
 */
export async function processClaims(
  client: WriteClient,
  parameters: ProcessClaimsParameters,
): Promise<ProcessClaimsReturnType> {
  return send(client, { ...parameters, call: await prepareProcessClaims(client, parameters) })
}

/** The call of `processClaims`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareProcessClaims(
  _client: ReadClient,
  { deployment, claims, recipient }: ProcessClaimsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'processClaims',
    args: [claims, recipient],
  })
}
