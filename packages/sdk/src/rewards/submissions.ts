import { type Address, isAddressEqual } from 'viem'
import type { Call } from '../call.js'
import { contractAddress } from '../contractAddress.js'
import { RestackError } from '../errors/RestackError.js'
import type { DeploymentContracts } from '../types.js'

// The structs of chapter 04 §2.2.

/** A multiplier of 10^18 counts a share once. */
export type StrategyAndMultiplier = { strategy: Address; multiplier: bigint }

/** Rewards that are shared by stake. */
export type RewardsSubmission = {
  /** In any order: they are sorted, as the contract asks. */
  strategiesAndMultipliers: readonly StrategyAndMultiplier[]
  token: Address
  /** For the whole duration, in the token's smallest unit. */
  amount: bigint
  /** Second, of Unix time, at which they begin: a midnight, UTC. */
  startTimestamp: number
  /** Seconds: whole days. */
  duration: number
}

/** Rewards of fixed amounts for named operators and their stakers, for days that are over. */
export type OperatorDirectedRewardsSubmission = Omit<RewardsSubmission, 'amount'> & {
  /** In any order: they are sorted, as the contract asks. */
  operatorRewards: readonly { operator: Address; amount: bigint }[]
  /** What they are for, for people; part of the event. */
  description: string
}

/**
 * Strategies and operators in the order that the contract asks for.
 *
 * @throws RestackError `DuplicateStrategy`, `DuplicateOperator`
 */
export function sortSubmission<submission extends RewardsSubmission | OperatorDirectedRewardsSubmission>(
  submission: submission,
): submission {
  const strategiesAndMultipliers = sortBy(
    submission.strategiesAndMultipliers,
    ({ strategy }) => strategy,
    'Strategy',
  )
  if (!('operatorRewards' in submission)) return { ...submission, strategiesAndMultipliers }
  const operatorRewards = sortBy(submission.operatorRewards, ({ operator }) => operator, 'Operator')
  return { ...submission, strategiesAndMultipliers, operatorRewards }
}

/**
 * What submissions of one call take from the sender.
 *
 * @throws RestackError `SeveralTokens`
 */
export function spendsOf(
  deployment: DeploymentContracts,
  submissions: readonly (RewardsSubmission | OperatorDirectedRewardsSubmission)[],
): { spends?: NonNullable<Call['spends']> } {
  const [first] = submissions
  if (!first) return {}
  if (submissions.some(({ token }) => !isAddressEqual(token, first.token))) {
    throw new RestackError({
      code: 'SeveralTokens',
      message: 'The submissions of one call pay in different tokens, so that no one approval covers them.',
      remedy: 'Make a call for each token; sendBatch sends several calls.',
    })
  }
  const amount = submissions.reduce((sum, submission) => sum + amountOf(submission), 0n)
  return {
    spends: {
      token: first.token,
      spender: contractAddress(deployment, 'rewardsCoordinator'),
      amount,
      purpose: 'rewards',
    },
  }
}

function amountOf(submission: RewardsSubmission | OperatorDirectedRewardsSubmission): bigint {
  if ('amount' in submission) return submission.amount
  return submission.operatorRewards.reduce((sum, { amount }) => sum + amount, 0n)
}

/** By the addresses' numbers; letters of a checksum don't count. */
function sortBy<item>(
  items: readonly item[],
  addressOf: (item: item) => Address,
  kind: 'Strategy' | 'Operator',
): item[] {
  const sorted = items.toSorted((a, b) => (BigInt(addressOf(a)) < BigInt(addressOf(b)) ? -1 : 1))
  const duplicate = sorted.find((item, index) => {
    const previous = sorted[index - 1]
    return previous !== undefined && isAddressEqual(addressOf(previous), addressOf(item))
  })
  if (!duplicate) return sorted
  throw new RestackError({
    code: `Duplicate${kind}`,
    message: `The ${kind.toLowerCase()} ${addressOf(duplicate)} is named twice in one submission of rewards.`,
    remedy: `Name each ${kind.toLowerCase()} once.`,
  })
}
