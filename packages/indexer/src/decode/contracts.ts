import {
  allocationManagerAbi,
  avsDirectoryAbi,
  type Deployment,
  delegationManagerAbi,
  durationVaultAbi,
  eigenPodAbi,
  eigenPodManagerAbi,
  emissionsControllerAbi,
  keyRegistrarAbi,
  liquidStakingTokenAbi,
  pauserRegistryAbi,
  permissionControllerAbi,
  protocolRegistryAbi,
  releaseManagerAbi,
  rewardsCoordinatorAbi,
  rootPosterAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
  timelockAbi,
} from '@restack/sdk'
import type { Abi, AbiEvent } from 'viem'
import { mentionKey } from '../state/mentionKey.js'
import { type EventDecoder, eventDecoder } from './eventDecoder.js'

/** The contracts whose events are indexed; strategies, tokens and pods are found on the way. */
export const contractAbis = {
  allocationManager: allocationManagerAbi,
  avsDirectory: avsDirectoryAbi,
  delegationManager: delegationManagerAbi,
  eigenPod: eigenPodAbi,
  eigenPodManager: eigenPodManagerAbi,
  emissionsController: emissionsControllerAbi,
  keyRegistrar: keyRegistrarAbi,
  pauserRegistry: pauserRegistryAbi,
  permissionController: permissionControllerAbi,
  protocolRegistry: protocolRegistryAbi,
  releaseManager: releaseManagerAbi,
  rewardsCoordinator: rewardsCoordinatorAbi,
  rootPoster: rootPosterAbi,
  strategy: durationVaultAbi, // others have a part of it
  strategyFactory: strategyFactoryAbi,
  strategyManager: strategyManagerAbi,
  timelock: timelockAbi,
  token: liquidStakingTokenAbi,
} as const

export type ContractName = keyof typeof contractAbis

/** Of a token only its rate matters here, not its transfers. */
const tokenEvents = new Set(['ExchangeRateUpdated'])

export type ContractEventDecoder = EventDecoder & {
  /** `contract.event`. */
  kind: string
  mentionKey: number
}

/** Event decoders by contract and topic 0. */
export const decoders: Record<ContractName, ReadonlyMap<string, ContractEventDecoder>> = mapValues(
  contractAbis,
  (abi, name) => {
    const items = (abi as Abi).filter((item): item is AbiEvent => item.type === 'event')
    const wanted = name === 'token' ? items.filter((item) => tokenEvents.has(item.name)) : items
    return new Map(
      wanted.map(eventDecoder).map((decoder) => [
        decoder.topic,
        {
          ...decoder,
          kind: `${name}.${decoder.event}`,
          mentionKey: mentionKey('name', decoder.event),
        },
      ]),
    )
  },
)

/** Topic 0 of every event that is indexed. */
export const eventTopics = [...new Set(Object.values(decoders).flatMap((map) => [...map.keys()]))]

/** The addresses of a deployment whose events are indexed from its first block, in lower case. */
export function coreContracts(deployment: Deployment): Map<string, ContractName> {
  const { contracts } = deployment
  // Deployments made before these contracts existed don't have them.
  const optional = (
    [
      'avsDirectory',
      'keyRegistrar',
      'releaseManager',
      'protocolRegistry',
      'rewardsCoordinator',
      'rootPoster',
      'emissionsController',
    ] as const
  ).flatMap((name) => (contracts[name] ? [[contracts[name], name] as const] : []))
  return new Map<string, ContractName>(
    [
      ...optional,
      [contracts.allocationManager, 'allocationManager'] as const,
      [contracts.delegationManager, 'delegationManager'] as const,
      [contracts.eigenPodManager, 'eigenPodManager'] as const,
      [contracts.pauserRegistry, 'pauserRegistry'] as const,
      [contracts.permissionController, 'permissionController'] as const,
      [contracts.strategyFactory, 'strategyFactory'] as const,
      [contracts.strategyManager, 'strategyManager'] as const,
      [contracts.timelock, 'timelock'] as const,
    ].map(([address, name]) => [address.toLowerCase(), name]),
  )
}

function mapValues<key extends string, value, result>(
  record: Record<key, value>,
  map: (value: value, key: key) => result,
): Record<key, result> {
  const entries = Object.entries(record) as [key, value][]
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value, key)])) as Record<key, result>
}
