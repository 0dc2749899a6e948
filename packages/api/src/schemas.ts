import { z } from '@hono/zod-openapi'

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .openapi({ example: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' })
const hash = z.string().regex(/^0x[0-9a-f]{64}$/)
const amount = z.string().regex(/^\d+$/).openapi({ example: '32000000000000000000' })
const count = z.int().nonnegative()
const wei = amount.describe('Wei.')
const timestamp = count.describe('Seconds since 1970.')

export const blockSchema = z
  .object({ number: z.string().regex(/^\d+$/), hash, timestamp })
  .describe('The block whose state the answer shows.')
  .openapi('Block')

export const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }) })
  .openapi('Error')

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'syncing', 'error']),
    block: z.string().nullable().describe('Last indexed block; null before the first.'),
    timestamp: timestamp.nullable().describe('Time of that block.'),
    headBlock: z.string().nullable().describe('Last block that the node was seen to have.'),
    lagBlocks: count,
    error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).optional(),
  })
  .openapi('Health')

const addresses = z.record(z.string(), address)

/** The deployment file, whose own schema is in @restack/sdk. */
export const deploymentResponseSchema = z
  .object({
    $schema: z.string().optional(),
    name: z.string(),
    chainId: count,
    version: z.string(),
    deploymentBlock: count,
    rpcUrl: z.string().optional(),
    apiUrl: z.string().optional(),
    dashboardUrl: z.string().optional(),
    contracts: addresses.describe('Contract name to address.'),
    strategies: addresses.describe('Token symbol to strategy.'),
    tokens: addresses.describe('Token symbol to token.'),
    parameters: z.object({
      blockTimeSeconds: z.number(),
      withdrawalDelayBlocks: count,
      deallocationDelayBlocks: count,
      allocationConfigurationDelayBlocks: count,
      slashResolutionDelayBlocks: count,
      timelockDelaySeconds: count,
    }),
    actors: addresses.optional().describe('Name to account.'),
  })
  .openapi('Deployment')

export const strategyTvlSchema = z
  .object({
    strategy: address,
    token: address.nullable().describe('Null for ETH staked on the beacon chain.'),
    symbol: z.string(),
    decimals: count,
    totalShares: amount,
    tokens: amount.describe("What the strategy holds, in the token's smallest unit."),
    rateWad: amount
      .nullable()
      .describe('Wei of ETH that 1e18 units of the token are worth; null when unknown.'),
    eth: wei.nullable().describe('Worth in wei; null when the rate is unknown, and then not in any total.'),
  })
  .openapi('StrategyTvl')

export const overviewSchema = z
  .object({
    chainId: count,
    block: blockSchema,
    syncing: z.boolean(),
    lagBlocks: count,
    tvl: z.object({ eth: wei, strategies: z.array(strategyTvlSchema) }),
    counts: z.object({
      stakers: count.describe('Stakers with deposit shares.'),
      operators: count,
      avss: count.describe('AVSs that published metadata or created an operator set.'),
      operatorSets: count,
      pendingWithdrawals: count,
      slashes: count,
    }),
  })
  .openapi('Overview')

export const strategiesSchema = z
  .object({ block: blockSchema, items: z.array(strategyTvlSchema) })
  .openapi('Strategies')

export const tvlHistorySchema = z
  .object({
    block: blockSchema,
    points: z.array(
      z.object({
        block: z.string(),
        timestamp,
        eth: wei,
        strategies: z.record(z.string(), wei).describe('Strategy address to wei.'),
      }),
    ),
  })
  .openapi('TvlHistory')

export const operatorSetIdSchema = z.object({ avs: address, id: count }).openapi('OperatorSetId')

export const operatorSchema = z
  .object({
    operator: address,
    name: z.string().nullable(),
    metadataUri: z.string(),
    registeredAt: z.object({ block: z.string(), timestamp }),
    delegators: count.describe('Stakers delegated to it, without itself.'),
    shares: z.array(z.object({ strategy: address, symbol: z.string(), shares: amount, eth: wei.nullable() })),
    eth: wei.describe('Worth of its shares with a known rate.'),
    operatorSets: z.array(operatorSetIdSchema),
  })
  .openapi('Operator')

export const operatorsSchema = z
  .object({ block: blockSchema, total: count, items: z.array(operatorSchema) })
  .openapi('Operators')

export const operatorSetSchema = z
  .object({
    avs: address,
    id: count,
    avsName: z.string().nullable(),
    slasher: address.nullable(),
    redistributionRecipient: address.nullable().describe('Null where slashed funds are burnt.'),
    strategies: z.array(z.object({ strategy: address, symbol: z.string() })),
    members: z.array(z.object({ operator: address, name: z.string().nullable() })),
    slashes: count,
    slashableEth: wei.describe('Stake that the set could slash now, where the rate is known.'),
  })
  .openapi('OperatorSet')

export const operatorSetsSchema = z
  .object({ block: blockSchema, total: count, items: z.array(operatorSetSchema) })
  .openapi('OperatorSets')

export const activitySchema = z
  .object({
    id: z
      .string()
      .regex(/^\d+-\d+$/)
      .describe('Block and log index.'),
    block: z.string(),
    timestamp,
    transactionHash: hash,
    contract: z.string().describe('Name of the contract, for example delegationManager.'),
    address: address.describe('The contract.'),
    event: z.string(),
    args: z
      .record(z.string(), z.unknown())
      .describe('Arguments by name; integers above 48 bits as decimal strings.'),
    summary: z
      .object({ key: z.string(), params: z.record(z.string(), z.string()) })
      .describe('A sentence: its key, and what fills it, ready to show.'),
  })
  .openapi('Activity')

export const activityPageSchema = z
  .object({ block: blockSchema, items: z.array(activitySchema), nextCursor: z.string().nullable() })
  .openapi('ActivityPage')

export const tvlHistoryQuerySchema = z.object({
  points: z.coerce
    .number()
    .int()
    .min(2)
    .max(1000)
    .default(200)
    .describe('At most so many points, evenly in time.'),
})

export const activityQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z
    .string()
    .regex(/^\d{1,15}-\d{1,9}$/, 'must be a cursor of an earlier answer, for example 120-3')
    .optional()
    .describe('`nextCursor` of the page before.'),
  all: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Also the bookkeeping events that accompany others, such as OperatorSharesIncreased.'),
})

/** Types of the answers, for clients in TypeScript: `import type { apiTypes } from '@restack/api'`. */
export type apiTypes = {
  Block: z.output<typeof blockSchema>
  Error: z.output<typeof errorSchema>
  Health: z.output<typeof healthSchema>
  Deployment: z.output<typeof deploymentResponseSchema>
  StrategyTvl: z.output<typeof strategyTvlSchema>
  Overview: z.output<typeof overviewSchema>
  Strategies: z.output<typeof strategiesSchema>
  TvlHistory: z.output<typeof tvlHistorySchema>
  OperatorSetId: z.output<typeof operatorSetIdSchema>
  Operator: z.output<typeof operatorSchema>
  Operators: z.output<typeof operatorsSchema>
  OperatorSet: z.output<typeof operatorSetSchema>
  OperatorSets: z.output<typeof operatorSetsSchema>
  Activity: z.output<typeof activitySchema>
  ActivityPage: z.output<typeof activityPageSchema>
}
