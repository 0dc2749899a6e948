import { encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from 'viem'
import type { Address } from '../../../packages/rewards/src/input.js'
import { emit, type Log } from './log.js'

/** Submissions as the RewardsCoordinator announces them (chapter 04 §2.5); the hash is the contract's. */
export type Multiplier = { strategy: Address; multiplier: bigint }
export type OperatorReward = { operator: Address; amount: bigint }
export type OperatorSet = { avs: Address; id: number }

type Common = {
  strategiesAndMultipliers: Multiplier[]
  token: Address
  startTimestamp: number
  duration: number
}
export type ProRata = Common & { amount: bigint }
export type Directed = Common & { operatorRewards: OperatorReward[]; description: string }

const PRO_RATA = parseAbiParameters([
  'address avs, uint256 nonce, Submission submission',
  'struct Multiplier { address strategy; uint96 multiplier; }',
  'struct Submission { Multiplier[] strategiesAndMultipliers; address token; uint256 amount; uint32 startTimestamp; uint32 duration; }',
])

const DIRECTED = parseAbiParameters([
  'address avs, uint256 nonce, Submission submission',
  'struct Multiplier { address strategy; uint96 multiplier; }',
  'struct OperatorReward { address operator; uint256 amount; }',
  'struct Submission { Multiplier[] strategiesAndMultipliers; address token; OperatorReward[] operatorRewards; uint32 startTimestamp; uint32 duration; string description; }',
])

export const proRataHash = (avs: Address, nonce: bigint, submission: ProRata): Hex =>
  keccak256(encodeAbiParameters(PRO_RATA, [avs, nonce, submission]))

export const directedHash = (avs: Address, nonce: bigint, submission: Directed): Hex =>
  keccak256(encodeAbiParameters(DIRECTED, [avs, nonce, submission]))

export type ProRataEvent =
  | 'AVSRewardsSubmissionCreated'
  | 'RewardsSubmissionForAllCreated'
  | 'RewardsSubmissionForAllEarnersCreated'

export function submitProRata(
  log: Log,
  name: ProRataEvent,
  submitter: Address,
  submissionNonce: bigint,
  rewardsSubmission: ProRata,
): void {
  const rewardsSubmissionHash = proRataHash(submitter, submissionNonce, rewardsSubmission)
  const party = {
    AVSRewardsSubmissionCreated: { avs: submitter },
    RewardsSubmissionForAllCreated: { submitter },
    RewardsSubmissionForAllEarnersCreated: { tokenHopper: submitter },
  }[name]
  emit(log, 'rewardsCoordinator', name, {
    ...party,
    ...{ submissionNonce, rewardsSubmissionHash, rewardsSubmission },
  })
}

/** The two events of the time before the launch, with the same tuple. */
export function submitRange(
  log: Log,
  name: 'RangePaymentCreated' | 'RangePaymentForAllCreated',
  submitter: Address,
  nonce: bigint,
  rangePayment: ProRata,
): void {
  const rangePaymentHash = proRataHash(submitter, nonce, rangePayment)
  const party = name === 'RangePaymentCreated' ? { avs: submitter } : { submitter }
  emit(log, 'rewardsCoordinator', name, { ...party, paymentNonce: nonce, rangePaymentHash, rangePayment })
}

export function submitByStake(
  log: Log,
  name: 'UniqueStakeRewardsSubmissionCreated' | 'TotalStakeRewardsSubmissionCreated',
  caller: Address,
  operatorSet: OperatorSet,
  submissionNonce: bigint,
  rewardsSubmission: ProRata,
): void {
  const rewardsSubmissionHash = proRataHash(operatorSet.avs, submissionNonce, rewardsSubmission)
  emit(log, 'rewardsCoordinator', name, {
    ...{ caller, rewardsSubmissionHash, operatorSet, submissionNonce, rewardsSubmission },
  })
}

export function submitDirected(
  log: Log,
  caller: Address,
  avs: Address,
  id: number | undefined,
  submissionNonce: bigint,
  operatorDirectedRewardsSubmission: Directed,
): void {
  const operatorDirectedRewardsSubmissionHash = directedHash(
    avs,
    submissionNonce,
    operatorDirectedRewardsSubmission,
  )
  const common = {
    ...{ caller, operatorDirectedRewardsSubmissionHash, submissionNonce, operatorDirectedRewardsSubmission },
  }
  if (id === undefined)
    emit(log, 'rewardsCoordinator', 'OperatorDirectedAVSRewardsSubmissionCreated', { ...common, avs })
  else
    emit(log, 'rewardsCoordinator', 'OperatorDirectedOperatorSetRewardsSubmissionCreated', {
      ...{ ...common, operatorSet: { avs, id } },
    })
}
