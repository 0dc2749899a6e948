import type { Address, Hash } from 'viem'
import { avsDirectoryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorAVSRegistration } from '../signatures/operatorAVSRegistration.js'
import type { ReadClient, WriteClient } from '../types.js'

export type RegisterOperatorToAVSParameters = WriteParameters & {
  /** Who signed. */
  operator: Address
  /** From `signOperatorAVSRegistration` of the operator. */
  registration: OperatorAVSRegistration
}

export type RegisterOperatorToAVSReturnType = Hash

/**
 * Registers an operator to the sender, an AVS that still uses the AVSDirectory instead of operator sets.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `CurrentlyPaused`, `OperatorAlreadyRegisteredToAVS`, `SaltSpent`,
 * `OperatorNotRegisteredToEigenLayer`, `SignatureExpired`, `InvalidSignature`
 *
 * @example
 * const registration = await signOperatorAVSRegistration(operatorClient, { deployment, avs, expiry })
 * await registerOperatorToAVS(avsClient, { deployment, operator, registration })
 */
export async function registerOperatorToAVS(
  client: WriteClient,
  parameters: RegisterOperatorToAVSParameters,
): Promise<RegisterOperatorToAVSReturnType> {
  return send(client, { ...parameters, call: await prepareRegisterOperatorToAVS(client, parameters) })
}

/** The call of `registerOperatorToAVS`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRegisterOperatorToAVS(
  _client: ReadClient,
  { deployment, operator, registration }: RegisterOperatorToAVSParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'avsDirectory',
    abi: avsDirectoryAbi,
    functionName: 'registerOperatorToAVS',
    args: [operator, registration],
    expires: registration.expiry,
  })
}
