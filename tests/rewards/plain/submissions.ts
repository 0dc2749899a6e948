import { dayOf, type Fact } from './facts.js'
import { setKey } from './tables.js'

export type SubmissionType =
  | 'avs'
  | 'all_stakers'
  | 'all_earners'
  | 'directed_avs'
  | 'directed_set'
  | 'unique_stake'
  | 'total_stake'

export type Submission = {
  type: SubmissionType
  hash: string
  avs: string
  /** avs id, for the types that pay an operator set. */
  set: string
  token: string
  amount: bigint
  multipliers: { strategy: string; multiplier: bigint }[]
  /** Directed types only. */
  operators: { operator: string; amount: bigint }[]
  /** The day it begins, and the last one it pays. */
  start: number
  end: number
  days: number
  /** The day it was submitted. */
  date: number
}

const TYPES: Record<string, SubmissionType> = {
  AVSRewardsSubmissionCreated: 'avs',
  RangePaymentCreated: 'avs',
  RewardsSubmissionForAllCreated: 'all_stakers',
  RangePaymentForAllCreated: 'all_stakers',
  RewardsSubmissionForAllEarnersCreated: 'all_earners',
  OperatorDirectedAVSRewardsSubmissionCreated: 'directed_avs',
  OperatorDirectedOperatorSetRewardsSubmissionCreated: 'directed_set',
  UniqueStakeRewardsSubmissionCreated: 'unique_stake',
  TotalStakeRewardsSubmissionCreated: 'total_stake',
}

export function submissionsOf(facts: readonly Fact[]): Submission[] {
  return facts
    .filter(({ contract, name }) => contract === 'rewardsCoordinator' && TYPES[name])
    .map(({ name, args, day }) => {
      const tuple = args.rewardsSubmission ?? args.operatorDirectedRewardsSubmission ?? args.rangePayment
      const start = dayOf(tuple.startTimestamp)
      const days = dayOf(tuple.duration)
      return {
        type: TYPES[name] as SubmissionType,
        hash:
          args.rewardsSubmissionHash ?? args.operatorDirectedRewardsSubmissionHash ?? args.rangePaymentHash,
        avs: args.operatorSet?.avs ?? args.avs ?? '',
        set: args.operatorSet ? setKey(args) : '',
        token: tuple.token,
        amount: BigInt(tuple.amount ?? 0),
        multipliers: tuple.strategiesAndMultipliers,
        operators: tuple.operatorRewards ?? [],
        ...{ start, days, end: start + days, date: day },
      }
    })
    .filter(({ days }) => days > 0)
}

export const isDirected = ({ type }: Submission): boolean =>
  type === 'directed_avs' || type === 'directed_set'

export const isByStake = ({ type }: Submission): boolean => type === 'unique_stake' || type === 'total_stake'

/** Days on which a run with this cutoff pays (§4.5), nothing having been paid before. */
export function activeDays(submission: Submission, cutoff: number): number[] {
  const last = Math.min(isByStake(submission) ? cutoff - 1 : cutoff, submission.end)
  const days: number[] = []
  for (let day = submission.start + 1; day <= last; day++) days.push(day)
  return days
}
