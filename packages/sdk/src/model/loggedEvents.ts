import { type EventSource, foldedEvents, type LoggedEvent, lowerCase } from '@restack/protocol'
import { type Abi, type AbiEvent, decodeEventLog, type Hex, type RpcLog, toEventSelector } from 'viem'
import {
  allocationManagerAbi,
  delegationManagerAbi,
  eigenPodManagerAbi,
  pauserRegistryAbi,
  permissionControllerAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
} from '../abi/index.js'

type CoreSource = Exclude<EventSource, 'strategy' | 'pod'>

const abis: Record<CoreSource, Abi> = {
  allocationManager: allocationManagerAbi,
  delegationManager: delegationManagerAbi,
  eigenPodManager: eigenPodManagerAbi,
  pauserRegistry: pauserRegistryAbi,
  permissionController: permissionControllerAbi,
  strategyFactory: strategyFactoryAbi,
  strategyManager: strategyManagerAbi,
}

export const coreSources = Object.keys(abis) as CoreSource[]

/** The events that the model listens to, by contract and first topic. */
const events = new Map(
  coreSources.map((source) => [
    source,
    new Map(
      abis[source]
        .filter((item): item is AbiEvent => item.type === 'event' && foldedEvents[source].includes(item.name))
        .map((item) => [toEventSelector(item), item]),
    ),
  ]),
)

export const foldedTopics: Hex[] = [...new Set([...events.values()].flatMap((map) => [...map.keys()]))]

/** Logs of core contracts as events of the model; what it does not listen to is left out. */
export function loggedEvents(
  logs: readonly RpcLog[],
  sources: ReadonlyMap<string, CoreSource>,
): LoggedEvent[] {
  return logs.flatMap((log) => {
    const source = sources.get(log.address.toLowerCase())
    const [topic, ...rest] = log.topics
    const item = source && topic && events.get(source)?.get(topic)
    if (!source || !topic || !item) return []
    const { args } = decodeEventLog({ abi: [item], data: log.data, topics: [topic, ...rest] })
    return [
      {
        contract: source,
        address: lowerCase(log.address),
        name: item.name,
        args: lowerCase(args as unknown as LoggedEvent['args']),
        block: Number(log.blockNumber),
        transaction: log.transactionHash ?? '',
      },
    ]
  })
}
