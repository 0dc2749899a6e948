// Submission events to rows (chapter 04 §4.3).

import { dayOf, secondsPerDay } from '../days.js'
import { refuse } from '../error.js'
import { addressOf, bigintOf, listOf, numberOf, place, recordOf } from '../events/args.js'
import type { RewardsEvent } from '../input.js'
import type { Dictionary } from './dictionary.js'
import type { SubmissionKind, SubmissionRow } from './models.js'

type Kind = { kind: SubmissionKind; submission: string; by: string }
const form = (kind: SubmissionKind, by: string, submission = 'rewardsSubmission'): Kind => ({
  kind,
  by,
  submission,
})
const directed = 'operatorDirectedRewardsSubmission'

export const submissionEvents: Record<string, Kind> = {
  AVSRewardsSubmissionCreated: form('avs', 'avs'),
  RangePaymentCreated: form('avs', 'avs', 'rangePayment'),
  RewardsSubmissionForAllCreated: form('all_stakers', 'submitter'),
  RangePaymentForAllCreated: form('all_stakers', 'submitter', 'rangePayment'),
  RewardsSubmissionForAllEarnersCreated: form('all_earners', 'tokenHopper'),
  OperatorDirectedAVSRewardsSubmissionCreated: form('directed_avs', 'avs', directed),
  OperatorDirectedOperatorSetRewardsSubmissionCreated: form('directed_set', 'operatorSet', directed),
  UniqueStakeRewardsSubmissionCreated: form('unique_stake', 'operatorSet'),
  TotalStakeRewardsSubmissionCreated: form('total_stake', 'operatorSet'),
}

export type Names = {
  accounts: Dictionary
  strategies: Dictionary
  tokens: Dictionary
  setOf: (avs: number, id: number) => number
}

/** The account whose nonce counts it, and the nonce. */
export function nonceOf(event: RewardsEvent): { account: string; nonce: number } {
  const { by } = submissionEvents[event.name] ?? refuse('InvalidEvent', place(event), 'Report this.')
  const holder = by === 'operatorSet' ? recordOf(event, event.args, by) : event.args
  const account = addressOf(event, holder, by === 'operatorSet' ? 'avs' : by).toLowerCase()
  return { account, nonce: numberOf(event, event.args, 'submissionNonce') }
}

/** `undefined` for a duration of less than a day, which pays nothing. */
export function readSubmission(event: RewardsEvent, index: number, names: Names): SubmissionRow | undefined {
  const found = submissionEvents[event.name]
  if (!found) return undefined
  const { kind, submission, by } = found
  const fields = recordOf(event, event.args, submission)
  const holder = by === 'operatorSet' ? recordOf(event, event.args, by) : event.args
  const avs = names.accounts.indexOf(addressOf(event, holder, by === 'operatorSet' ? 'avs' : by))
  const entries = listOf(event, fields, 'strategiesAndMultipliers').map(asRecord)
  const operators = fields.operatorRewards ? listOf(event, fields, 'operatorRewards').map(asRecord) : []
  const listed = operators.map((entry) => ({
    operator: names.accounts.indexOf(addressOf(event, entry, 'operator')),
    amount: bigintOf(event, entry, 'amount'),
  }))
  const start = numberOf(event, fields, 'startTimestamp')
  const duration = numberOf(event, fields, 'duration')
  if (duration < secondsPerDay) return undefined
  return {
    index,
    kind,
    hash: String(event.args[`${submission}Hash`]).toLowerCase(),
    avs,
    set: by === 'operatorSet' ? names.setOf(avs, numberOf(event, holder, 'id')) : -1,
    token: names.tokens.indexOf(addressOf(event, fields, 'token')),
    amount: fields.operatorRewards
      ? listed.reduce((sum, { amount }) => sum + amount, 0n)
      : bigintOf(event, fields, 'amount'),
    strategies: entries.map((entry) => names.strategies.indexOf(addressOf(event, entry, 'strategy'))),
    multipliers: entries.map((entry) => bigintOf(event, entry, 'multiplier')),
    operators: listed,
    startDay: dayOf(start),
    endDay: dayOf(start + duration),
    days: Math.floor(duration / secondsPerDay),
    createdDay: dayOf(event.blockTime),
  }
}

const asRecord = (value: unknown) =>
  (typeof value === 'object' && value ? value : {}) as Record<string, unknown>
