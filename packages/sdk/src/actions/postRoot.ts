import type { Hash, Hex } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type PostRootParameters = WriteParameters & {
  root: Hex
  /** The midnight up to which it counts, as a second of Unix time. */
  rewardsCalculationEndTimestamp: number
  /** Wei to add to the sender's balance, from which the bond is taken; default: 0. */
  value?: bigint | undefined
}

export type PostRootReturnType = Hash

/**
 * Posts a root through the RootPoster and locks a bond on it, until it can't be challenged any more. The sender is a
 * registered poster.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyPoster`, `EmptyRoot`, `EndTimestampNotMidnight`, `ActivationDelayTooShort`,
 * `InsufficientBalance`, `NewRootMustBeForNewCalculatedPeriod`, `RewardsEndTimestampNotElapsed`,
 * `CurrentlyPaused`
 *
 * @example
 * const { posterBond } = await getRootPoster(client, { deployment })
 * await postRoot(client, { deployment, root, rewardsCalculationEndTimestamp, value: posterBond })
 */
export async function postRoot(
  client: WriteClient,
  parameters: PostRootParameters,
): Promise<PostRootReturnType> {
  return send(client, { ...parameters, call: await preparePostRoot(client, parameters) })
}

/** The call of `postRoot`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function preparePostRoot(
  _client: ReadClient,
  { deployment, root, rewardsCalculationEndTimestamp, value = 0n }: PostRootParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'postRoot',
    args: [root, rewardsCalculationEndTimestamp],
    value,
  })
}
