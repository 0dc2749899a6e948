import { z } from '@hono/zod-openapi'
import {
  address,
  amount,
  blockSchema,
  count,
  hash,
  momentSchema,
  name,
  orNull,
  pageSchema,
  timestamp,
  wei,
} from './basics.js'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .openapi({ example: '2026-01-31' })
const snapshot = day.describe(
  'The last snapshot included: the state at the midnight that begins this day (UTC).',
)
const units = amount.describe("In the token's smallest unit.")
const tokenRef = { token: address, symbol: z.string(), decimals: count }

export const rewardsVoteSchema = z
  .object({ recomputer: address, recomputerName: name, root: hash, upheld: z.boolean(), at: momentSchema })
  .openapi('RewardsVote')

export const rewardsBondSchema = z
  .object({
    state: z.enum(['open', 'challenged', 'upheld', 'rejected', 'released']),
    poster: address,
    posterName: name,
    challengeUntil: timestamp,
    challenger: address.nullable(),
    challengerName: name,
    challengedAt: orNull(momentSchema),
    expectedRoot: hash.nullable().describe('What the challenger holds to be right.'),
    decideUntil: timestamp.nullable(),
    winner: address.nullable(),
    votes: z.array(rewardsVoteSchema),
  })
  .describe('What the RootPoster says about a root that was posted through it.')
  .openapi('RewardsBond')

export const rewardsRootSchema = z
  .object({
    rootIndex: count,
    root: hash,
    snapshot,
    postedAt: momentSchema,
    activatedAt: timestamp.describe('Seconds since 1970: from then on it can be claimed against.'),
    status: z.enum(['waiting', 'claimable', 'disabled']),
    disabledAt: orNull(momentSchema),
    bond: orNull(rewardsBondSchema),
    calculated: z
      .object({ root: hash.nullable(), leaves: count, agrees: z.boolean() })
      .nullable()
      .describe('What this index has calculated for the snapshot; null where it has not.'),
  })
  .openapi('RewardsRoot')
export const rewardsRootsSchema = pageSchema('RewardsRoots', rewardsRootSchema)

export const rewardsSubmissionSchema = z
  .object({
    id: z.string().describe('Block and log index.'),
    kind: z.enum([
      'avs',
      'all_stakers',
      'all_earners',
      'directed_avs',
      'directed_set',
      'unique_stake',
      'total_stake',
    ]),
    hash,
    submitter: address,
    submitterName: name,
    avs: address.nullable().describe('Null for rewards that everyone earns.'),
    avsName: name,
    set: count.nullable().describe('Number of the operator set, where there is one.'),
    ...tokenRef,
    amount: units.describe("In the token's smallest unit, without the protocol's fee."),
    startTimestamp: timestamp,
    endTimestamp: timestamp,
    createdAt: momentSchema,
    operators: count.nullable().describe('How many operators it names; null where it names none.'),
    description: z.string(),
  })
  .openapi('RewardsSubmission')
export const rewardsSubmissionsSchema = pageSchema('RewardsSubmissions', rewardsSubmissionSchema)

export const rewardsClaimSchema = z
  .object({
    id: z.string().describe('Block and log index.'),
    earner: address,
    earnerName: name,
    claimer: address,
    claimerName: name,
    recipient: address,
    recipientName: name,
    ...tokenRef,
    amount: units,
    cumulative: units.describe('All that the earner had been paid of the token after it.'),
    rootIndex: count.nullable(),
    at: momentSchema,
    transactionHash: hash,
  })
  .openapi('RewardsClaim')
export const rewardsClaimsSchema = pageSchema('RewardsClaims', rewardsClaimSchema)

export const rewardsSnapshotSchema = z
  .object({ snapshot: day, root: hash.nullable(), leaves: count })
  .describe('The newest snapshot that is calculated.')
  .openapi('RewardsSnapshot')

export const rewardsDaySchema = z
  .object({
    day,
    avs: address.describe('Who paid: the AVS, or the submitter of rewards for everyone.'),
    avsName: name,
    ...tokenRef,
    toOperators: units,
    toStakers: units,
  })
  .openapi('RewardsDay')

export const rewardsOverviewSchema = z
  .object({
    block: blockSchema,
    calculated: orNull(rewardsSnapshotSchema),
    root: orNull(rewardsRootSchema).describe('The newest root that can be claimed against.'),
    tokens: z.array(
      z.object({
        ...tokenRef,
        submitted: units.describe("All that was paid in, without the protocol's fee."),
        claimed: units,
        submissions: count,
        claims: count,
      }),
    ),
    since: day.nullable().describe('The first day that is counted.'),
    days: z.array(rewardsDaySchema).describe('What was paid by AVS and token on each of the last days.'),
  })
  .openapi('RewardsOverview')

const rootRef = z
  .object({ rootIndex: count, snapshot, activatedAt: timestamp, agrees: z.boolean().nullable() })
  .openapi('RewardsRootRef')

