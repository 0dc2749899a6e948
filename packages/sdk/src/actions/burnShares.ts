import type { Address, Hash } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type BurnSharesParameters = WriteParameters & {
  /** The strategy. */
  strategy: Address
}

export type BurnSharesReturnType = Hash

/**
 * Burns what slashes took in a strategy before slashes were numbered. Anyone may. Deployments of this protocol's
 * contracts have nothing of that kind; use `clearBurnOrRedistributableShares` for theirs.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NoContract`
 *
 * @example
 * const hash = await burnShares(client, { deployment, strategy })
 */
export async function burnShares(
  client: WriteClient,
  parameters: BurnSharesParameters,
): Promise<BurnSharesReturnType> {
  return send(client, { ...parameters, call: await prepareBurnShares(client, parameters) })
}

/** The call of `burnShares`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareBurnShares(
  _client: ReadClient,
  { deployment, strategy }: BurnSharesParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'burnShares',
    args: [strategy],
  })
}
