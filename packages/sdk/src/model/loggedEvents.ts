import { type EventSource, foldedEvents, type LoggedEvent, lowerCase } from '@restack/protocol'
import { type Abi, type AbiEvent, decodeEventLog, type Hex, type RpcLog, toEventSelector } from 'viem'
import {
  allocationManagerAbi,
  delegationManagerAbi,
  eigenPodAbi,
  eigenPodManagerAbi,
  pauserRegistryAbi,
  permissionControllerAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
} from '../abi/index.js'

/** Contracts whose events are read from a node. */
export type LogSource = Exclude<EventSource, 'strategy'>

const abis: Record<LogSource, Abi> = {
  allocationManager: allocationManagerAbi,
  delegationManager: delegationManagerAbi,
  eigenPodManager: eigenPodManagerAbi,
  pauserRegistry: pauserRegistryAbi,
  permissionController: permissionControllerAbi,
  pod: eigenPodAbi,
  strategyFactory: strategyFactoryAbi,
  strategyManager: strategyManagerAbi,
}

const logSources = Object.keys(abis) as LogSource[]

export const coreSources = logSources.filter((source) => source !== 'pod')

/** The events that the model listens to, by contract and first topic. */
const events = new Map(
  logSources.map((source) => [
    source,
    new Map(
      abis[source]
        .filter((item): item is AbiEvent => item.type === 'event' && foldedEvents[source].includes(item.name))
        .map((item) => [toEventSelector(item), item]),
    ),
  ]),
)

/** First topics of what the model listens to. */
export const foldedTopics = (sources: readonly LogSource[]): Hex[] => [
  ...new Set(sources.flatMap((source) => [...(events.get(source)?.keys() ?? [])])),
]

/** Logs of contracts as events of the model; what it does not listen to is left out. */
export function loggedEvents(
  logs: readonly RpcLog[],
  sources: ReadonlyMap<string, LogSource>,
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
