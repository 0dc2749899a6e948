import type { Hash, Hex } from 'viem'
import { eigenPodManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

const STAKE_WEI = 32n * 10n ** 18n

export type StakeParameters = WriteParameters & {
  /** The validator's public key, 48 bytes. */
  pubkey: Hex
  /** Of the deposit, by the validator, 96 bytes. */
  signature: Hex
  /** Hash of the deposit's data, with the pod's 0x01 credentials and 32 ETH. */
  depositDataRoot: Hex
}

export type StakeReturnType = Hash

/**
 * Sends 32 ETH to the beacon chain's deposit contract for a validator whose withdrawals go to the sender's pod, which
 * is created if there is none. Shares come when the validator is proven (`verifyWithdrawalCredentials`).
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `CurrentlyPaused`, `MsgValueNot32ETH`, and what the deposit contract refuses with
 *
 * @example
 * await stake(client, { deployment, pubkey, signature, depositDataRoot })
 */
export async function stake(client: WriteClient, parameters: StakeParameters): Promise<StakeReturnType> {
  return send(client, { ...parameters, call: await prepareStake(client, parameters) })
}

/** The call of `stake`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareStake(
  _client: ReadClient,
  { deployment, pubkey, signature, depositDataRoot }: StakeParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'eigenPodManager',
    abi: eigenPodManagerAbi,
    functionName: 'stake',
    args: [pubkey, signature, depositDataRoot],
    value: STAKE_WEI,
  })
}
