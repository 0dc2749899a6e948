import { getBlock } from 'viem/actions'
import type { Deployment } from './deployment.js'
import { toCoreError } from './errors/toCoreError.js'
import type { ReadClient } from './types.js'

/** The part of a deployment that dates are estimated with; known deployments have none. */
export type DeploymentBlockTime = { parameters?: Pick<Deployment['parameters'], 'blockTimeSeconds'> }

export type BlockDatesParameters = {
  /** Its `parameters.blockTimeSeconds` is used for blocks to come; without, the chain's recent blocks are. */
  deployment?: DeploymentBlockTime | undefined
  /** The newest block, if it is known already. */
  block?: { number: bigint; timestamp: bigint } | undefined
}

export type BlockDatesReturnType = {
  /** The newest block, from which dates to come are counted. */
  block: { number: bigint; timestamp: bigint }
  blockTimeSeconds: number
  /** When a block was, or is to be expected. */
  dateOf(blockNumber: bigint | number): Promise<Date>
  /** How long until a block, from the newest block's time; 0 for blocks that are there. */
  secondsUntil(blockNumber: bigint | number): number
}

/** Over how many blocks the time of a block is averaged. */
const sampleBlocks = 1000n

/**
 * Dates for block numbers: a past block's own, and for one to come an estimate from the block time.
 *
 * @throws RestackError `RpcUnreachable`
 *
 * @example
 * const { dateOf } = await blockDates(client, { deployment })
 * console.log(await dateOf(effectBlock))
 */
export async function blockDates(
  client: ReadClient,
  { deployment, block: given }: BlockDatesParameters = {},
): Promise<BlockDatesReturnType> {
  try {
    const { number, timestamp } = given ?? (await getBlock(client, { blockTag: 'latest' }))
    const blockTimeSeconds =
      deployment?.parameters?.blockTimeSeconds ?? (await averageBlockTime(client, { number, timestamp }))
    const past = new Map<bigint, Promise<Date>>([[number, Promise.resolve(dateFrom(timestamp))]])

    async function pastDate(blockNumber: bigint): Promise<Date> {
      try {
        return dateFrom((await getBlock(client, { blockNumber })).timestamp)
      } catch (error) {
        throw toCoreError(error)
      }
    }

    function secondsUntil(blockNumber: bigint | number): number {
      const ahead = BigInt(blockNumber) - number
      return ahead > 0n ? Number(ahead) * blockTimeSeconds : 0
    }

    return {
      block: { number, timestamp },
      blockTimeSeconds,
      secondsUntil,
      dateOf(blockNumber) {
        const wanted = BigInt(blockNumber)
        if (wanted > number)
          return Promise.resolve(new Date((Number(timestamp) + secondsUntil(wanted)) * 1000))
        const known = past.get(wanted) ?? pastDate(wanted)
        past.set(wanted, known)
        return known
      },
    }
  } catch (error) {
    throw toCoreError(error)
  }
}

function dateFrom(timestamp: bigint): Date {
  return new Date(Number(timestamp) * 1000)
}

async function averageBlockTime(
  client: ReadClient,
  newest: { number: bigint; timestamp: bigint },
): Promise<number> {
  const span = newest.number < sampleBlocks ? newest.number : sampleBlocks
  if (span === 0n) return 12
  const { timestamp } = await getBlock(client, { blockNumber: newest.number - span })
  return Number(newest.timestamp - timestamp) / Number(span) || 12
}
