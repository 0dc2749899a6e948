import { z } from '@hono/zod-openapi'
import {
  address,
  amount,
  blockNumber,
  blockSchema,
  count,
  dueSchema,
  estimatedTimestamp,
  hash,
  momentSchema,
  name,
  operatorSetRef,
  operatorSetRefSchema,
  orNull,
  pageSchema,
  signedAmount,
  strategyAmountSchema,
  strategyRef,
  timestamp,
  wei,
  worth,
  worthSchema,
} from './basics.js'
import { strategyTvlSchema } from './network.js'

const recipient = address.nullable().describe('Null where slashed funds are burnt.')

const staker = {
  staker: address,
  name,
  operator: address.nullable().describe('To whom it delegates; null: nobody.'),
  operatorName: name,
  eth: wei.describe('Withdrawable and queued, where the rate is known.'),
  withdrawableEth: wei.describe('What it would be paid for its deposits now.'),
  queuedEth: wei.describe('What its queued withdrawals are worth.'),
}

export const stakersSchema = pageSchema('Stakers', z.object(staker).openapi('Staker'))

export const stakerDetailsSchema = z
  .object({
    block: blockSchema,
    ...staker,
    delegatedSince: orNull(momentSchema),
    strategies: z.array(
      z
        .object({
          ...strategyRef,
          deposited: worthSchema.describe('Deposit shares, as if nothing had been slashed.'),
          withdrawable: worthSchema,
          queued: worthSchema,
          slashed: worthSchema.describe('Deposited less withdrawable.'),
        })
        .openapi('Position'),
    ),
  })
  .openapi('StakerDetails')

export const withdrawalSchema = z
  .object({
    root: hash,
    staker: address,
    stakerName: name,
    status: z.enum(['pending', 'completable', 'completed']),
    delegatedTo: address.describe('Operator when it was queued; the zero address: nobody.'),
    delegatedToName: name,
    withdrawer: address,
    nonce: amount,
    queuedAt: momentSchema,
    completableAt: dueSchema.describe('First block in which it can be completed.'),
    completedAt: orNull(momentSchema),
    receivedAsTokens: z
      .boolean()
      .nullable()
      .describe('False: it went back into deposits. Null while it is queued, or when it was worth nothing.'),
    amounts: z.array(strategyAmountSchema).describe('Worth now; once completed, what it paid.'),
    slashedWhileQueued: z.array(strategyAmountSchema),
    withdrawal: z
      .object({
        staker: address,
        delegatedTo: address,
        withdrawer: address,
        nonce: amount,
        startBlock: count,
        strategies: z.array(address),
        scaledShares: z.array(amount),
      })
      .describe('What completing it has to name.'),
  })
  .openapi('Withdrawal')

export const withdrawalsSchema = pageSchema('Withdrawals', withdrawalSchema)

const queued = { queuedShares: amount, queuedTokens: worth.tokens, queuedEth: worth.eth }

export const exposureSchema = z
  .object({
    block: blockSchema,
    staker: address,
    items: z
      .array(
        z
          .object({
            ...operatorSetRef,
            operator: address,
            operatorName: name,
            ...strategyRef,
            ...worth,
            ...queued,
            slasher: address.nullable(),
            redistributionRecipient: recipient,
            until: z
              .object({
                block: blockNumber,
                estimatedTimestamp,
                why: z.enum(['deallocation', 'deregistration', 'withdrawal']),
              })
              .nullable()
              .describe('Last block in which any of it can be slashed; null as long as nothing changes.'),
            pending: z
              .object({ fromBlock: blockNumber, estimatedTimestamp, ...worth })
              .nullable()
              .describe('What becomes slashable beside it.'),
          })
          .openapi('ExposureItem'),
      )
      .describe(
        'What the staker loses if a set slashes all that it can in the next block; `queued…` is the part of it in queued withdrawals.',
      ),
    total: z
      .object({ eth: wei, queuedEth: wei })
      .describe('If every set slashes all that it can, where the rate is known.'),
  })
  .openapi('Exposure')

export const stakerHistorySchema = z
  .object({
    block: blockSchema,
    points: z.array(
      z
        .object({
          block: blockNumber,
          timestamp,
          eth: wei,
          strategies: z
            .record(z.string(), z.object({ deposited: amount, withdrawable: amount, queued: amount }))
            .describe('In tokens.'),
        })
        .openapi('StakerHistoryPoint'),
    ),
  })
  .openapi('StakerHistory')

