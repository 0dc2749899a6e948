import type { Address, Hash } from 'viem'
import { keyRegistrarAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type DeregisterKeyParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
}

export type DeregisterKeyReturnType = Hash

/**
 * Removes an operator's key for an operator set. It must have left the set, and its time of being slashable must be over.
 * The key can never be registered again.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `OperatorStillSlashable`, `OperatorSetNotConfigured`, `KeyNotFound`
 *
 * @example
 * await deregisterKey(client, { deployment, operator, operatorSet: { avs, id: 1 } })
 */
export async function deregisterKey(
  client: WriteClient,
  parameters: DeregisterKeyParameters,
): Promise<DeregisterKeyReturnType> {
  return send(client, { ...parameters, call: await prepareDeregisterKey(client, parameters) })
}

/** The call of `deregisterKey`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDeregisterKey(
  _client: ReadClient,
  { deployment, operator, operatorSet }: DeregisterKeyParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'keyRegistrar',
    abi: keyRegistrarAbi,
    functionName: 'deregisterKey',
    args: [operator, operatorSet],
  })
}
