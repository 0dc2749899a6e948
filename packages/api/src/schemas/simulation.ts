import { z } from '@hono/zod-openapi'
import {
  address,
  amount,
  blockNumber,
  blockSchema,
  count,
  explanationSchema,
  name,
  operatorSetRefSchema,
  orNull,
  strategyRef,
} from './basics.js'

export const simulationQuerySchema = z.object({
  plan: z
    .string()
    .max(12_000)
    .default('[]')
    .describe(
      'A JSON list of steps, such as [{"type":"slashOperator","operatorSet":{"avs":"0x…","id":0},"operator":"0x…","wad":"200000000000000000"}]. Every step is taken by whoever may take it; wallets are taken to hold what is deposited, approvers to sign, and registrars to accept.',
    ),
  limit: z.coerce.number().int().min(1).max(10_000).default(500).describe('At most so many changes.'),
})

const figures = [
  'depositShares',
  'withdrawableShares',
  'queuedShares',
  'operatorShares',
  'maxMagnitude',
  'encumberedMagnitude',
  'slashableSharesInQueue',
  'currentMagnitude',
  'slashableStake',
  'unclearedShares',
  'totalShares',
  'burnableShares',
  'tokens',
] as const

const tokens = amount
  .nullable()
  .describe("In the token's smallest unit, at the rate of now; null for magnitudes.")

const changeSchema = z
  .object({
    party: z.enum(['staker', 'operator', 'operatorSet', 'strategy']),
    address: address.describe('The staker, operator or strategy; of an operator set its AVS.'),
    name,
    operatorSet: orNull(operatorSetRefSchema),
    ...strategyRef,
    figure: z
      .enum(figures)
      .describe(
        'Shares of the strategy; `tokens`: of its token; magnitudes: of 1e18. An operator has `slashableStake` in each of its operator sets.',
      ),
    before: amount,
    after: amount,
    beforeTokens: tokens,
    afterTokens: tokens,
  })
  .openapi('SimulatedChange')

export const simulationSchema = z
  .object({
    block: blockSchema,
    blockAfter: blockNumber.describe('Block in which the last step was played.'),
    complete: z.boolean().describe('Whether every step was played; after a refused one none is.'),
    steps: z.array(
      z
        .object({
          type: z.string(),
          refused: orNull(explanationSchema).describe('Why it is refused; null: it was played.'),
          events: z.array(z.string()).describe('Names of the events, in order.'),
        })
        .openapi('SimulatedStep'),
    ),
    total: count.describe('Changes in all.'),
    changes: z
      .array(changeSchema)
      .describe('Figures that are not what they were, the largest of each party first.'),
    delegations: z.array(
      z
        .object({ staker: address, name, before: address.nullable(), after: address.nullable() })
        .describe('To whom a staker delegated, and delegates; null: nobody.')
        .openapi('DelegationChange'),
    ),
  })
  .openapi('Simulation')
