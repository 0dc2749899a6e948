import { type Address, encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from 'viem'
import {
  type OperatorDirectedRewardsSubmission,
  type RewardsSubmission,
  sortSubmission,
} from './submissions.js'

const strategyAndMultiplier = 'struct StrategyAndMultiplier { address strategy; uint96 multiplier; }'

const parameters = parseAbiParameters([
  'address account, uint256 nonce, Submission submission',
  strategyAndMultiplier,
  'struct Submission { StrategyAndMultiplier[] strategiesAndMultipliers; address token; uint256 amount; uint32 startTimestamp; uint32 duration; }',
])

const directedParameters = parseAbiParameters([
  'address account, uint256 nonce, Submission submission',
  strategyAndMultiplier,
  'struct OperatorReward { address operator; uint256 amount; }',
  'struct Submission { StrategyAndMultiplier[] strategiesAndMultipliers; address token; OperatorReward[] operatorRewards; uint32 startTimestamp; uint32 duration; string description; }',
])

export type RewardsSubmissionHashParameters = {
  /** The AVS; of rewards for all stakers or all earners, who submits them. */
  account: Address
  /** `submissionNonce` of that account before. */
  nonce: bigint
  /** With the amounts that are left after the protocol's fee, where the sender has opted in. */
  submission: RewardsSubmission | OperatorDirectedRewardsSubmission
}

/**
 * The hash by which the RewardsCoordinator and its events know a submission of any type.
 *
 * @throws RestackError `DuplicateStrategy`, `DuplicateOperator`
 *
 * @example
 * const hash = rewardsSubmissionHash({ account: avs, nonce: 0n, submission })
 */
export function rewardsSubmissionHash({ account, nonce, submission }: RewardsSubmissionHashParameters): Hex {
  if ('operatorRewards' in submission) {
    return keccak256(encodeAbiParameters(directedParameters, [account, nonce, sortSubmission(submission)]))
  }
  return keccak256(encodeAbiParameters(parameters, [account, nonce, sortSubmission(submission)]))
}
