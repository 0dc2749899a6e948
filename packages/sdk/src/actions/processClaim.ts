import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import type { RewardsMerkleClaim } from '../rewards/claims.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type ProcessClaimParameters = WriteParameters & {
  /** Of one earner, with as many tokens as it names. */
  claim: RewardsMerkleClaim
  /** Who receives the tokens; anybody. */
  recipient: Address
}

export type ProcessClaimReturnType = Hash

/**
 * Claims rewards: what was earned up to the claim's root, less what was claimed before, of every token that it names. The
 * sender is the earner's claimer, or the earner where none is set.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `RootDisabled`, `RootNotActivated`, `InvalidClaimProof`, `InvalidEarnerLeafIndex`,
 * `InvalidTokenLeafIndex`, `UnauthorizedCaller`, `EarningsNotGreaterThanClaimed`, `CurrentlyPaused`
 *
 * @example
 * const claim = { rootIndex, ...buildDistributionTree(amounts).claim(earner) } // of @restack/rewards
 * await processClaim(client, { deployment, claim, recipient: earner })
 */
export async function processClaim(
  client: WriteClient,
  parameters: ProcessClaimParameters,
): Promise<ProcessClaimReturnType> {
  return send(client, { ...parameters, call: await prepareProcessClaim(client, parameters) })
}

/** The call of `processClaim`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareProcessClaim(
  _client: ReadClient,
  { deployment, claim, recipient }: ProcessClaimParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'processClaim',
    args: [claim, recipient],
  })
}
