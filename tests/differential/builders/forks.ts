// Forks that are announced, and versions of the pods' code.
import type { ForkLayout } from '@restack/protocol'
import type { Generator } from '../generator.js'
import { contracts, nobody, outsider, owner, podChangeDelay, podCode, podOwners } from '../world.js'
import type { Builder } from './builder.js'

const ownerOfPods = (g: Generator) => g.state.owners.get(contracts.eigenPodManager) ?? owner

const layout = (stateHeight: number, validatorsField: number, balancesField: number): ForkLayout => ({
  stateHeight,
  validatorsField,
  balancesField,
})
/** As high as that of Deneb or of Electra, and higher. */
const READABLE = [layout(5, 31, 0), layout(6, 13, 40), layout(7, 11, 12), layout(8, 3, 200)]
const UNREADABLE = [
  layout(4, 1, 2),
  layout(9, 11, 12),
  layout(5, 32, 12),
  layout(6, 11, 64),
  layout(255, 1, 2),
]

export const scheduleFork: Builder = (g) => {
  const forkTimestamp = someTime(g)
  if (forkTimestamp === undefined) return undefined
  const stateLayout = g.chance(8) ? g.pick(UNREADABLE) : g.pick(READABLE)
  return { type: 'scheduleFork', caller: ownerOfPods(g), forkTimestamp, stateLayout }
}

/** At a block or between two; now and then a second too early, or not after the last one. */
function someTime(g: Generator): bigint | undefined {
  const last = g.state.eigenPodManager.forks.at(-1)?.timestamp ?? 0n
  const earliest = g.state.timestamp + BigInt(podChangeDelay)
  if (last >= earliest && g.chance(2)) return last - BigInt(g.next(2))
  // One at a time, mostly: in its first 32 blocks nothing can be proven.
  if (last + 1200n > g.state.timestamp && !g.chance(10)) return undefined
  return g.pick([earliest - 1n, earliest, earliest + BigInt(g.next(400)), earliest + BigInt(12 * g.next(30))])
}

export const cancelFork: Builder = (g) => {
  const last = g.state.eigenPodManager.forks.at(-1)
  if ((last?.timestamp ?? 0n) < g.state.timestamp && !g.chance(20)) return undefined
  return { type: 'cancelFork', caller: ownerOfPods(g) }
}

export const addPodImplementation: Builder = (g) => {
  const hasCode = !g.chance(6)
  const implementation = hasCode ? podCode : outsider
  return { type: 'addPodImplementation', caller: ownerOfPods(g), implementation, hasCode }
}

export const setPodVersion: Builder = (g) => {
  const podOwner = g.maybe(podOwners.filter((each) => g.state.eigenPodManager.pods.has(each)))
  const offered = g.state.eigenPodManager.podImplementations.length
  if (podOwner === undefined) return undefined
  if (offered === 0 && !g.chance(10)) return addPodImplementation(g)
  const current = g.state.eigenPodManager.pods.get(podOwner)?.podVersion ?? 0
  // Forward by one, to the newest, or anywhere.
  const newVersion = g.pick([current + 1, offered, offered, g.next(offered + 2)])
  return { type: 'setPodVersion', caller: g.chance(10) ? g.anyone() : podOwner, podOwner, newVersion }
}

/** What may be done from this very second on, or no more; and a fork beside one that is ahead. */
export function due(g: Generator): ReturnType<Builder> {
  const { forks, podImplementations } = g.state.eigenPodManager
  const last = forks.at(-1)?.timestamp ?? 0n
  const isNow = (time: bigint | undefined) => time === g.state.timestamp
  if (isNow(last)) return cancelFork(g)
  const isAhead = last >= g.state.timestamp + BigInt(podChangeDelay)
  if (isAhead && g.chance(10)) return g.chance(3) ? cancelFork(g) : scheduleFork(g)
  return isNow(podImplementations.at(-1)?.usableFrom) ? setPodVersion(g) : undefined
}

/** Who says when Pectra was, or when it was. */
export const setPodTimestamps: Builder = (g) => {
  const { proofTimestampSetter, pectraForkTimestamp } = g.state.eigenPodManager
  const now = g.state.timestamp
  const isAhead = pectraForkTimestamp > now
  if (proofTimestampSetter !== nobody && (isAhead || g.chance(2))) {
    const ahead = now + BigInt(podChangeDelay + 12 * g.next(20))
    const timestamp = g.pick([ahead, ahead, ahead - 120n, 0n, 1n, now, 10n ** 12n])
    return { type: 'setPectraForkTimestamp', caller: proofTimestampSetter, timestamp }
  }
  const newProofTimestampSetter = proofTimestampSetter === outsider ? g.anyone() : outsider
  return { type: 'setProofTimestampSetter', caller: ownerOfPods(g), newProofTimestampSetter }
}