export const slashSchema = z
  .object({
    id: z
      .string()
      .regex(/^\d+-\d+$/)
      .describe('Block and log index.'),
    slashId: amount.describe('Counts the slashes of the set, from 1.'),
    operatorSet: operatorSetRefSchema,
    operator: address,
    operatorName: name,
    block: blockNumber,
    timestamp,
    transactionHash: hash,
    description: z.string(),
    strategies: z.array(
      z
        .object({
          ...strategyRef,
          wadSlashed: amount.describe("Part of the operator's stake that was taken, of 1e18."),
          ...worth,
          pendingShares: amount
            .nullable()
            .describe('Not yet burnt or redistributed; null for native stake, which is kept in one sum.'),
        })
        .openapi('SlashedStrategy'),
    ),
    eth: wei.describe('Worth at the block of the answer.'),
    recipient,
    resolutionBlock: blockNumber.nullable().describe('From this block on the shares may be cleared.'),
    status: z.enum(['pending', 'partly', 'cleared']),
  })
  .openapi('Slash')

export const slashesSchema = pageSchema('Slashes', slashSchema)
export const slashDetailsSchema = z.object({ block: blockSchema, slash: slashSchema }).openapi('SlashDetails')

const categories = <shape extends z.ZodType, queue extends z.ZodType>(value: shape, queueValue: queue) => ({
  deposited: value,
  delegated: value,
  undelegated: value,
  allocated: value,
  slashable: value,
  queued: queueValue,
  slashed: value,
  pending: value,
})
const sum = z.object({ shares: z.null(), tokens: z.null(), eth: wei }).openapi('EthSum')

const breakdownStrategySchema = z
  .object({
    ...strategyRef,
    ...categories(worthSchema, z.object({ ...worth, slashable: worthSchema, released: worthSchema })),
    totalShares: amount,
    gapShares: signedAmount.describe(
      'Total less delegated, undelegated, queued and pending: what rounding left to nobody.',
    ),
    reconciles: z
      .boolean()
      .describe('The gap is not negative, and at most one for each event that moved shares.'),
  })
  .openapi('BreakdownStrategy')

export const breakdownSchema = z
  .object({
    block: blockSchema,
    reconciles: z.boolean().describe('Of every strategy.'),
    total: z.object(categories(sum, z.object({ ...sum.shape, slashable: sum, released: sum }))),
    strategies: z.array(breakdownStrategySchema),
  })
  .describe(
    'deposited: what depositors could withdraw (delegated and undelegated). allocated: promised to operator sets; slashable: the part that they can take now. queued: in withdrawals, still slashable or released. slashed: ever; pending: slashed, neither burnt nor redistributed.',
  )
  .openapi('Breakdown')

export const strategyDetailsSchema = z
  .object({
    block: blockSchema,
    strategy: strategyTvlSchema,
    breakdown: breakdownStrategySchema.describe(
      'Where its shares are: delegated, queued, slashed and not yet cleared.',
    ),
    holders: z
      .array(
        z
          .object({ staker: address, name, operator: address.nullable(), operatorName: name, ...worth })
          .openapi('StrategyHolder'),
      )
      .describe('The 20 stakers who could withdraw most of it.'),
    holderCount: count.describe('Stakers with a deposit in it.'),
    operators: z
      .array(
        z
          .object({ operator: address, name, delegated: worthSchema, slashable: worthSchema })
          .openapi('StrategyOperator'),
      )
      .describe('Operators with shares of it, the largest first.'),
    operatorSets: z
      .array(
        z
          .object({ ...operatorSetRef, members: count, slashable: worthSchema })
          .openapi('StrategyOperatorSet'),
      )
      .describe('Sets that may slash it, with what they could take now.'),
    slashes: count.describe('How often it was slashed.'),
  })
  .openapi('StrategyDetails')

export const searchSchema = z
  .object({
    block: blockSchema,
    items: z.array(
      z
        .object({
          kind: z.enum([
            'staker',
            'operator',
            'avs',
            'operatorSet',
            'strategy',
            'token',
            'transaction',
            'block',
            'withdrawal',
            'pod',
          ]),
          id: z.string(),
          name,
          path: z.string().describe('Page of the dashboard.'),
        })
        .openapi('SearchItem'),
    ),
  })
  .openapi('Search')
