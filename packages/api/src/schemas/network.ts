import { z } from '@hono/zod-openapi'
import {
  address,
  amount,
  blockNumber,
  blockSchema,
  count,
  explanationSchema,
  hash,
  timestamp,
  wei,
} from './basics.js'

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'syncing', 'error']),
    block: blockNumber.nullable().describe('Last indexed block; null before the first.'),
    timestamp: timestamp.nullable().describe('Time of that block.'),
    headBlock: blockNumber.nullable().describe('Last block that the node was seen to have.'),
    lagBlocks: count,
    nodes: z
      .array(
        z.object({
          url: z.string().describe('Without credentials.'),
          state: z.enum(['unknown', 'ok', 'lagging', 'unreachable', 'otherChain']),
          used: z.boolean().describe('Whether the last pass read from it.'),
          headBlock: blockNumber.nullable(),
          problem: z.string().nullable(),
        }),
      )
      .optional()
      .describe('Nodes of the indexer, when it runs in this process.'),
    error: explanationSchema.optional(),
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
    beaconUrl: z.string().optional(),
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
      podChangeDelaySeconds: count.optional(),
      pectraForkTimestamp: count.optional(),
      depositContract: address.optional(),
      rewards: z
        .object({
          calculationIntervalSeconds: count,
          maxDurationSeconds: count,
          maxRetroactiveSeconds: count,
          maxFutureSeconds: count,
          genesisTimestamp: count,
          activationDelaySeconds: count,
          defaultOperatorSplitBips: count,
        })
        .optional(),
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
      z
        .object({
          block: blockNumber,
          timestamp,
          eth: wei,
          strategies: z.record(z.string(), wei).describe('Strategy address to wei.'),
        })
        .openapi('TvlPoint'),
    ),
  })
  .openapi('TvlHistory')

export const activitySchema = z
  .object({
    id: z
      .string()
      .regex(/^\d+-\d+$/)
      .describe('Block and log index.'),
    block: blockNumber,
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
