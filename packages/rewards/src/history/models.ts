import type { Steps } from './steps.js'

export type SubmissionKind =
  | 'avs'
  | 'all_stakers'
  | 'all_earners'
  | 'directed_avs'
  | 'directed_set'
  | 'unique_stake'
  | 'total_stake'

/** One submission of any type, with accounts, strategies, tokens and sets as numbers. */
export type SubmissionRow = {
  index: number
  kind: SubmissionKind
  hash: string
  /** The AVS; for the two protocol-wide types the submitter. */
  avs: number
  set: number
  token: number
  /** The whole amount; of directed types the sum. */
  amount: bigint
  strategies: number[]
  multipliers: bigint[]
  /** Of directed types. */
  operators: { operator: number; amount: bigint }[]
  startDay: number
  endDay: number
  /** Whole days paid. */
  days: number
  createdDay: number
}

export type AllocationEntry = { strategy: number; magnitudes: Steps<bigint> }