export const stakerRewardsSchema = z
  .object({
    block: blockSchema,
    earner: address,
    name,
    claimer: address.nullable().describe('Who may claim instead of the earner.'),
    claimerName: name,
    calculated: orNull(rewardsSnapshotSchema),
    root: orNull(rootRef).describe('The newest root that can be claimed against.'),
    waitingRoot: orNull(rootRef).describe('The newest root that can be claimed against later.'),
    tokens: z.array(
      z.object({
        ...tokenRef,
        earned: units.describe('Up to the newest calculated snapshot.'),
        claimed: units,
        claimable: units.nullable().describe('Null where the root is not the one that was calculated.'),
        waiting: units.nullable().describe('More than claimable: in the root that waits.'),
        unposted: units.describe('Earned, and in no root yet.'),
      }),
    ),
    history: z
      .array(z.object({ day, ...tokenRef, cumulative: units }))
      .describe('All earned of each token, on each day on which it rose: the last 1,000.'),
  })
  .openapi('StakerRewards')

const paid = {
  ...tokenRef,
  toOperators: units,
  toStakers: units,
  slashableEth: wei.describe('Wei that the AVS can slash of the operators that it paid, now.'),
  perSlashableEth: units
    .nullable()
    .describe(
      'Smallest units of the token paid in these days for each ETH that is slashable; null for none.',
    ),
}
const window = {
  calculated: orNull(rewardsSnapshotSchema),
  since: day.nullable().describe('The first day that is counted.'),
}

export const rewardsSplitSchema = z
  .object({
    kind: z.enum(['avs', 'pi', 'set']),
    avs: address.nullable(),
    avsName: name,
    set: count.nullable(),
    bips: count.describe('Of 10,000: what the operator keeps now.'),
    nextBips: count.nullable(),
    activatedAt: timestamp.nullable(),
  })
  .openapi('RewardsSplit')

export const operatorRewardsSchema = z
  .object({
    block: blockSchema,
    operator: address,
    name,
    ...window,
    paid: z.array(z.object({ avs: address, avsName: name, ...paid })).describe('By AVS and token.'),
    days: z.array(rewardsDaySchema),
    splits: z.array(rewardsSplitSchema),
  })
  .openapi('OperatorRewards')

export const avsRewardsSchema = z
  .object({
    block: blockSchema,
    avs: address,
    name,
    ...window,
    paid: z
      .array(z.object({ operator: address.nullable(), operatorName: name, ...paid }))
      .describe('By operator and token; without operator: what no operator had a part in.'),
    days: z.array(rewardsDaySchema),
  })
  .openapi('AvsRewards')

export const rewardsProofSchema = z
  .object({
    block: blockSchema,
    rootIndex: count,
    root: hash,
    snapshot,
    claim: z
      .object({
        rootIndex: count,
        earnerIndex: count,
        earnerTreeProof: z.string(),
        earnerLeaf: z.object({ earner: address, earnerTokenRoot: hash }),
        tokenIndices: z.array(count),
        tokenTreeProofs: z.array(z.string()),
        tokenLeaves: z.array(z.object({ token: address, cumulativeEarnings: units })),
      })
      .describe('What `processClaim` of the RewardsCoordinator takes.'),
    claimable: z.array(z.object({ ...tokenRef, amount: units })).describe('What the claim would pay.'),
  })
  .openapi('RewardsProof')

const fraction = z.number().min(0).max(1)
const splitSchema = z
  .object({
    rule: z
      .enum(['bips', 'tenth', 'float', 'none', 'floatWhole'])
      .describe('How the operator’s part is taken: rules of earlier times are named, none is no part.'),
    bips: count.nullable().describe('Of 10,000.'),
  })
  .openapi('RewardsSplitRule')

export const rewardsLineSchema = z
  .object({
    role: z.enum(['staker', 'operator', 'refund']),
    operator: address.nullable().describe('To whom the staker delegated.'),
    operatorName: name,
    weightShare: fraction.nullable().describe("The staker's weight as a part of all weights, 0 to 1."),
    tokens: units.nullable().describe('What is shared by weight.'),
    payment: units.nullable().describe('Before the operator takes its part; of an operator, all of them.'),
    stakers: count.nullable().describe('Of an operator: how many stakers the payments are for.'),
    split: orNull(splitSchema),
    reason: z.string().nullable().describe('Of a refund: notRegistered, noStrategy or nobodyEarned.'),
    strategies: z.array(
      z.object({
        strategy: address,
        symbol: z.string(),
        decimals: count,
        shares: amount,
        multiplier: amount.describe('1e18 is a weight of 1.'),
        magnitude: amount
          .nullable()
          .describe('Of unique stake: what is allocated to the set, of `maxMagnitude`.'),
        maxMagnitude: amount.nullable(),
      }),
    ),
    amount: units,
  })
  .openapi('RewardsLine')

export const rewardsExplanationSchema = z
  .object({
    block: blockSchema,
    earner: address,
    name,
    ...tokenRef,
    snapshot,
    earned: units.describe('The leaf: the sum of all submissions.'),
    claimed: units,
    root: orNull(rootRef).describe('The newest root that can be claimed against.'),
    waitingRoot: orNull(rootRef),
    submissions: z.array(
      z.object({
        hash,
        kind: rewardsSubmissionSchema.shape.kind,
        from: address.describe('Who paid: the AVS, or the submitter of rewards for everyone.'),
        fromName: name,
        set: count.nullable(),
        amount: units,
        created: day,
        firstSnapshot: day,
        lastSnapshot: day,
        earned: units,
        paidDays: count.describe('On so many days it paid something; the newest of them follow.'),
        days: z.array(z.object({ day, amount: units, lines: z.array(rewardsLineSchema) })),
      }),
    ),
  })
  .openapi('RewardsExplanation')
