import type { RewardsParameters } from '../input.js'
import type { AllocationEntry, SubmissionRow } from './models.js'
import type { PositionLog } from './positions.js'
import type { Steps, Windows } from './steps.js'

export type ForkDays = Record<keyof RewardsParameters['forks'], number>

/** A registered operator or strategy with the snapshots on which it is registered. */
export type Member = { index: number; windows: Windows }

export type DelegationLog = {
  dayStart: Uint32Array
  stakers: Uint32Array
  /** Account of the operator plus one; 0 for none. */
  operators: Uint32Array
}

/** All that snapshots follow from, as one row a change. Plain data: it goes to worker threads as it is. */
export type History = {
  forks: ForkDays
  firstDay: number
  /** The day after the last that was read: snapshots before it are final. */
  cutoff: number
  accountCount: number
  strategyCount: number
  beacon: number
  excluded: number[]
  stakerShares: PositionLog
  operatorShares: PositionLog
  delegations: DelegationLog
  /** By AVS. */
  avsOperators: Map<number, Member[]>
  /** By operator set. */
  setOperators: Map<number, Member[]>
  setStrategies: Map<number, Member[]>
  /** By pair of AVS and operator. */
  restaked: Map<number, Member[]>
  /** By pair of operator and AVS, by operator, by pair of operator and set. */
  avsSplits: Map<number, Steps<number>>
  piSplits: Map<number, Steps<number>>
  setSplits: Map<number, Steps<number>>
  defaultSplit: Steps<number>
  /** By pair of operator and set. */
  allocations: Map<number, AllocationEntry[]>
  /** By pair of operator and strategy. */
  maxMagnitudes: Map<number, Steps<bigint>>
  submissions: SubmissionRow[]
  /** Hash of the stream up to the end of day `firstDay + i`. */
  dayHashes: string[]
}

/** A history with the names of its numbers, which only its maker needs. */
export type NamedHistory = {
  history: History
  accounts: string[]
  strategies: string[]
  tokens: string[]
  sets: { avs: number; id: number }[]
  fromBlock: number
  /** The last block of day `firstDay + i`. */
  lastBlocks: number[]
}
