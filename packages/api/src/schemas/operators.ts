import { z } from '@hono/zod-openapi'
import {
  address,
  amount,
  blockNumber,
  blockSchema,
  count,
  dueSchema,
  estimatedTimestamp,
  momentSchema,
  name,
  operatorSetRef,
  operatorSetRefSchema,
  orNull,
  pageSchema,
  pendingMagnitude,
  strategyAmountSchema,
  strategyRef,
  strategyRefSchema,
  wei,
  worth,
} from './basics.js'

const magnitude = amount.describe('Of 1e18.')
const slashableEth = wei.describe('Stake that could be slashed now, where the rate is known.')
const slashes = count.describe('How often it happened.')
const recipient = address.nullable().describe('Null where slashed funds are burnt.')

export const operatorSchema = z
  .object({
    operator: address,
    name,
    metadataUri: z.string(),
    registeredAt: momentSchema,
    delegators: count.describe('Stakers delegated to it, without itself.'),
    shares: z.array(strategyAmountSchema),
    eth: wei.describe('Worth of its shares with a known rate.'),
    slashableEth,
    operatorSets: z.array(operatorSetRefSchema).describe('Sets for which it is registered.'),
    slashes,
  })
  .openapi('Operator')

export const operatorsSchema = pageSchema('Operators', operatorSchema)

const slashable = {
  slashableShares: amount,
  slashableTokens: worth.tokens,
  slashableEth: worth.eth,
}

const allocationSchema = z
  .object({ ...strategyRef, magnitude, pending: pendingMagnitude, ...slashable })
  .openapi('Allocation')

const membership = {
  registered: z.boolean(),
  slashableUntil: orNull(dueSchema).describe(
    'Last block in which an operator that left can be slashed; null for a member.',
  ),
}

export const operatorDetailsSchema = z
  .object({
    block: blockSchema,
    operator: address,
    name,
    metadataUri: z.string(),
    delegationApprover: address.nullable().describe('Who must sign for a delegation; null: nobody.'),
    registeredAt: momentSchema,
    delegators: count,
    allocationDelay: z
      .object({
        blocks: count.nullable().describe('Null before the first delay counts.'),
        pending: z.object({ blocks: count, effectBlock: blockNumber, estimatedTimestamp }).nullable(),
      })
      .describe('Blocks that pass before an allocation counts.'),
    eth: wei,
    slashableEth,
    strategies: z.array(
      z
        .object({
          ...strategyRef,
          ...worth,
          maxMagnitude: magnitude.describe('What slashing has left of 1e18.'),
          encumberedMagnitude: magnitude.describe('Promised to operator sets.'),
          allocatableMagnitude: magnitude.describe('Free to be promised.'),
        })
        .openapi('OperatorStrategy'),
    ),
    operatorSets: z.array(
      z
        .object({
          ...operatorSetRef,
          ...membership,
          slasher: address.nullable(),
          redistributionRecipient: recipient,
          allocations: z.array(allocationSchema),
          slashableEth,
        })
        .openapi('Membership'),
    ),
    slashes,
  })
  .openapi('OperatorDetails')

export const delegatorsSchema = pageSchema(
  'Delegators',
  z
    .object({
      staker: address,
      name,
      shares: z.array(strategyAmountSchema).describe('Withdrawable shares.'),
      eth: wei,
      since: momentSchema,
    })
    .openapi('Delegator'),
)

export const operatorHistorySchema = z
  .object({
    block: blockSchema,
    points: z.array(
      z
        .object({
          block: blockNumber,
          timestamp: count,
          eth: wei,
          delegators: count,
          strategies: z.record(
            z.string(),
            z
              .object({
                shares: amount,
                maxMagnitude: magnitude,
                encumberedMagnitude: magnitude,
                allocations: z.record(z.string(), magnitude).describe('`avs/id` to the magnitude in force.'),
              })
              .openapi('OperatorHistoryStrategy'),
          ),
        })
        .openapi('OperatorHistoryPoint'),
    ),
  })
  .openapi('OperatorHistory')

const avs = {
  avs: address,
  name,
  metadataUri: z.string().nullable(),
  registrar: address.nullable().describe('Contract that decides who may register; null: none.'),
  operatorSets: count,
  operators: count.describe('Operators registered for at least one of its sets.'),
  slashes,
  slashableEth,
}
export const avsSchema = z.object(avs).openapi('Avs')
export const avssSchema = pageSchema('Avss', avsSchema)

export const operatorSetSchema = z
  .object({
    ...operatorSetRef,
    slasher: address.nullable(),
    redistributionRecipient: recipient,
    strategies: z.array(strategyRefSchema),
    members: z.array(z.object({ operator: address, name })),
    slashes,
    slashableEth,
  })
  .openapi('OperatorSet')

export const operatorSetsSchema = pageSchema('OperatorSets', operatorSetSchema)

export const avsDetailsSchema = z
  .object({
    block: blockSchema,
    ...avs,
    createdAt: orNull(momentSchema).describe('When it was first seen.'),
    sets: z.array(operatorSetSchema),
  })
  .openapi('AvsDetails')

export const operatorSetDetailsSchema = z
  .object({
    block: blockSchema,
    ...operatorSetRef,
    slasher: address.nullable(),
    pendingSlasher: z.object({ slasher: address, effectBlock: blockNumber, estimatedTimestamp }).nullable(),
    redistributionRecipient: recipient,
    createdAt: momentSchema,
    strategies: z.array(strategyRefSchema),
    members: z
      .array(
        z
          .object({
            operator: address,
            name,
            ...membership,
            stakes: z.array(
              z
                .object({
                  ...strategyRef,
                  magnitude,
                  pending: pendingMagnitude,
                  ...slashable,
                  atBlockShares: amount
                    .optional()
                    .describe('With `atBlock`: what is sure to be slashable still at that block.'),
                })
                .openapi('MemberStake'),
            ),
            slashableEth,
          })
          .openapi('SetMember'),
      )
      .describe('Members, and operators that left and can still be slashed.'),
    slashes,
    slashableEth,
  })
  .openapi('OperatorSetDetails')

export const graphSchema = z
  .object({
    block: blockSchema,
    nodes: z.array(
      z
        .object({
          id: z.string().describe('Address of an operator, or `avs/id` of an operator set.'),
          kind: z.enum(['operator', 'operatorSet']),
          name,
          eth: wei.describe('Stake of an operator; what a set can slash.'),
        })
        .openapi('GraphNode'),
    ),
    edges: z.array(
      z
        .object({
          operator: address,
          operatorSet: z.string(),
          registered: z.boolean(),
          slashableEth: wei,
          stakes: z.array(z.object({ ...strategyRef, ...slashable })),
        })
        .openapi('GraphEdge'),
    ),
    omitted: count.describe('Operators and sets that were left out, those with the least stake.'),
  })
  .openapi('Graph')
