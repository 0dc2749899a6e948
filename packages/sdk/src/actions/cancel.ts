import type { Hash, Hex } from 'viem'
import { timelockAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { RestackError } from '../errors/RestackError.js'
import { send, type WriteParameters } from '../send.js'
import { type TimelockOperation, timelockOperationId } from '../timelockOperation.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CancelParameters = WriteParameters &
  Partial<TimelockOperation> & {
    /** Id of the operation; or give its calls, predecessor and salt. */
    id?: Hex | undefined
  }

export type CancelReturnType = Hash

/**
 * Takes back what was scheduled and not yet executed. The sender must be a canceller, as every proposer is.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `TimelockRoleMissing`, `TimelockNotPending`, `NoOperation`
 *
 * @example
 * await cancel(client, { deployment, id })
 */
export async function cancel(client: WriteClient, parameters: CancelParameters): Promise<CancelReturnType> {
  return send(client, { ...parameters, call: await prepareCancel(client, parameters) })
}

/** The call of `cancel`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCancel(
  _client: ReadClient,
  { deployment, ...operation }: CancelParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'timelock',
    abi: timelockAbi,
    functionName: 'cancel',
    args: [operationId(operation)],
  })
}

/** The id, given or computed from the calls. */
export function operationId({
  id,
  calls,
  predecessor,
  salt,
}: Partial<TimelockOperation> & { id?: Hex | undefined }): Hex {
  if (id) return id
  if (calls) return timelockOperationId({ calls, predecessor, salt })
  throw new RestackError({
    code: 'NoOperation',
    message: 'Neither the id of a timelock operation was given nor its calls.',
    remedy: 'Pass id, or the calls with which it was scheduled.',
  })
}
