import type { Hash } from 'viem'
import { simulateContract } from 'viem/actions'
import { timelockAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { contractAddress } from '../contractAddress.js'
import { RestackError } from '../errors/RestackError.js'
import { toRestackError } from '../errors/toRestackError.js'
import { send, type WriteParameters } from '../send.js'
import { operationArguments, type TimelockOperation } from '../timelockOperation.js'
import type { ReadClient, WriteClient } from '../types.js'

/** The operation, with the same calls, predecessor and salt with which it was scheduled. */
export type ExecuteParameters = WriteParameters & TimelockOperation

export type ExecuteReturnType = Hash

/**
 * Has the timelock make calls that were scheduled, all or none. The sender must be an executor, or anyone if that
 * role is open.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `TimelockRoleMissing`, `TimelockNotReady`, `TimelockPredecessorMissing`,
 * `TimelockCallReverted`
 *
 * @example
 * const calls = [await prepareSetIsPauser(client, { deployment, pauser, canPause: true })]
 * await execute(client, { deployment, calls })
 */
export async function execute(
  client: WriteClient,
  parameters: ExecuteParameters,
): Promise<ExecuteReturnType> {
  try {
    return await send(client, { ...parameters, call: await prepareExecute(client, parameters) })
  } catch (error) {
    throw await explainCall(client, toRestackError(error), parameters)
  }
}

/** Why a call of the timelock was refused, which the timelock doesn't pass on: each is tried in its name. */
async function explainCall(
  client: ReadClient,
  error: RestackError,
  { deployment, calls }: ExecuteParameters,
): Promise<RestackError> {
  if (error.code !== 'TimelockCallReverted') return error
  const account = contractAddress(deployment, 'timelock')
  for (const { to: address, abi, functionName, args, value } of calls) {
    const refusal = await simulateContract(client, { account, address, abi, functionName, args, value }).then(
      () => undefined,
      toRestackError,
    )
    if (!refusal) continue
    return new RestackError({
      code: error.code,
      message: `The timelock's call was refused: ${refusal.message}`,
      remedy: refusal.remedy,
      cause: refusal,
    })
  }
  return error
}

/** The call of `execute`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareExecute(
  _client: ReadClient,
  { deployment, ...operation }: ExecuteParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'timelock',
    abi: timelockAbi,
    functionName: 'executeBatch',
    args: operationArguments(operation),
    // The timelock passes on what it is sent.
    value: operation.calls.reduce((sum, { value }) => sum + value, 0n),
  })
}
