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

/** At a block or between two; now and then a second too early, or before the last one. */
export const scheduleFork: Builder = (g) => {
  const { forks } = g.state.eigenPodManager
  // One at a time, mostly: in its first 32 blocks nothing can be proven.
  if (forks.some(({ timestamp }) => timestamp + 1200n > g.state.timestamp) && !g.chance(10)) return undefined
  const earliest = g.state.timestamp + BigInt(podChangeDelay)
  const forkTimestamp = g.chance(8)
    ? earliest - 1n
    : earliest + BigInt(g.chance(3) ? g.next(100) : 12 * g.next(10))
  const stateLayout = g.chance(8) ? g.pick(UNREADABLE) : g.pick(READABLE)
  return { type: 'scheduleFork', caller: ownerOfPods(g), forkTimestamp, stateLayout }
}

export const cancelFork: Builder = (g) => {
  const last = g.state.eigenPodManager.forks.at(-1)
  if ((last?.timestamp ?? 0n) <= g.state.timestamp && !g.chance(20)) return undefined
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
  if (podOwner === undefined || (offered === 0 && !g.chance(10))) return undefined
  const current = g.state.eigenPodManager.pods.get(podOwner)?.podVersion ?? 0
  const newVersion = g.chance(6) ? g.next(offered + 2) : current + 1
  return { type: 'setPodVersion', caller: g.chance(10) ? g.anyone() : podOwner, podOwner, newVersion }
}

/** Mostly of one who has it not. */
export const setPodTimestamps: Builder = (g) => {
  const { proofTimestampSetter, pectraForkTimestamp } = g.state.eigenPodManager
  const now = g.state.timestamp
  const isAhead = pectraForkTimestamp > now
  if (proofTimestampSetter !== nobody && (isAhead || g.chance(3))) {
    const ahead = now + BigInt(podChangeDelay + 12 * g.next(20))
    const timestamp = g.pick([ahead, ahead, ahead - 120n, 0n, 1n, now, 10n ** 12n])
    return { type: 'setPectraForkTimestamp', caller: proofTimestampSetter, timestamp }
  }
  const newProofTimestampSetter = proofTimestampSetter === outsider ? g.anyone() : outsider
  return { type: 'setProofTimestampSetter', caller: ownerOfPods(g), newProofTimestampSetter }
}
