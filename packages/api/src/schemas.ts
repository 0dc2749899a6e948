import type { OpenAPIHono, z } from '@hono/zod-openapi'
import * as basics from './schemas/basics.js'
import type * as network from './schemas/network.js'
import type * as operators from './schemas/operators.js'
import type * as pods from './schemas/pods.js'
import type * as rewards from './schemas/rewards.js'
import type * as simulation from './schemas/simulation.js'
import type * as stakers from './schemas/stakers.js'

export * from './schemas/basics.js'
export * from './schemas/network.js'
export * from './schemas/operators.js'
export * from './schemas/pods.js'
export * from './schemas/queries.js'
export * from './schemas/rewards.js'
export * from './schemas/simulation.js'
export * from './schemas/stakers.js'

/** Before they are used anywhere: a use with a description of its own would become the description of all. */
export function registerNames({ openAPIRegistry }: Pick<OpenAPIHono, 'openAPIRegistry'>): void {
  openAPIRegistry.register('Block', basics.blockSchema)
  openAPIRegistry.register('Moment', basics.momentSchema)
  openAPIRegistry.register('Due', basics.dueSchema)
  openAPIRegistry.register('Worth', basics.worthSchema)
}

/** Types of the answers, for clients in TypeScript: `import type { apiTypes } from '@restack/api'`. */
export type apiTypes = {
  Block: z.output<typeof basics.blockSchema>
  Error: z.output<typeof basics.errorSchema>
  StrategyAmount: z.output<typeof basics.strategyAmountSchema>
  Health: z.output<typeof network.healthSchema>
  Deployment: z.output<typeof network.deploymentResponseSchema>
  StrategyTvl: z.output<typeof network.strategyTvlSchema>
  Overview: z.output<typeof network.overviewSchema>
  Strategies: z.output<typeof network.strategiesSchema>
  StrategyDetails: z.output<typeof stakers.strategyDetailsSchema>
  TvlHistory: z.output<typeof network.tvlHistorySchema>
  Activity: z.output<typeof network.activitySchema>
  ActivityPage: z.output<typeof network.activityPageSchema>
  Operator: z.output<typeof operators.operatorSchema>
  Operators: z.output<typeof operators.operatorsSchema>
  OperatorDetails: z.output<typeof operators.operatorDetailsSchema>
  Delegators: z.output<typeof operators.delegatorsSchema>
  OperatorHistory: z.output<typeof operators.operatorHistorySchema>
  Avs: z.output<typeof operators.avsSchema>
  Avss: z.output<typeof operators.avssSchema>
  AvsDetails: z.output<typeof operators.avsDetailsSchema>
  OperatorSet: z.output<typeof operators.operatorSetSchema>
  OperatorSets: z.output<typeof operators.operatorSetsSchema>
  OperatorSetDetails: z.output<typeof operators.operatorSetDetailsSchema>
  Graph: z.output<typeof operators.graphSchema>
  Stakers: z.output<typeof stakers.stakersSchema>
  StakerDetails: z.output<typeof stakers.stakerDetailsSchema>
  Withdrawals: z.output<typeof stakers.withdrawalsSchema>
  Exposure: z.output<typeof stakers.exposureSchema>
  StakerHistory: z.output<typeof stakers.stakerHistorySchema>
  Slashes: z.output<typeof stakers.slashesSchema>
  SlashDetails: z.output<typeof stakers.slashDetailsSchema>
  Breakdown: z.output<typeof stakers.breakdownSchema>
  Pods: z.output<typeof pods.podsSchema>
  PodDetails: z.output<typeof pods.podDetailsSchema>
  PodValidators: z.output<typeof pods.podValidatorsSchema>
  Simulation: z.output<typeof simulation.simulationSchema>
  RewardsOverview: z.output<typeof rewards.rewardsOverviewSchema>
  RewardsRoots: z.output<typeof rewards.rewardsRootsSchema>
  RewardsSubmissions: z.output<typeof rewards.rewardsSubmissionsSchema>
  RewardsClaims: z.output<typeof rewards.rewardsClaimsSchema>
  StakerRewards: z.output<typeof rewards.stakerRewardsSchema>
  OperatorRewards: z.output<typeof rewards.operatorRewardsSchema>
  AvsRewards: z.output<typeof rewards.avsRewardsSchema>
  RewardsProof: z.output<typeof rewards.rewardsProofSchema>
  Search: z.output<typeof stakers.searchSchema>
}
