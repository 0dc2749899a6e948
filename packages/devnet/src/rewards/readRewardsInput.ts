import type { DayBlocks, RewardsEvent, RewardsInput, RewardsParameters } from '@restack/rewards'
import { createObserver, currentForks, restakedPayers } from '@restack/rewards'
import type { Deployment } from '@restack/sdk'
import {
  allocationManagerAbi,
  avsDirectoryAbi,
  delegationManagerAbi,
  eigenPodManagerAbi,
  rewardsCoordinatorAbi,
  strategyManagerAbi,
} from '@restack/sdk/abi'
import {
  type Abi,
  type Address,
  ContractFunctionExecutionError,
  hexToNumber,
  numberToHex,
  parseAbi,
  parseEventLogs,
  type RpcLog,
} from 'viem'
import type { DevnetClient } from '../chain/client.js'

const abis = {
  strategyManager: strategyManagerAbi,
  delegationManager: delegationManagerAbi,
  allocationManager: allocationManagerAbi,
  eigenPodManager: eigenPodManagerAbi,
  avsDirectory: avsDirectoryAbi,
  rewardsCoordinator: rewardsCoordinatorAbi,
} satisfies Partial<Record<keyof Deployment['contracts'], Abi>>

const secondsPerDay = 86_400

/** A log as the node gives it, with the time of its block. */
type TimedLog = RpcLog & { blockTimestamp: `0x${string}` }

/**
 * What the rewards of a devnet are calculated from: everything its contracts have logged on the days that are over
 * at the latest block. Its chain is short enough to be read whole.
 */
export async function readRewardsInput(client: DevnetClient, deployment: Deployment): Promise<RewardsInput> {
  const parameters = rewardsParameters(deployment)
  const head = await client.getBlock()
  const midnight = Math.floor(Number(head.timestamp) / secondsPerDay) * secondsPerDay
  const first = await client.getBlock({ blockNumber: BigInt(deployment.deploymentBlock) })
  const logs = await client.request<{
    Method: 'eth_getLogs'
    Parameters: [{ address: Address[]; fromBlock: `0x${string}`; toBlock: 'latest' }]
    ReturnType: TimedLog[]
  }>({
    method: 'eth_getLogs',
    params: [
      {
        address: Object.values(parameters.contracts),
        fromBlock: numberToHex(deployment.deploymentBlock),
        toBlock: 'latest',
      },
    ],
  })
  const events = eventsOf(parameters, logs).filter(({ blockTime }) => blockTime < midnight)
  const observe = createObserver({
    avss: restakedPayers(events),
    read: ({ avs, operator, blockNumber }) => restakedStrategies(client, avs, operator, blockNumber),
    timeOf: async (number) => Number((await client.getBlock({ blockNumber: BigInt(number) })).timestamp),
  })
  const input = { parameters, days: [] as DayBlocks[], events: [] as RewardsEvent[] }
  let fromBlock = deployment.deploymentBlock
  let start = Math.floor(Number(first.timestamp) / secondsPerDay) * secondsPerDay
  let at = 0
  for (; start < midnight; start += secondsPerDay) {
    const end = start + secondsPerDay
    const toBlock = (await firstBlockAt(client, end, fromBlock, Number(head.number))) - 1
    const from = at
    while ((events[at]?.blockTime ?? end) < end) at++
    const date = new Date(start * 1000).toISOString().slice(0, 10)
    const observed = await observe({ date, fromBlock, toBlock, events: at - from }, events.slice(from, at))
    input.days.push(observed.day)
    input.events.push(...observed.events)
    fromBlock = toBlock + 1
  }
  return input
}

const restakedAbi = parseAbi([
  'function getOperatorRestakedStrategies(address operator) view returns (address[])',
])

/** None from an AVS that has no such function, or refuses. */
async function restakedStrategies(
  client: DevnetClient,
  address: Address,
  operator: Address,
  blockNumber: number,
): Promise<readonly Address[]> {
  return client
    .readContract({
      address,
      abi: restakedAbi,
      functionName: 'getOperatorRestakedStrategies',
      args: [operator],
      blockNumber: BigInt(blockNumber),
    })
    .catch((error: unknown) => {
      if (error instanceof ContractFunctionExecutionError) return []
      throw error
    })
}

/** The rules by which rewards of a deployment are calculated. */
function rewardsParameters({ chainId, name, contracts, parameters }: Deployment): RewardsParameters {
  const { rewards } = parameters
  return {
    chainId,
    deployment: name,
    contracts: Object.fromEntries(
      Object.keys(abis).flatMap((contract) => {
        const address = contracts[contract as keyof typeof abis]
        return address ? [[contract, address]] : []
      }),
    ),
    calculationIntervalSeconds: rewards?.calculationIntervalSeconds ?? secondsPerDay,
    maxRewardsDuration: rewards?.maxDurationSeconds ?? 0,
    maxRetroactiveLength: rewards?.maxRetroactiveSeconds ?? 0,
    maxFutureLength: rewards?.maxFutureSeconds ?? 0,
    genesisRewardsTimestamp: rewards?.genesisTimestamp ?? 0,
    forks: currentForks,
    excludedAddresses: [],
  }
}

function eventsOf({ contracts }: RewardsParameters, logs: readonly TimedLog[]): RewardsEvent[] {
  const names = new Map(Object.entries(contracts).map(([name, address]) => [address.toLowerCase(), name]))
  return logs.flatMap((log) => {
    const contract = names.get(log.address.toLowerCase()) as keyof typeof abis | undefined
    if (!contract) return []
    return parseEventLogs({ abi: abis[contract] as Abi, logs: [log as never] }).map(
      ({ eventName, args }): RewardsEvent => ({
        blockNumber: hexToNumber(log.blockNumber ?? '0x0'),
        blockTime: hexToNumber(log.blockTimestamp),
        transactionIndex: hexToNumber(log.transactionIndex ?? '0x0'),
        logIndex: hexToNumber(log.logIndex ?? '0x0'),
        contract,
        address: log.address,
        name: eventName,
        args: args as Record<string, unknown>,
      }),
    )
  })
}

/** The first block at or after an instant, from a block on; one past the latest if there is none. */
async function firstBlockAt(
  client: DevnetClient,
  time: number,
  from: number,
  latest: number,
): Promise<number> {
  let [low, high] = [from, latest + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const { timestamp } = await client.getBlock({ blockNumber: BigInt(middle) })
    if (Number(timestamp) < time) low = middle + 1
    else high = middle
  }
  return low
}
