import { type Address, formatEther, formatUnits, zeroAddress } from 'viem'
import { formatAmount } from '../amounts.js'
import { formatDuration } from '../duration.js'
import { formatTime } from '../time.js'
import type { Fill } from './describeEvents.js'

type Submission = {
  token: Address
  amount?: bigint
  operatorRewards?: readonly { operator: Address; amount: bigint }[]
  startTimestamp: number
  duration: number
}

/** `7 lsETH for 7 days from 2026-04-10 on` */
async function paid({ raw, session }: Fill, argument: string): Promise<string> {
  const { token, amount, operatorRewards = [], startTimestamp, duration } = raw(argument) as Submission
  const sum = amount ?? operatorRewards.reduce((total, entry) => total + entry.amount, 0n)
  const { symbol, decimals } = await session.tokens.tokenAt(token)
  const days = duration / 86_400
  const from = new Date(startTimestamp * 1000).toISOString().slice(0, 10)
  return `${formatAmount(sum, decimals)} ${symbol} for ${days} ${days === 1 ? 'day' : 'days'} from ${from} on`
}

const percent = (bips: unknown) => `${formatUnits(BigInt(bips as number), 2)}%`

/** When a split counts. */
const since = ({ raw }: Fill) => formatTime(raw('activatedAt') as number)

/** Rewards in words. */
export const rewardsSentences: Record<string, (fill: Fill) => string | Promise<string>> = {
  AVSRewardsSubmissionCreated: async (fill) =>
    `${fill.name('avs')} pays ${await paid(fill, 'rewardsSubmission')} to its operators and their stakers.`,
  RewardsSubmissionForAllCreated: async (fill) =>
    `${fill.name('submitter')} pays ${await paid(fill, 'rewardsSubmission')} to all stakers.`,
  RewardsSubmissionForAllEarnersCreated: async (fill) =>
    `${fill.name('tokenHopper')} pays ${await paid(fill, 'rewardsSubmission')} to all operators and their stakers.`,
  OperatorDirectedAVSRewardsSubmissionCreated: async (fill) =>
    `${fill.name('avs')} pays ${await paid(fill, 'operatorDirectedRewardsSubmission')} to operators that it names.`,
  OperatorDirectedOperatorSetRewardsSubmissionCreated: async (fill) =>
    `${fill.set()} pays ${await paid(fill, 'operatorDirectedRewardsSubmission')} to operators that it names.`,
  UniqueStakeRewardsSubmissionCreated: async (fill) =>
    `${fill.set()} pays ${await paid(fill, 'rewardsSubmission')} by allocated stake.`,
  TotalStakeRewardsSubmissionCreated: async (fill) =>
    `${fill.set()} pays ${await paid(fill, 'rewardsSubmission')} by delegated stake.`,
  RewardsClaimed: async ({ raw, name, session }) => {
    const { symbol, decimals } = await session.tokens.tokenAt(raw('token') as Address)
    const by = raw('earner') === raw('claimer') ? '' : ` for ${name('earner')}`
    return `${name('claimer')} claimed ${formatAmount(raw('claimedAmount') as bigint, decimals)} ${symbol}${by}; ${name('recipient')} has it.`
  },
  OperatorAVSSplitBipsSet: (fill) =>
    `${fill.name('operator')} keeps ${percent(fill.raw('newOperatorAVSSplitBips'))} of rewards of ${fill.name('avs')} from ${since(fill)} on.`,
  OperatorPISplitBipsSet: (fill) =>
    `${fill.name('operator')} keeps ${percent(fill.raw('newOperatorPISplitBips'))} of rewards for all earners from ${since(fill)} on.`,
  OperatorSetSplitBipsSet: (fill) =>
    `${fill.name('operator')} keeps ${percent(fill.raw('newOperatorSetSplitBips'))} of rewards of ${fill.set()} from ${since(fill)} on.`,
  ClaimerForSet: ({ name, raw }) =>
    raw('claimer') === zeroAddress
      ? `${name('earner')} claims for itself.`
      : `${name('claimer')} claims for ${name('earner')}.`,
  OptInForProtocolFeeSet: ({ name, raw }) =>
    raw('newValue')
      ? `A fifth of the rewards that ${name('submitter')} pays is the protocol's from now on.`
      : `No part of the rewards that ${name('submitter')} pays is the protocol's any more.`,
  DistributionRootSubmitted: ({ raw, text }) =>
    `Root ${raw('rootIndex')}, ${text('root')}, counts up to ${formatTime(raw('rewardsCalculationEndTimestamp') as number)} and is active from ${formatTime(raw('activatedAt') as number)} on.`,
  DistributionRootDisabled: ({ raw }) => `Root ${raw('rootIndex')} is disabled.`,
  RootPosted: ({ raw, name }) =>
    `${name('poster')} posted root ${raw('rootIndex')}, which can be challenged until ${formatTime(raw('challengeUntil') as number)}.`,
  RootChallenged: ({ raw, name }) =>
    `${name('challenger')} challenged root ${raw('rootIndex')}; recomputers vote until ${formatTime(raw('decideUntil') as number)}.`,
  RootVoted: ({ raw, name }) =>
    `${name('recomputer')} says that root ${raw('rootIndex')} is ${raw('upheld') ? 'right' : 'wrong'}.`,
  RootDecided: ({ raw, name }) =>
    `Root ${raw('rootIndex')} was ${raw('upheld') ? 'right' : 'wrong'}: ${name('winner')} has its bond again, and half of the other's.`,
  BondReleased: ({ raw, name }) => `${name('poster')} has the bond of root ${raw('rootIndex')} again.`,
  RewardsUpdaterSet: ({ name, raw }) =>
    raw('newRewardsUpdater') === zeroAddress
      ? 'Nobody posts roots any more.'
      : `${name('newRewardsUpdater')} posts and disables roots.`,
  ActivationDelaySet: ({ raw }) =>
    `Roots and splits wait ${formatDuration(raw('newActivationDelay') as number)} from now on.`,
  DefaultOperatorSplitBipsSet: ({ raw }) =>
    `Operators that have set nothing keep ${percent(raw('newDefaultOperatorSplitBips'))}.`,
  FeeRecipientSet: ({ name }) => `${name('newFeeRecipient')} receives the protocol's fee.`,
  RewardsForAllSubmitterSet: ({ name, raw }) =>
    `${name('rewardsForAllSubmitter')} may ${raw('newValue') ? '' : 'no longer '}pay rewards to all stakers and all earners.`,
  RecomputerSet: ({ name, raw }) =>
    `${name('recomputer')} may ${raw('registered') ? '' : 'no longer '}vote on challenged roots; ${raw('decisionThreshold')} ${raw('decisionThreshold') === 1 ? 'vote decides' : 'votes decide'}.`,
  PosterSet: ({ raw, name }) =>
    `${name('poster')} ${raw('registered') ? 'may post roots' : 'may not post roots any more'}.`,
  Deposited: ({ raw, name }) =>
    `${name('account')} has ${formatEther(raw('amount') as bigint)} ETH more for bonds.`,
  Withdrawn: ({ raw, name }) =>
    `${name('account')} took ${formatEther(raw('amount') as bigint)} ETH out, to ${name('recipient')}.`,
}
