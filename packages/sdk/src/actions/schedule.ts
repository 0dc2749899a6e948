import type { Hash } from 'viem'
import { readContract } from 'viem/actions'
import { timelockAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import { send, type WriteParameters } from '../send.js'
import { operationArguments, type TimelockOperation } from '../timelockOperation.js'
import type { ReadClient, WriteClient } from '../types.js'

export type ScheduleParameters = WriteParameters &
  TimelockOperation & {
    /** How long to wait before it can be executed; default: the timelock's shortest. */
    delaySeconds?: bigint | undefined
  }

export type ScheduleReturnType = Hash

/**
 * Announces calls that the timelock, which owns the contracts, is to make. The sender must be a proposer. After the
 * delay `execute` makes them; `getScheduled` tells when.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `TimelockRoleMissing`, `TimelockDelayTooShort`, `TimelockAlreadyScheduled`
 *
 * @example
 * const calls = [await prepareSetIsPauser(client, { deployment, pauser, canPause: true })]
 * await schedule(client, { deployment, calls })
 */
export async function schedule(
  client: WriteClient,
  parameters: ScheduleParameters,
): Promise<ScheduleReturnType> {
  return send(client, { ...parameters, call: await prepareSchedule(client, parameters) })
}

/** The call of `schedule`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSchedule(
  client: ReadClient,
  { deployment, delaySeconds, ...operation }: ScheduleParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'timelock',
    abi: timelockAbi,
    functionName: 'scheduleBatch',
    args: [
      ...operationArguments(operation),
      delaySeconds ?? (await shortestDelay(client, contractAddress(deployment, 'timelock'))),
    ],
  })
}

async function shortestDelay(client: ReadClient, address: `0x${string}`): Promise<bigint> {
  try {
    return await readContract(client, { address, abi: timelockAbi, functionName: 'getMinDelay' })
  } catch (error) {
    throw toRestackError(error)
  }
}
