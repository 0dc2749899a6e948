import type { SubmissionKind, SubmissionRow } from '../history/models.js'
import { distributeDirected } from './directed.js'
import type { Distribute, Distribution, PayContext } from './distribution.js'
import { distributeAllEarners, distributeAllStakers, distributeAvs } from './proRata.js'
import { distributeStake } from './stake.js'

const rules: Record<SubmissionKind, Distribute> = {
  avs: distributeAvs,
  all_stakers: distributeAllStakers,
  all_earners: distributeAllEarners,
  directed_avs: distributeDirected,
  directed_set: distributeDirected,
  unique_stake: distributeStake,
  total_stake: distributeStake,
}

/** Chapter 04 §4.7. */
export const distribute = (context: PayContext, submission: SubmissionRow): Distribution =>
  rules[submission.kind](context, submission)
