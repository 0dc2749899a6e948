import {
  createObserver,
  type DayBlocks,
  type RestakedQuestion,
  type RewardsEvent,
  restakedPayers,
} from '@restack/rewards'
import type { ReadClient } from '@restack/sdk'
import { type Address, ContractFunctionExecutionError, parseAbi, RpcRequestError } from 'viem'
import { readContract } from 'viem/actions'
import type { RewardsNetwork } from '../networkOf.js'
import type { BlockTimes } from './blockTimes.js'
import { type RewardsMemory, remembered } from './memory.js'

const abi = parseAbi(['function getOperatorRestakedStrategies(address operator) view returns (address[])'])

/** Days with what AVSs that pay by restaked strategies say of them, which no log says. */
export async function observeStrategies({
  client,
  times,
  answers,
  network,
  days,
  events,
}: {
  client: ReadClient
  times: BlockTimes
  answers: RewardsMemory['answers']
  network: RewardsNetwork | undefined
  days: readonly DayBlocks[]
  events: readonly RewardsEvent[]
}): Promise<{ days: DayBlocks[]; events: RewardsEvent[] }> {
  const observe = createObserver({
    avss: restakedPayers(events),
    read: (question) =>
      remembered(answers, `${question.avs} ${question.operator} ${question.blockNumber}`, () =>
        ask(client, question),
      ),
    timeOf: times.timeOf,
    network,
  })
  const all = { days: [] as DayBlocks[], events: [] as RewardsEvent[] }
  let first = 0
  for (const day of days) {
    const observed = await observe(day, events.slice(first, first + day.events))
    first += day.events
    all.days.push(observed.day)
    all.events.push(...observed.events)
  }
  return all
}

/** None from an AVS that has no such function, or refuses. */
async function ask(
  client: ReadClient,
  { avs, operator, blockNumber }: RestakedQuestion,
): Promise<readonly Address[]> {
  try {
    return await readContract(client, {
      address: avs,
      abi,
      functionName: 'getOperatorRestakedStrategies',
      args: [operator],
      blockNumber: BigInt(blockNumber),
    })
  } catch (error) {
    if (isRefusal(error)) return []
    throw error
  }
}

/** The contract reverted, is none, or answered something else; not: the node lacks the state, or was not reached. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof ContractFunctionExecutionError)) return false
  const request = error.walk((link) => link instanceof RpcRequestError)
  if (request instanceof RpcRequestError) return request.code === 3 || /revert/i.test(request.details)
  return error.walk((link) => /^(Http|Timeout|Socket|WebSocket)/.test((link as Error).name)) === null
}
