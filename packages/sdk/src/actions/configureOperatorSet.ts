import type { Hash } from 'viem'
import { keyRegistrarAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import { curveTypes, type KeyCurve } from '../signatures/keyCurve.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type ConfigureOperatorSetParameters = WriteParameters & {
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** The kind of keys its operators register. It can never be changed. */
  curve: KeyCurve
}

export type ConfigureOperatorSetReturnType = Hash

/**
 * Chooses the kind of signing keys of an operator set, once and for ever. The sender must be the AVS, its admin or its
 * appointee.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `ConfigurationAlreadySet`
 *
 * @example
 * await configureOperatorSet(client, { deployment, operatorSet: { avs, id: 1 }, curve: 'ecdsa' })
 */
export async function configureOperatorSet(
  client: WriteClient,
  parameters: ConfigureOperatorSetParameters,
): Promise<ConfigureOperatorSetReturnType> {
  return send(client, { ...parameters, call: await prepareConfigureOperatorSet(client, parameters) })
}

/** The call of `configureOperatorSet`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareConfigureOperatorSet(
  _client: ReadClient,
  { deployment, operatorSet, curve }: ConfigureOperatorSetParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'keyRegistrar',
    abi: keyRegistrarAbi,
    functionName: 'configureOperatorSet',
    args: [operatorSet, curveTypes[curve]],
  })
}
