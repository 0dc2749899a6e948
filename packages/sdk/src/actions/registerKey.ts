import type { Address, Hash, Hex } from 'viem'
import { keyRegistrarAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type RegisterKeyParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** ECDSA: the address of the key. BN254: 192 bytes, from `encodeBN254KeyData` of the contract. */
  key: Hex
  /** By the key, over `getKeyRegistrationDigest`; for an ECDSA key as `signKeyRegistration` makes it. */
  signature: Hex
}

export type RegisterKeyReturnType = Hash

/**
 * Registers the key with which an operator signs for an operator set. A key serves once: never another set or operator,
 * and never again after it was deregistered.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `OperatorSetNotConfigured`, `OperatorAlreadyRegistered`,
 * `InvalidKeyFormat`, `ZeroPubkey`, `KeyAlreadyRegistered`, `InvalidSignature`, `ECMulFailed`, `ECAddFailed`,
 * `ECPairingFailed`
 *
 * @example
 * const { key, signature } = await signKeyRegistration(keyClient, { deployment, operator, operatorSet })
 * await registerKey(client, { deployment, operator, operatorSet, key, signature })
 */
export async function registerKey(
  client: WriteClient,
  parameters: RegisterKeyParameters,
): Promise<RegisterKeyReturnType> {
  return send(client, { ...parameters, call: await prepareRegisterKey(client, parameters) })
}

/** The call of `registerKey`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRegisterKey(
  _client: ReadClient,
  { deployment, operator, operatorSet, key, signature }: RegisterKeyParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'keyRegistrar',
    abi: keyRegistrarAbi,
    functionName: 'registerKey',
    args: [operator, operatorSet, key, signature],
  })
}
