import { type Abi, type Address, decodeEventLog, erc20Abi, getAddress, type Hex, toEventSelector } from 'viem'
import {
  allocationManagerAbi,
  avsDirectoryAbi,
  delegationManagerAbi,
  eigenPodAbi,
  eigenPodManagerAbi,
  keyRegistrarAbi,
  pauserRegistryAbi,
  permissionControllerAbi,
  protocolRegistryAbi,
  releaseManagerAbi,
  rewardsCoordinatorAbi,
  rootPosterAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
  strategyTVLLimitsAbi,
  timelockAbi,
} from '../abi/index.js'
import type { PreviewEvent } from './Preview.js'

/** Events that only say again, for each account, what another event or a figure says: programs read them, people don't. */
export const bookkeepingEvents: ReadonlySet<string> = new Set([
  'BurnOrRedistributableSharesIncreased',
  'CallSalt',
  'DepositScalingFactorUpdated',
  'EncumberedMagnitudeUpdated',
  'ExchangeRateEmitted',
  'Initialized',
  'MaxMagnitudeUpdated',
  'NewTotalShares',
  'OperatorSharesDecreased',
  'OperatorSharesIncreased',
  'ValidatorBalanceUpdated',
  'ValidatorCheckpointed',
])

/** Each event of the protocol and of ERC-20 by its first topic. */
let events: Map<Hex, Abi> | undefined

function knownEvents(): Map<Hex, Abi> {
  const abis: Abi[] = [
    delegationManagerAbi,
    strategyManagerAbi,
    allocationManagerAbi,
    eigenPodManagerAbi,
    eigenPodAbi,
    permissionControllerAbi,
    pauserRegistryAbi,
    strategyFactoryAbi,
    strategyTVLLimitsAbi, // plain strategies have a part of it
    timelockAbi,
    keyRegistrarAbi,
    releaseManagerAbi,
    avsDirectoryAbi,
    protocolRegistryAbi,
    rewardsCoordinatorAbi,
    rootPosterAbi,
    erc20Abi,
  ]
  events ??= new Map(
    abis
      .flatMap((abi) => abi.filter((item) => item.type === 'event'))
      .map((item) => [toEventSelector(item), [item]]),
  )
  return events
}

/**
 * The events of the protocol and of ERC-20 among logs; those of other contracts are left out.
 *
 * @example
 * const { logs } = await getTransactionReceipt(client, { hash })
 * for (const { eventName, args } of decodeEvents(logs)) console.log(eventName, args)
 */
export function decodeEvents(
  logs: readonly { address: Address; topics: readonly Hex[]; data: Hex }[],
): PreviewEvent[] {
  return logs.flatMap(({ address, topics, data }): PreviewEvent[] => {
    const [selector, ...rest] = topics
    const abi = selector && knownEvents().get(selector)
    if (!abi) return []
    try {
      const { eventName, args } = decodeEventLog({ abi, data, topics: [selector, ...rest] })
      return [{ address: getAddress(address), eventName: String(eventName), args: { ...args } }]
    } catch {
      return [] // the same name, with other parameters indexed
    }
  })
}
