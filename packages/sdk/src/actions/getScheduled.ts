import type { Hex } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { timelockAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import type { TimelockOperation } from '../timelockOperation.js'
import type { DeploymentContracts, ReadClient } from '../types.js'
import { operationId } from './cancel.js'

export type GetScheduledParameters = Partial<TimelockOperation> & {
  deployment: DeploymentContracts
  /** Id of the operation; or give its calls, predecessor and salt. */
  id?: Hex | undefined
}

export type GetScheduledReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  id: Hex
  state: 'unknown' | 'waiting' | 'ready' | 'done'
  /** From when it can be executed; null if it is unknown or done. */
  readyAt: Date | null
  /** The shortest delay of the timelock. */
  minimumDelaySeconds: bigint
}

/** What the timelock stores instead of a time once an operation is done. */
const doneTimestamp = 1n

/**
 * How far an operation of the timelock is.
 *
 * @throws RestackError `NoOperation`, `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { state, readyAt } = await getScheduled(client, { deployment, calls })
 */
export async function getScheduled(
  client: ReadClient,
  { deployment, ...operation }: GetScheduledParameters,
): Promise<GetScheduledReturnType> {
  try {
    const id = operationId(operation)
    const { number: blockNumber, timestamp: now } = await getBlock(client)
    const timelock = {
      address: contractAddress(deployment, 'timelock'),
      abi: timelockAbi,
      blockNumber,
    } as const
    const [timestamp, minimumDelaySeconds] = await Promise.all([
      readContract(client, { ...timelock, functionName: 'getTimestamp', args: [id] }),
      readContract(client, { ...timelock, functionName: 'getMinDelay' }),
    ])
    const isPending = timestamp > doneTimestamp
    return {
      blockNumber,
      id,
      state: isPending ? (timestamp <= now ? 'ready' : 'waiting') : timestamp === 0n ? 'unknown' : 'done',
      readyAt: isPending ? new Date(Number(timestamp) * 1000) : null,
      minimumDelaySeconds,
    }
  } catch (error) {
    throw toCoreError(error)
  }
}
