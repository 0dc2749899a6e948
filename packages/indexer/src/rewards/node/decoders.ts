// The events that rewards follow from (chapter 04 §4.3), decoded.
import { type RewardsEvent, usedEvents } from '@restack/rewards'
import {
  allocationManagerAbi,
  avsDirectoryAbi,
  delegationManagerAbi,
  eigenPodManagerAbi,
  rewardsCoordinatorAbi,
  strategyManagerAbi,
} from '@restack/sdk'
import {
  type Abi,
  type AbiEvent,
  type Address,
  decodeEventLog,
  type Hex,
  type RpcLog,
  toEventSelector,
} from 'viem'
import type { rewardsContracts } from '../rewardsParameters.js'

const abis: Record<(typeof rewardsContracts)[number], Abi> = {
  strategyManager: strategyManagerAbi,
  delegationManager: delegationManagerAbi,
  allocationManager: allocationManagerAbi,
  eigenPodManager: eigenPodManagerAbi,
  avsDirectory: avsDirectoryAbi,
  rewardsCoordinator: rewardsCoordinatorAbi,
}

const used = new Set(usedEvents)

const decoders = new Map(
  Object.entries(abis).map(([contract, abi]) => {
    const items = abi.filter(
      (item): item is AbiEvent => item.type === 'event' && used.has(`${contract}.${item.name}`),
    )
    return [contract, new Map(items.map((item) => [toEventSelector(item), item]))]
  }),
)

/** First topics of all of them. */
export const topics: readonly Hex[] = [...new Set([...decoders.values()].flatMap((map) => [...map.keys()]))]

/** Decodes logs of these contracts; undefined where rewards don't follow from the log. */
export function createDecoder(contracts: Record<string, Address>) {
  const names = new Map(Object.entries(contracts).map(([name, address]) => [address.toLowerCase(), name]))
  return (log: RpcLog): Omit<RewardsEvent, 'blockTime'> | undefined => {
    const contract = names.get(log.address.toLowerCase())
    const [topic, ...rest] = log.topics
    const item = contract && topic && decoders.get(contract)?.get(topic)
    if (!contract || !topic || !item) return undefined
    const { args } = decodeEventLog({ abi: [item], data: log.data, topics: [topic, ...rest] })
    return {
      blockNumber: Number(log.blockNumber),
      transactionIndex: Number(log.transactionIndex),
      logIndex: Number(log.logIndex),
      contract,
      address: log.address,
      name: item.name,
      args: { ...(args as object) },
    }
  }
}
