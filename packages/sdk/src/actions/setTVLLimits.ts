import type { Address, Hash } from 'viem'
import { strategyTVLLimitsAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetTVLLimitsParameters = WriteParameters & {
  /** A strategy with caps. */
  strategy: Address
  /** The most that one deposit may bring, in the smallest unit of the token. */
  maxPerDeposit: bigint
  /** The most that the strategy may hold after a deposit, in the smallest unit of the token. */
  maxTotalDeposits: bigint
}

export type SetTVLLimitsReturnType = Hash

/**
 * Changes the caps of a strategy that has caps. The sender must be the unpauser.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyUnpauser`, `MaxPerDepositExceedsMax`
 *
 * @example
 * await setTVLLimits(client, { deployment, strategy, maxPerDeposit: parseEther('32'), maxTotalDeposits: parseEther('1000') })
 */
export async function setTVLLimits(
  client: WriteClient,
  parameters: SetTVLLimitsParameters,
): Promise<SetTVLLimitsReturnType> {
  return send(client, { ...parameters, call: await prepareSetTVLLimits(client, parameters) })
}

/** The call of `setTVLLimits`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetTVLLimits(
  _client: ReadClient,
  { deployment, strategy, maxPerDeposit, maxTotalDeposits }: SetTVLLimitsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: strategy,
    abi: strategyTVLLimitsAbi,
    functionName: 'setTVLLimits',
    args: [maxPerDeposit, maxTotalDeposits],
  })
}
