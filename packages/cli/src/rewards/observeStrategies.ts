import { observationLogIndex, observationName, type RewardsEvent } from '@restack/rewards'
import { type Address, BaseError, ContractFunctionExecutionError, parseAbi, RpcRequestError } from 'viem'
import { readContract } from 'viem/actions'
import type { ReadingClient } from '../session/tokens.js'
import type { BlockTimes } from './blockTimes.js'

/** How often AVSs of the AVSDirectory are asked (chapter 04 §4.3). */
const blocksBetween = 3_600

const abi = parseAbi(['function getOperatorRestakedStrategies(address operator) view returns (address[])'])

/**
 * What strategies AVSs count, for each operator that is registered to them in the AVSDirectory: asked at every
 * 3,600th block, and none where the AVS does not answer.
 */
export async function observeStrategies({
  client,
  times,
  events,
  from,
  to,
}: {
  client: ReadingClient
  times: BlockTimes
  events: readonly RewardsEvent[]
  from: number
  to: number
}): Promise<RewardsEvent[]> {
  const changes = events.filter(({ name }) => name === 'OperatorAVSRegistrationStatusUpdated')
  if (changes.length === 0) return []
  const observed: RewardsEvent[] = []
  const registered = new Map<string, { avs: Address; operator: Address }>()
  let next = 0
  for (let block = Math.ceil(from / blocksBetween) * blocksBetween; block <= to; block += blocksBetween) {
    for (const change of changes.slice(next)) {
      if (change.blockNumber > block) break
      const { avs, operator, status } = change.args as { avs: Address; operator: Address; status: number }
      if (status === 1) registered.set(`${avs} ${operator}`, { avs, operator })
      else registered.delete(`${avs} ${operator}`)
      next++
    }
    if (registered.size === 0) continue
    const blockTime = await times.timeOf(block)
    const answers = await Promise.all(
      [...registered.values()].map(async ({ avs, operator }) => ({
        avs,
        operator,
        strategies: await ask(client, { avs, operator, block }),
      })),
    )
    for (const { avs, operator, strategies } of answers) {
      if (strategies.length === 0) continue
      observed.push({
        blockNumber: block,
        blockTime,
        logIndex: observationLogIndex,
        contract: 'avs',
        address: avs,
        name: observationName,
        args: { operator, strategies },
      })
    }
  }
  return observed
}

async function ask(
  client: ReadingClient,
  { avs, operator, block }: { avs: Address; operator: Address; block: number },
): Promise<readonly Address[]> {
  try {
    return await readContract(client, {
      address: avs,
      abi,
      functionName: 'getOperatorRestakedStrategies',
      args: [operator],
      blockNumber: BigInt(block),
    })
  } catch (error) {
    if (isRefusal(error)) return []
    throw error
  }
}

/** The contract reverted, is none, or answered something else; not: the node has no such state, or was not reached. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof ContractFunctionExecutionError)) return false
  const request = error.walk((link) => link instanceof RpcRequestError)
  if (request instanceof RpcRequestError) return request.code === 3 || /revert/i.test(request.details)
  return !error.walk(
    (link) => link instanceof BaseError && /^(Http|Timeout|Socket|WebSocket)/.test(link.name),
  )
}
