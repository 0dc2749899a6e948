// Generated from the OpenAPI document by `npm run generate`.
import { type Decoder, anything, boolean, count, decimal, hex, integer, list, nothing, nullable, object, oneOf, optional, record, text } from '../decode.js'
import { type Route, route } from '../route.js'

/** The block whose state the answer shows. */
export type Block = {
  number: bigint
  /** Null for a block of the past in which nothing happened: the index does not keep those. */
  hash: `0x${string}` | null
  /** Seconds since 1970. */
  timestamp: number
}
export const blockDecoder: Decoder<Block> = object({
  number: integer,
  hash: nullable(hex),
  timestamp: count,
})

/** When something happened. */
export type Moment = {
  block: bigint
  /** Seconds since 1970. */
  timestamp: number
}
export const momentDecoder: Decoder<Moment> = object({
  block: integer,
  timestamp: count,
})

/** A block, and when it was or should be made. */
export type Due = {
  block: bigint
  /** Seconds since 1970; estimated where the block is to come. */
  estimatedTimestamp: number
}
export const dueDecoder: Decoder<Due> = object({
  block: integer,
  estimatedTimestamp: count,
})

export type Worth = {
  shares: bigint
  /** In the token's smallest unit; null for an unknown strategy. */
  tokens: bigint | null
  /** Wei; null where the rate of the token is unknown. */
  eth: bigint | null
}
export const worthDecoder: Decoder<Worth> = object({
  shares: integer,
  tokens: nullable(integer),
  eth: nullable(integer),
})

export type Explanation = {
  code: string
  message: string
  /** What to do about it. */
  remedy: string
}
export const explanationDecoder: Decoder<Explanation> = object({
  code: text,
  message: text,
  remedy: text,
})

export type Deployment = {
  $schema?: string | undefined
  name: string
  chainId: number
  version: string
  deploymentBlock: number
  rpcUrl?: string | undefined
  apiUrl?: string | undefined
  dashboardUrl?: string | undefined
  beaconUrl?: string | undefined
  /** Contract name to address. */
  contracts: Record<string, `0x${string}`>
  /** Token symbol to strategy. */
  strategies: Record<string, `0x${string}`>
  /** Token symbol to token. */
  tokens: Record<string, `0x${string}`>
  parameters: {
    blockTimeSeconds: number
    withdrawalDelayBlocks: number
    deallocationDelayBlocks: number
    allocationConfigurationDelayBlocks: number
    slashResolutionDelayBlocks: number
    timelockDelaySeconds: number
    podChangeDelaySeconds?: number | undefined
    pectraForkTimestamp?: number | undefined
    depositContract?: `0x${string}` | undefined
    rewards?: {
      calculationIntervalSeconds: number
      maxDurationSeconds: number
      maxRetroactiveSeconds: number
      maxFutureSeconds: number
      genesisTimestamp: number
      activationDelaySeconds: number
      defaultOperatorSplitBips: number
    } | undefined
  }
  /** Name to account. */
  actors?: Record<string, `0x${string}`> | undefined
}
export const deploymentDecoder: Decoder<Deployment> = object({
  $schema: optional(text),
  name: text,
  chainId: count,
  version: text,
  deploymentBlock: count,
  rpcUrl: optional(text),
  apiUrl: optional(text),
  dashboardUrl: optional(text),
  beaconUrl: optional(text),
  contracts: record(hex),
  strategies: record(hex),
  tokens: record(hex),
  parameters: object({
    blockTimeSeconds: decimal,
    withdrawalDelayBlocks: count,
    deallocationDelayBlocks: count,
    allocationConfigurationDelayBlocks: count,
    slashResolutionDelayBlocks: count,
    timelockDelaySeconds: count,
    podChangeDelaySeconds: optional(count),
    pectraForkTimestamp: optional(count),
    depositContract: optional(hex),
    rewards: optional(object({
      calculationIntervalSeconds: count,
      maxDurationSeconds: count,
      maxRetroactiveSeconds: count,
      maxFutureSeconds: count,
      genesisTimestamp: count,
      activationDelaySeconds: count,
      defaultOperatorSplitBips: count,
    })),
  }),
  actors: optional(record(hex)),
})

export type StrategyTvl = {
  strategy: `0x${string}`
  /** Null for ETH staked on the beacon chain. */
  token: `0x${string}` | null
  symbol: string
  decimals: number
  totalShares: bigint
  /** What the strategy holds, in the token's smallest unit. */
  tokens: bigint
  /** Wei of ETH that 1e18 units of the token are worth; null when unknown. */
  rateWad: bigint | null
  /** Worth in wei; null when the rate is unknown, and then not in any total. */
  eth: bigint | null
}
export const strategyTvlDecoder: Decoder<StrategyTvl> = object({
  strategy: hex,
  token: nullable(hex),
  symbol: text,
  decimals: count,
  totalShares: integer,
  tokens: integer,
  rateWad: nullable(integer),
  eth: nullable(integer),
})

export type StrategyHolder = {
  staker: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  operator: `0x${string}` | null
  /** Name in the deployment's `actors`, if it has one. */
  operatorName: string | null
  shares: bigint
  /** In the token's smallest unit; null for an unknown strategy. */
  tokens: bigint | null
  /** Wei; null where the rate of the token is unknown. */
  eth: bigint | null
}
export const strategyHolderDecoder: Decoder<StrategyHolder> = object({
  staker: hex,
  name: nullable(text),
  operator: nullable(hex),
  operatorName: nullable(text),
  shares: integer,
  tokens: nullable(integer),
  eth: nullable(integer),
})

export type TvlPoint = {
  block: bigint
  /** Seconds since 1970. */
  timestamp: number
  /** Wei. */
  eth: bigint
  /** Strategy address to wei. */
  strategies: Record<string, bigint>
}
export const tvlPointDecoder: Decoder<TvlPoint> = object({
  block: integer,
  timestamp: count,
  eth: integer,
  strategies: record(integer),
})

export type StrategyAmount = {
  strategy: `0x${string}`
  symbol: string
  decimals: number
  shares: bigint
  /** In the token's smallest unit; null for an unknown strategy. */
  tokens: bigint | null
  /** Wei; null where the rate of the token is unknown. */
  eth: bigint | null
}
export const strategyAmountDecoder: Decoder<StrategyAmount> = object({
  strategy: hex,
  symbol: text,
  decimals: count,
  shares: integer,
  tokens: nullable(integer),
  eth: nullable(integer),
})

export type OperatorSetRef = {
  avs: `0x${string}`
  id: number
  /** Name in the deployment's `actors`, if it has one. */
  avsName: string | null
}
export const operatorSetRefDecoder: Decoder<OperatorSetRef> = object({
  avs: hex,
  id: count,
  avsName: nullable(text),
})

export type OperatorStrategy = {
  strategy: `0x${string}`
  symbol: string
  decimals: number
  shares: bigint
  /** In the token's smallest unit; null for an unknown strategy. */
  tokens: bigint | null
  /** Wei; null where the rate of the token is unknown. */
  eth: bigint | null
  /** What slashing has left of 1e18. */
  maxMagnitude: bigint
  /** Promised to operator sets. */
  encumberedMagnitude: bigint
  /** Free to be promised. */
  allocatableMagnitude: bigint
}
export const operatorStrategyDecoder: Decoder<OperatorStrategy> = object({
  strategy: hex,
  symbol: text,
  decimals: count,
  shares: integer,
  tokens: nullable(integer),
  eth: nullable(integer),
  maxMagnitude: integer,
  encumberedMagnitude: integer,
  allocatableMagnitude: integer,
})

/** Magnitude from a block to come on, of 1e18. */
export type PendingMagnitude = {
  magnitude: bigint
  effectBlock: bigint
  /** Seconds since 1970; estimated where the block is to come. */
  estimatedTimestamp: number
}
export const pendingMagnitudeDecoder: Decoder<PendingMagnitude> = object({
  magnitude: integer,
  effectBlock: integer,
  estimatedTimestamp: count,
})

export type OperatorHistoryStrategy = {
  shares: bigint
  /** Of 1e18. */
  maxMagnitude: bigint
  /** Of 1e18. */
  encumberedMagnitude: bigint
  /** `avs/id` to the magnitude in force. */
  allocations: Record<string, bigint>
}
export const operatorHistoryStrategyDecoder: Decoder<OperatorHistoryStrategy> = object({
  shares: integer,
  maxMagnitude: integer,
  encumberedMagnitude: integer,
  allocations: record(integer),
})

export type Avs = {
  avs: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  metadataUri: string | null
  /** Contract that decides who may register; null: none. */
  registrar: `0x${string}` | null
  operatorSets: number
  /** Operators registered for at least one of its sets. */
  operators: number
  /** How often it happened. */
  slashes: number
  /** Stake that could be slashed now, where the rate is known. */
  slashableEth: bigint
}
export const avsDecoder: Decoder<Avs> = object({
  avs: hex,
  name: nullable(text),
  metadataUri: nullable(text),
  registrar: nullable(hex),
  operatorSets: count,
  operators: count,
  slashes: count,
  slashableEth: integer,
})

export type StrategyRef = {
  strategy: `0x${string}`
  symbol: string
  decimals: number
}
export const strategyRefDecoder: Decoder<StrategyRef> = object({
  strategy: hex,
  symbol: text,
  decimals: count,
})

export type GraphNode = {
  /** Address of an operator, or `avs/id` of an operator set. */
  id: string
  kind: 'operator' | 'operatorSet'
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  /** Stake of an operator; what a set can slash. */
  eth: bigint
}
export const graphNodeDecoder: Decoder<GraphNode> = object({
  id: text,
  kind: oneOf(['operator', 'operatorSet']),
  name: nullable(text),
  eth: integer,
})

export type GraphEdge = {
  operator: `0x${string}`
  operatorSet: string
  registered: boolean
  /** Wei. */
  slashableEth: bigint
  stakes: Array<{
    strategy: `0x${string}`
    symbol: string
    decimals: number
    slashableShares: bigint
    /** In the token's smallest unit; null for an unknown strategy. */
    slashableTokens: bigint | null
    /** Wei; null where the rate of the token is unknown. */
    slashableEth: bigint | null
  }>
}
export const graphEdgeDecoder: Decoder<GraphEdge> = object({
  operator: hex,
  operatorSet: text,
  registered: boolean,
  slashableEth: integer,
  stakes: list(object({
    strategy: hex,
    symbol: text,
    decimals: count,
    slashableShares: integer,
    slashableTokens: nullable(integer),
    slashableEth: nullable(integer),
  })),
})

export type Staker = {
  staker: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  /** To whom it delegates; null: nobody. */
  operator: `0x${string}` | null
  /** Name in the deployment's `actors`, if it has one. */
  operatorName: string | null
  /** Withdrawable and queued, where the rate is known. */
  eth: bigint
  /** What it would be paid for its deposits now. */
  withdrawableEth: bigint
  /** What its queued withdrawals are worth. */
  queuedEth: bigint
}
export const stakerDecoder: Decoder<Staker> = object({
  staker: hex,
  name: nullable(text),
  operator: nullable(hex),
  operatorName: nullable(text),
  eth: integer,
  withdrawableEth: integer,
  queuedEth: integer,
})

export type ExposureItem = {
  avs: `0x${string}`
  id: number
  /** Name in the deployment's `actors`, if it has one. */
  avsName: string | null
  operator: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  operatorName: string | null
  strategy: `0x${string}`
  symbol: string
  decimals: number
  shares: bigint
  /** In the token's smallest unit; null for an unknown strategy. */
  tokens: bigint | null
  /** Wei; null where the rate of the token is unknown. */
  eth: bigint | null
  queuedShares: bigint
  /** In the token's smallest unit; null for an unknown strategy. */
  queuedTokens: bigint | null
  /** Wei; null where the rate of the token is unknown. */
  queuedEth: bigint | null
  slasher: `0x${string}` | null
  /** Null where slashed funds are burnt. */
  redistributionRecipient: `0x${string}` | null
  /** Last block in which any of it can be slashed; null as long as nothing changes. */
  until: {
    block: bigint
    /** Seconds since 1970; estimated where the block is to come. */
    estimatedTimestamp: number
    why: 'deallocation' | 'deregistration' | 'withdrawal'
  } | null
  /** What becomes slashable beside it. */
  pending: {
    fromBlock: bigint
    /** Seconds since 1970; estimated where the block is to come. */
    estimatedTimestamp: number
    shares: bigint
    /** In the token's smallest unit; null for an unknown strategy. */
    tokens: bigint | null
    /** Wei; null where the rate of the token is unknown. */
    eth: bigint | null
  } | null
}
export const exposureItemDecoder: Decoder<ExposureItem> = object({
  avs: hex,
  id: count,
  avsName: nullable(text),
  operator: hex,
  operatorName: nullable(text),
  strategy: hex,
  symbol: text,
  decimals: count,
  shares: integer,
  tokens: nullable(integer),
  eth: nullable(integer),
  queuedShares: integer,
  queuedTokens: nullable(integer),
  queuedEth: nullable(integer),
  slasher: nullable(hex),
  redistributionRecipient: nullable(hex),
  until: nullable(object({
    block: integer,
    estimatedTimestamp: count,
    why: oneOf(['deallocation', 'deregistration', 'withdrawal']),
  })),
  pending: nullable(object({
    fromBlock: integer,
    estimatedTimestamp: count,
    shares: integer,
    tokens: nullable(integer),
    eth: nullable(integer),
  })),
})

export type StakerHistoryPoint = {
  block: bigint
  /** Seconds since 1970. */
  timestamp: number
  /** Wei. */
  eth: bigint
  /** In tokens. */
  strategies: Record<string, {
    deposited: bigint
    withdrawable: bigint
    queued: bigint
  }>
}
export const stakerHistoryPointDecoder: Decoder<StakerHistoryPoint> = object({
  block: integer,
  timestamp: count,
  eth: integer,
  strategies: record(object({
    deposited: integer,
    withdrawable: integer,
    queued: integer,
  })),
})

/** A recount that is under way. */
export type PodCheckpoint = {
  /** Seconds since 1970. */
  startedAt: number
  /** Of the beacon block against which balances are proven. */
  beaconBlockRoot: `0x${string}`
  proofsTotal: number
  proofsRemaining: number
  /** Gwei: sum of the changes counted so far. */
  deltasGwei: bigint
}
export const podCheckpointDecoder: Decoder<PodCheckpoint> = object({
  startedAt: count,
  beaconBlockRoot: hex,
  proofsTotal: count,
  proofsRemaining: count,
  deltasGwei: integer,
})

/** The newest snapshot that is calculated. */
export type RewardsSnapshot = {
  snapshot: string
  root: `0x${string}` | null
  leaves: number
}
export const rewardsSnapshotDecoder: Decoder<RewardsSnapshot> = object({
  snapshot: text,
  root: nullable(hex),
  leaves: count,
})

export type RewardsDay = {
  day: string
  /** Who paid: the AVS, or the submitter of rewards for everyone. */
  avs: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  avsName: string | null
  token: `0x${string}`
  symbol: string
  decimals: number
  /** In the token's smallest unit. */
  toOperators: bigint
  /** In the token's smallest unit. */
  toStakers: bigint
}
export const rewardsDayDecoder: Decoder<RewardsDay> = object({
  day: text,
  avs: hex,
  avsName: nullable(text),
  token: hex,
  symbol: text,
  decimals: count,
  toOperators: integer,
  toStakers: integer,
})

export type RewardsRootRef = {
  rootIndex: number
  /** The last snapshot included: the state at the midnight that begins this day (UTC). */
  snapshot: string
  /** Seconds since 1970. */
  activatedAt: number
  agrees: boolean | null
}
export const rewardsRootRefDecoder: Decoder<RewardsRootRef> = object({
  rootIndex: count,
  snapshot: text,
  activatedAt: count,
  agrees: nullable(boolean),
})

export type RewardsSplitRule = {
  /** How the operator’s part is taken: rules of earlier times are named, none is no part. */
  rule: 'bips' | 'tenth' | 'float' | 'none' | 'floatWhole'
  /** Of 10,000. */
  bips: number | null
}
export const rewardsSplitRuleDecoder: Decoder<RewardsSplitRule> = object({
  rule: oneOf(['bips', 'tenth', 'float', 'none', 'floatWhole']),
  bips: nullable(count),
})

export type RewardsSplit = {
  kind: 'avs' | 'pi' | 'set'
  avs: `0x${string}` | null
  /** Name in the deployment's `actors`, if it has one. */
  avsName: string | null
  set: number | null
  /** Of 10,000: what the operator keeps now. */
  bips: number
  nextBips: number | null
  /** Seconds since 1970. */
  activatedAt: number | null
}
export const rewardsSplitDecoder: Decoder<RewardsSplit> = object({
  kind: oneOf(['avs', 'pi', 'set']),
  avs: nullable(hex),
  avsName: nullable(text),
  set: nullable(count),
  bips: count,
  nextBips: nullable(count),
  activatedAt: nullable(count),
})

/** To whom a staker delegated, and delegates; null: nobody. */
export type DelegationChange = {
  staker: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  before: `0x${string}` | null
  after: `0x${string}` | null
}
export const delegationChangeDecoder: Decoder<DelegationChange> = object({
  staker: hex,
  name: nullable(text),
  before: nullable(hex),
  after: nullable(hex),
})

export type SlashedStrategy = {
  strategy: `0x${string}`
  symbol: string
  decimals: number
  /** Part of the operator's stake that was taken, of 1e18. */
  wadSlashed: bigint
  shares: bigint
  /** In the token's smallest unit; null for an unknown strategy. */
  tokens: bigint | null
  /** Wei; null where the rate of the token is unknown. */
  eth: bigint | null
  /** Not yet burnt or redistributed; null for native stake, which is kept in one sum. */
  pendingShares: bigint | null
}
export const slashedStrategyDecoder: Decoder<SlashedStrategy> = object({
  strategy: hex,
  symbol: text,
  decimals: count,
  wadSlashed: integer,
  shares: integer,
  tokens: nullable(integer),
  eth: nullable(integer),
  pendingShares: nullable(integer),
})

export type EthSum = {
  shares: null
  tokens: null
  /** Wei. */
  eth: bigint
}
export const ethSumDecoder: Decoder<EthSum> = object({
  shares: nothing,
  tokens: nothing,
  eth: integer,
})

export type SearchItem = {
  kind: 'staker' | 'operator' | 'avs' | 'operatorSet' | 'strategy' | 'token' | 'transaction' | 'block' | 'withdrawal' | 'pod'
  id: string
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  /** Page of the dashboard. */
  path: string
}
export const searchItemDecoder: Decoder<SearchItem> = object({
  kind: oneOf(['staker', 'operator', 'avs', 'operatorSet', 'strategy', 'token', 'transaction', 'block', 'withdrawal', 'pod']),
  id: text,
  name: nullable(text),
  path: text,
})

export type Activity = {
  /** Block and log index. */
  id: string
  block: bigint
  /** Seconds since 1970. */
  timestamp: number
  transactionHash: `0x${string}`
  /** Name of the contract, for example delegationManager. */
  contract: string
  /** The contract. */
  address: `0x${string}`
  event: string
  /** Arguments by name; integers above 48 bits as decimal strings. */
  args: Record<string, unknown>
  /** A sentence: its key, and what fills it, ready to show. */
  summary: {
    key: string
    params: Record<string, string>
  }
}
export const activityDecoder: Decoder<Activity> = object({
  id: text,
  block: integer,
  timestamp: count,
  transactionHash: hex,
  contract: text,
  address: hex,
  event: text,
  args: record(anything),
  summary: object({
    key: text,
    params: record(text),
  }),
})

export type Health = {
  status: 'ok' | 'syncing' | 'error'
  /** Last indexed block; null before the first. */
  block: bigint | null
  /** Time of that block. */
  timestamp: number | null
  /** Last block that the node was seen to have. */
  headBlock: bigint | null
  lagBlocks: number
  /** Nodes of the indexer, when it runs in this process. */
  nodes?: Array<{
    /** Without credentials. */
    url: string
    state: 'unknown' | 'ok' | 'lagging' | 'unreachable' | 'otherChain'
    /** Whether the last pass read from it. */
    used: boolean
    headBlock: bigint | null
    problem: string | null
  }> | undefined
  error?: Explanation | undefined
}
export const healthDecoder: Decoder<Health> = object({
  status: oneOf(['ok', 'syncing', 'error']),
  block: nullable(integer),
  timestamp: nullable(count),
  headBlock: nullable(integer),
  lagBlocks: count,
  nodes: optional(list(object({
    url: text,
    state: oneOf(['unknown', 'ok', 'lagging', 'unreachable', 'otherChain']),
    used: boolean,
    headBlock: nullable(integer),
    problem: nullable(text),
  }))),
  error: optional(explanationDecoder),
})

export type Failure = {
  error: Explanation
}
export const failureDecoder: Decoder<Failure> = object({
  error: explanationDecoder,
})

export type Overview = {
  chainId: number
  block: Block
  syncing: boolean
  lagBlocks: number
  tvl: {
    /** Wei. */
    eth: bigint
    strategies: Array<StrategyTvl>
  }
  counts: {
    /** Stakers with deposit shares. */
    stakers: number
    operators: number
    /** AVSs that published metadata or created an operator set. */
    avss: number
    operatorSets: number
    pendingWithdrawals: number
    slashes: number
  }
}
export const overviewDecoder: Decoder<Overview> = object({
  chainId: count,
  block: blockDecoder,
  syncing: boolean,
  lagBlocks: count,
  tvl: object({
    eth: integer,
    strategies: list(strategyTvlDecoder),
  }),
  counts: object({
    stakers: count,
    operators: count,
    avss: count,
    operatorSets: count,
    pendingWithdrawals: count,
    slashes: count,
  }),
})

export type Strategies = {
  block: Block
  items: Array<StrategyTvl>
}
export const strategiesDecoder: Decoder<Strategies> = object({
  block: blockDecoder,
  items: list(strategyTvlDecoder),
})

/** Where its shares are: delegated, queued, slashed and not yet cleared. */
export type BreakdownStrategy = {
  strategy: `0x${string}`
  symbol: string
  decimals: number
  deposited: Worth
  delegated: Worth
  undelegated: Worth
  allocated: Worth
  slashable: Worth
  queued: {
    shares: bigint
    /** In the token's smallest unit; null for an unknown strategy. */
    tokens: bigint | null
    /** Wei; null where the rate of the token is unknown. */
    eth: bigint | null
    slashable: Worth
    released: Worth
  }
  slashed: Worth
  pending: Worth
  totalShares: bigint
  /** Total less delegated, undelegated, queued and pending: what rounding left to nobody. */
  gapShares: bigint
  /** The gap is not negative, and at most one for each event that moved shares. */
  reconciles: boolean
}
export const breakdownStrategyDecoder: Decoder<BreakdownStrategy> = object({
  strategy: hex,
  symbol: text,
  decimals: count,
  deposited: worthDecoder,
  delegated: worthDecoder,
  undelegated: worthDecoder,
  allocated: worthDecoder,
  slashable: worthDecoder,
  queued: object({
    shares: integer,
    tokens: nullable(integer),
    eth: nullable(integer),
    slashable: worthDecoder,
    released: worthDecoder,
  }),
  slashed: worthDecoder,
  pending: worthDecoder,
  totalShares: integer,
  gapShares: integer,
  reconciles: boolean,
})

export type StrategyOperator = {
  operator: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  delegated: Worth
  slashable: Worth
}
export const strategyOperatorDecoder: Decoder<StrategyOperator> = object({
  operator: hex,
  name: nullable(text),
  delegated: worthDecoder,
  slashable: worthDecoder,
})

export type StrategyOperatorSet = {
  avs: `0x${string}`
  id: number
  /** Name in the deployment's `actors`, if it has one. */
  avsName: string | null
  members: number
  slashable: Worth
}
export const strategyOperatorSetDecoder: Decoder<StrategyOperatorSet> = object({
  avs: hex,
  id: count,
  avsName: nullable(text),
  members: count,
  slashable: worthDecoder,
})

export type TvlHistory = {
  block: Block
  points: Array<TvlPoint>
}
export const tvlHistoryDecoder: Decoder<TvlHistory> = object({
  block: blockDecoder,
  points: list(tvlPointDecoder),
})

export type Operator = {
  operator: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  metadataUri: string
  registeredAt: Moment
  /** Stakers delegated to it, without itself. */
  delegators: number
  shares: Array<StrategyAmount>
  /** Worth of its shares with a known rate. */
  eth: bigint
  /** Stake that could be slashed now, where the rate is known. */
  slashableEth: bigint
  /** Sets for which it is registered. */
  operatorSets: Array<OperatorSetRef>
  /** How often it happened. */
  slashes: number
}
export const operatorDecoder: Decoder<Operator> = object({
  operator: hex,
  name: nullable(text),
  metadataUri: text,
  registeredAt: momentDecoder,
  delegators: count,
  shares: list(strategyAmountDecoder),
  eth: integer,
  slashableEth: integer,
  operatorSets: list(operatorSetRefDecoder),
  slashes: count,
})

export type Allocation = {
  strategy: `0x${string}`
  symbol: string
  decimals: number
  /** Of 1e18. */
  magnitude: bigint
  pending: PendingMagnitude | null
  slashableShares: bigint
  /** In the token's smallest unit; null for an unknown strategy. */
  slashableTokens: bigint | null
  /** Wei; null where the rate of the token is unknown. */
  slashableEth: bigint | null
}
export const allocationDecoder: Decoder<Allocation> = object({
  strategy: hex,
  symbol: text,
  decimals: count,
  magnitude: integer,
  pending: nullable(pendingMagnitudeDecoder),
  slashableShares: integer,
  slashableTokens: nullable(integer),
  slashableEth: nullable(integer),
})

export type Delegator = {
  staker: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  /** Withdrawable shares. */
  shares: Array<StrategyAmount>
  /** Wei. */
  eth: bigint
  since: Moment
}
export const delegatorDecoder: Decoder<Delegator> = object({
  staker: hex,
  name: nullable(text),
  shares: list(strategyAmountDecoder),
  eth: integer,
  since: momentDecoder,
})

export type OperatorHistoryPoint = {
  block: bigint
  timestamp: number
  /** Wei. */
  eth: bigint
  delegators: number
  strategies: Record<string, OperatorHistoryStrategy>
}
export const operatorHistoryPointDecoder: Decoder<OperatorHistoryPoint> = object({
  block: integer,
  timestamp: count,
  eth: integer,
  delegators: count,
  strategies: record(operatorHistoryStrategyDecoder),
})

export type Avss = {
  block: Block
  total: number
  items: Array<Avs>
  nextCursor: string | null
}
export const avssDecoder: Decoder<Avss> = object({
  block: blockDecoder,
  total: count,
  items: list(avsDecoder),
  nextCursor: nullable(text),
})

export type OperatorSet = {
  avs: `0x${string}`
  id: number
  /** Name in the deployment's `actors`, if it has one. */
  avsName: string | null
  slasher: `0x${string}` | null
  /** Null where slashed funds are burnt. */
  redistributionRecipient: `0x${string}` | null
  strategies: Array<StrategyRef>
  members: Array<{
    operator: `0x${string}`
    /** Name in the deployment's `actors`, if it has one. */
    name: string | null
  }>
  /** How often it happened. */
  slashes: number
  /** Stake that could be slashed now, where the rate is known. */
  slashableEth: bigint
}
export const operatorSetDecoder: Decoder<OperatorSet> = object({
  avs: hex,
  id: count,
  avsName: nullable(text),
  slasher: nullable(hex),
  redistributionRecipient: nullable(hex),
  strategies: list(strategyRefDecoder),
  members: list(object({
    operator: hex,
    name: nullable(text),
  })),
  slashes: count,
  slashableEth: integer,
})

export type MemberStake = {
  strategy: `0x${string}`
  symbol: string
  decimals: number
  /** Of 1e18. */
  magnitude: bigint
  pending: PendingMagnitude | null
  slashableShares: bigint
  /** In the token's smallest unit; null for an unknown strategy. */
  slashableTokens: bigint | null
  /** Wei; null where the rate of the token is unknown. */
  slashableEth: bigint | null
  /** With `atBlock`: what is sure to be slashable still at that block. */
  atBlockShares?: bigint | undefined
}
export const memberStakeDecoder: Decoder<MemberStake> = object({
  strategy: hex,
  symbol: text,
  decimals: count,
  magnitude: integer,
  pending: nullable(pendingMagnitudeDecoder),
  slashableShares: integer,
  slashableTokens: nullable(integer),
  slashableEth: nullable(integer),
  atBlockShares: optional(integer),
})

export type Graph = {
  block: Block
  nodes: Array<GraphNode>
  edges: Array<GraphEdge>
  /** Operators and sets that were left out, those with the least stake. */
  omitted: number
}
export const graphDecoder: Decoder<Graph> = object({
  block: blockDecoder,
  nodes: list(graphNodeDecoder),
  edges: list(graphEdgeDecoder),
  omitted: count,
})

export type Stakers = {
  block: Block
  total: number
  items: Array<Staker>
  nextCursor: string | null
}
export const stakersDecoder: Decoder<Stakers> = object({
  block: blockDecoder,
  total: count,
  items: list(stakerDecoder),
  nextCursor: nullable(text),
})

export type Position = {
  strategy: `0x${string}`
  symbol: string
  decimals: number
  deposited: Worth
  withdrawable: Worth
  queued: Worth
  slashed: Worth
}
export const positionDecoder: Decoder<Position> = object({
  strategy: hex,
  symbol: text,
  decimals: count,
  deposited: worthDecoder,
  withdrawable: worthDecoder,
  queued: worthDecoder,
  slashed: worthDecoder,
})

export type Withdrawal = {
  root: `0x${string}`
  staker: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  stakerName: string | null
  status: 'pending' | 'completable' | 'completed'
  /** Operator when it was queued; the zero address: nobody. */
  delegatedTo: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  delegatedToName: string | null
  withdrawer: `0x${string}`
  nonce: bigint
  queuedAt: Moment
  completableAt: Due
  completedAt: Moment | null
  /** False: it went back into deposits. Null while it is queued, or when it was worth nothing. */
  receivedAsTokens: boolean | null
  /** Worth now; once completed, what it paid. */
  amounts: Array<StrategyAmount>
  slashedWhileQueued: Array<StrategyAmount>
  /** What completing it has to name. */
  withdrawal: {
    staker: `0x${string}`
    delegatedTo: `0x${string}`
    withdrawer: `0x${string}`
    nonce: bigint
    startBlock: number
    strategies: Array<`0x${string}`>
    scaledShares: Array<bigint>
  }
}
export const withdrawalDecoder: Decoder<Withdrawal> = object({
  root: hex,
  staker: hex,
  stakerName: nullable(text),
  status: oneOf(['pending', 'completable', 'completed']),
  delegatedTo: hex,
  delegatedToName: nullable(text),
  withdrawer: hex,
  nonce: integer,
  queuedAt: momentDecoder,
  completableAt: dueDecoder,
  completedAt: nullable(momentDecoder),
  receivedAsTokens: nullable(boolean),
  amounts: list(strategyAmountDecoder),
  slashedWhileQueued: list(strategyAmountDecoder),
  withdrawal: object({
    staker: hex,
    delegatedTo: hex,
    withdrawer: hex,
    nonce: integer,
    startBlock: count,
    strategies: list(hex),
    scaledShares: list(integer),
  }),
})

export type Exposure = {
  block: Block
  staker: `0x${string}`
  /** What the staker loses if a set slashes all that it can in the next block; `queued…` is the part of it in queued withdrawals. */
  items: Array<ExposureItem>
  /** If every set slashes all that it can, where the rate is known. */
  total: {
    /** Wei. */
    eth: bigint
    /** Wei. */
    queuedEth: bigint
  }
}
export const exposureDecoder: Decoder<Exposure> = object({
  block: blockDecoder,
  staker: hex,
  items: list(exposureItemDecoder),
  total: object({
    eth: integer,
    queuedEth: integer,
  }),
})

export type StakerHistory = {
  block: Block
  points: Array<StakerHistoryPoint>
}
export const stakerHistoryDecoder: Decoder<StakerHistory> = object({
  block: blockDecoder,
  points: list(stakerHistoryPointDecoder),
})

export type Pod = {
  pod: `0x${string}`
  owner: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  ownerName: string | null
  createdAt: Moment
  activeValidators: number
  /** Gwei that its validators count with. */
  beaconGwei: bigint
  /** Wei: restaked ETH in it that withdrawals can be paid from. */
  withdrawableWei: bigint
  checkpoint: PodCheckpoint | null
  /** Seconds since 1970. */
  lastCheckpointAt: number | null
  /** Wei: deposit shares of the owner in native ETH. */
  depositShares: bigint
  /** Wei: what of them could be withdrawn, after all slashing. */
  withdrawableShares: bigint
  /** What the beacon chain has left of the native stake, of 1e18. */
  slashingFactor: bigint
}
export const podDecoder: Decoder<Pod> = object({
  pod: hex,
  owner: hex,
  ownerName: nullable(text),
  createdAt: momentDecoder,
  activeValidators: count,
  beaconGwei: integer,
  withdrawableWei: integer,
  checkpoint: nullable(podCheckpointDecoder),
  lastCheckpointAt: nullable(count),
  depositShares: integer,
  withdrawableShares: integer,
  slashingFactor: integer,
})

export type PodEndedCheckpoint = {
  /** Seconds since 1970. */
  startedAt: number
  endedAt: Moment
  outcome: 'finalized' | 'cancelled'
  /** Wei: booked by it, as new shares or as a lower factor. */
  shareDeltaWei: bigint
}
export const podEndedCheckpointDecoder: Decoder<PodEndedCheckpoint> = object({
  startedAt: count,
  endedAt: momentDecoder,
  outcome: oneOf(['finalized', 'cancelled']),
  shareDeltaWei: integer,
})

/** What the pod asked of the beacon chain, which may ignore it. */
export type PodRequest = {
  at: Moment
  kind: 'exit' | 'withdrawal' | 'consolidation' | 'switch'
  pubkeyHash: `0x${string}`
  targetPubkeyHash: `0x${string}` | null
  /** Gwei, of a withdrawal. */
  amountGwei: bigint | null
  /** Beginning of the checkpoint that found the validator empty; null while it counts. */
  emptiedAt: number | null
}
export const podRequestDecoder: Decoder<PodRequest> = object({
  at: momentDecoder,
  kind: oneOf(['exit', 'withdrawal', 'consolidation', 'switch']),
  pubkeyHash: hex,
  targetPubkeyHash: nullable(hex),
  amountGwei: nullable(integer),
  emptiedAt: nullable(count),
})

export type PodValidator = {
  /** SSZ root of the public key. */
  pubkeyHash: `0x${string}`
  status: 'active' | 'withdrawn'
  /** Gwei. */
  balanceGwei: bigint
  /** Beginning of the last checkpoint that counted it. */
  checkpointedAt: number | null
  /** Whether the checkpoint under way has counted it; null without one. */
  isCounted: boolean | null
  provenAt: Moment
}
export const podValidatorDecoder: Decoder<PodValidator> = object({
  pubkeyHash: hex,
  status: oneOf(['active', 'withdrawn']),
  balanceGwei: integer,
  checkpointedAt: nullable(count),
  isCounted: nullable(boolean),
  provenAt: momentDecoder,
})

export type RewardsVote = {
  recomputer: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  recomputerName: string | null
  root: `0x${string}`
  upheld: boolean
  at: Moment
}
export const rewardsVoteDecoder: Decoder<RewardsVote> = object({
  recomputer: hex,
  recomputerName: nullable(text),
  root: hex,
  upheld: boolean,
  at: momentDecoder,
})

export type RewardsSubmission = {
  /** Block and log index. */
  id: string
  kind: 'avs' | 'all_stakers' | 'all_earners' | 'directed_avs' | 'directed_set' | 'unique_stake' | 'total_stake'
  hash: `0x${string}`
  submitter: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  submitterName: string | null
  /** Null for rewards that everyone earns. */
  avs: `0x${string}` | null
  /** Name in the deployment's `actors`, if it has one. */
  avsName: string | null
  /** Number of the operator set, where there is one. */
  set: number | null
  token: `0x${string}`
  symbol: string
  decimals: number
  /** In the token's smallest unit, without the protocol's fee. */
  amount: bigint
  /** Seconds since 1970. */
  startTimestamp: number
  /** Seconds since 1970. */
  endTimestamp: number
  createdAt: Moment
  /** How many operators it names; null where it names none. */
  operators: number | null
  description: string
}
export const rewardsSubmissionDecoder: Decoder<RewardsSubmission> = object({
  id: text,
  kind: oneOf(['avs', 'all_stakers', 'all_earners', 'directed_avs', 'directed_set', 'unique_stake', 'total_stake']),
  hash: hex,
  submitter: hex,
  submitterName: nullable(text),
  avs: nullable(hex),
  avsName: nullable(text),
  set: nullable(count),
  token: hex,
  symbol: text,
  decimals: count,
  amount: integer,
  startTimestamp: count,
  endTimestamp: count,
  createdAt: momentDecoder,
  operators: nullable(count),
  description: text,
})

export type RewardsClaim = {
  /** Block and log index. */
  id: string
  earner: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  earnerName: string | null
  claimer: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  claimerName: string | null
  recipient: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  recipientName: string | null
  token: `0x${string}`
  symbol: string
  decimals: number
  /** In the token's smallest unit. */
  amount: bigint
  /** All that the earner had been paid of the token after it. */
  cumulative: bigint
  rootIndex: number | null
  at: Moment
  transactionHash: `0x${string}`
}
export const rewardsClaimDecoder: Decoder<RewardsClaim> = object({
  id: text,
  earner: hex,
  earnerName: nullable(text),
  claimer: hex,
  claimerName: nullable(text),
  recipient: hex,
  recipientName: nullable(text),
  token: hex,
  symbol: text,
  decimals: count,
  amount: integer,
  cumulative: integer,
  rootIndex: nullable(count),
  at: momentDecoder,
  transactionHash: hex,
})

export type RewardsLine = {
  role: 'staker' | 'operator' | 'refund'
  /** To whom the staker delegated. */
  operator: `0x${string}` | null
  /** Name in the deployment's `actors`, if it has one. */
  operatorName: string | null
  /** The staker's weight as a part of all weights, 0 to 1. */
  weightShare: number | null
  /** What is shared by weight. */
  tokens: bigint | null
  /** Before the operator takes its part; of an operator, all of them. */
  payment: bigint | null
  /** Of an operator: how many stakers the payments are for. */
  stakers: number | null
  split: RewardsSplitRule | null
  /** Of a refund: notRegistered, noStrategy or nobodyEarned. */
  reason: string | null
  strategies: Array<{
    strategy: `0x${string}`
    symbol: string
    decimals: number
    shares: bigint
    /** 1e18 is a weight of 1. */
    multiplier: bigint
    /** Of unique stake: what is allocated to the set, of `maxMagnitude`. */
    magnitude: bigint | null
    maxMagnitude: bigint | null
  }>
  /** In the token's smallest unit. */
  amount: bigint
}
export const rewardsLineDecoder: Decoder<RewardsLine> = object({
  role: oneOf(['staker', 'operator', 'refund']),
  operator: nullable(hex),
  operatorName: nullable(text),
  weightShare: nullable(decimal),
  tokens: nullable(integer),
  payment: nullable(integer),
  stakers: nullable(count),
  split: nullable(rewardsSplitRuleDecoder),
  reason: nullable(text),
  strategies: list(object({
    strategy: hex,
    symbol: text,
    decimals: count,
    shares: integer,
    multiplier: integer,
    magnitude: nullable(integer),
    maxMagnitude: nullable(integer),
  })),
  amount: integer,
})

export type RewardsProof = {
  block: Block
  rootIndex: number
  root: `0x${string}`
  /** The last snapshot included: the state at the midnight that begins this day (UTC). */
  snapshot: string
  /** What `processClaim` of the RewardsCoordinator takes. */
  claim: {
    rootIndex: number
    earnerIndex: number
    earnerTreeProof: string
    earnerLeaf: {
      earner: `0x${string}`
      earnerTokenRoot: `0x${string}`
    }
    tokenIndices: Array<number>
    tokenTreeProofs: Array<string>
    tokenLeaves: Array<{
      token: `0x${string}`
      /** In the token's smallest unit. */
      cumulativeEarnings: bigint
    }>
  }
  /** What the claim would pay. */
  claimable: Array<{
    token: `0x${string}`
    symbol: string
    decimals: number
    /** In the token's smallest unit. */
    amount: bigint
  }>
}
export const rewardsProofDecoder: Decoder<RewardsProof> = object({
  block: blockDecoder,
  rootIndex: count,
  root: hex,
  snapshot: text,
  claim: object({
    rootIndex: count,
    earnerIndex: count,
    earnerTreeProof: text,
    earnerLeaf: object({
      earner: hex,
      earnerTokenRoot: hex,
    }),
    tokenIndices: list(count),
    tokenTreeProofs: list(text),
    tokenLeaves: list(object({
      token: hex,
      cumulativeEarnings: integer,
    })),
  }),
  claimable: list(object({
    token: hex,
    symbol: text,
    decimals: count,
    amount: integer,
  })),
})

export type StakerRewards = {
  block: Block
  earner: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  /** Who may claim instead of the earner. */
  claimer: `0x${string}` | null
  /** Name in the deployment's `actors`, if it has one. */
  claimerName: string | null
  calculated: RewardsSnapshot | null
  /** The newest root that can be claimed against. */
  root: RewardsRootRef | null
  /** The newest root that can be claimed against later. */
  waitingRoot: RewardsRootRef | null
  tokens: Array<{
    token: `0x${string}`
    symbol: string
    decimals: number
    /** Up to the newest calculated snapshot. */
    earned: bigint
    /** In the token's smallest unit. */
    claimed: bigint
    /** Null where the root is not the one that was calculated. */
    claimable: bigint | null
    /** More than claimable: in the root that waits. */
    waiting: bigint | null
    /** Earned, and in no root yet. */
    unposted: bigint
  }>
  /** All earned of each token, on each day on which it rose: the last 1,000. */
  history: Array<{
    day: string
    token: `0x${string}`
    symbol: string
    decimals: number
    /** In the token's smallest unit. */
    cumulative: bigint
  }>
}
export const stakerRewardsDecoder: Decoder<StakerRewards> = object({
  block: blockDecoder,
  earner: hex,
  name: nullable(text),
  claimer: nullable(hex),
  claimerName: nullable(text),
  calculated: nullable(rewardsSnapshotDecoder),
  root: nullable(rewardsRootRefDecoder),
  waitingRoot: nullable(rewardsRootRefDecoder),
  tokens: list(object({
    token: hex,
    symbol: text,
    decimals: count,
    earned: integer,
    claimed: integer,
    claimable: nullable(integer),
    waiting: nullable(integer),
    unposted: integer,
  })),
  history: list(object({
    day: text,
    token: hex,
    symbol: text,
    decimals: count,
    cumulative: integer,
  })),
})

export type OperatorRewards = {
  block: Block
  operator: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  calculated: RewardsSnapshot | null
  /** The first day that is counted. */
  since: string | null
  /** By AVS and token. */
  paid: Array<{
    avs: `0x${string}`
    /** Name in the deployment's `actors`, if it has one. */
    avsName: string | null
    token: `0x${string}`
    symbol: string
    decimals: number
    /** In the token's smallest unit. */
    toOperators: bigint
    /** In the token's smallest unit. */
    toStakers: bigint
    /** Wei that the AVS can slash of the operators that it paid, now. */
    slashableEth: bigint
    /** Smallest units of the token paid in these days for each ETH that is slashable; null for none. */
    perSlashableEth: bigint | null
  }>
  days: Array<RewardsDay>
  splits: Array<RewardsSplit>
}
export const operatorRewardsDecoder: Decoder<OperatorRewards> = object({
  block: blockDecoder,
  operator: hex,
  name: nullable(text),
  calculated: nullable(rewardsSnapshotDecoder),
  since: nullable(text),
  paid: list(object({
    avs: hex,
    avsName: nullable(text),
    token: hex,
    symbol: text,
    decimals: count,
    toOperators: integer,
    toStakers: integer,
    slashableEth: integer,
    perSlashableEth: nullable(integer),
  })),
  days: list(rewardsDayDecoder),
  splits: list(rewardsSplitDecoder),
})

export type AvsRewards = {
  block: Block
  avs: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  calculated: RewardsSnapshot | null
  /** The first day that is counted. */
  since: string | null
  /** By operator and token; without operator: what no operator had a part in. */
  paid: Array<{
    operator: `0x${string}` | null
    /** Name in the deployment's `actors`, if it has one. */
    operatorName: string | null
    token: `0x${string}`
    symbol: string
    decimals: number
    /** In the token's smallest unit. */
    toOperators: bigint
    /** In the token's smallest unit. */
    toStakers: bigint
    /** Wei that the AVS can slash of the operators that it paid, now. */
    slashableEth: bigint
    /** Smallest units of the token paid in these days for each ETH that is slashable; null for none. */
    perSlashableEth: bigint | null
  }>
  days: Array<RewardsDay>
}
export const avsRewardsDecoder: Decoder<AvsRewards> = object({
  block: blockDecoder,
  avs: hex,
  name: nullable(text),
  calculated: nullable(rewardsSnapshotDecoder),
  since: nullable(text),
  paid: list(object({
    operator: nullable(hex),
    operatorName: nullable(text),
    token: hex,
    symbol: text,
    decimals: count,
    toOperators: integer,
    toStakers: integer,
    slashableEth: integer,
    perSlashableEth: nullable(integer),
  })),
  days: list(rewardsDayDecoder),
})

export type SimulatedStep = {
  type: string
  /** Why it is refused; null: it was played. */
  refused: Explanation | null
  /** Names of the events, in order. */
  events: Array<string>
}
export const simulatedStepDecoder: Decoder<SimulatedStep> = object({
  type: text,
  refused: nullable(explanationDecoder),
  events: list(text),
})

export type SimulatedChange = {
  party: 'staker' | 'operator' | 'operatorSet' | 'strategy'
  /** The staker, operator or strategy; of an operator set its AVS. */
  address: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  operatorSet: OperatorSetRef | null
  strategy: `0x${string}`
  symbol: string
  decimals: number
  /** Shares of the strategy; `tokens`: of its token; magnitudes: of 1e18. An operator has `slashableStake` in each of its operator sets. */
  figure: 'depositShares' | 'withdrawableShares' | 'queuedShares' | 'operatorShares' | 'maxMagnitude' | 'encumberedMagnitude' | 'slashableSharesInQueue' | 'currentMagnitude' | 'slashableStake' | 'unclearedShares' | 'totalShares' | 'burnableShares' | 'tokens'
  before: bigint
  after: bigint
  /** In the token's smallest unit, at the rate of now; null for magnitudes. */
  beforeTokens: bigint | null
  /** In the token's smallest unit, at the rate of now; null for magnitudes. */
  afterTokens: bigint | null
}
export const simulatedChangeDecoder: Decoder<SimulatedChange> = object({
  party: oneOf(['staker', 'operator', 'operatorSet', 'strategy']),
  address: hex,
  name: nullable(text),
  operatorSet: nullable(operatorSetRefDecoder),
  strategy: hex,
  symbol: text,
  decimals: count,
  figure: oneOf(['depositShares', 'withdrawableShares', 'queuedShares', 'operatorShares', 'maxMagnitude', 'encumberedMagnitude', 'slashableSharesInQueue', 'currentMagnitude', 'slashableStake', 'unclearedShares', 'totalShares', 'burnableShares', 'tokens']),
  before: integer,
  after: integer,
  beforeTokens: nullable(integer),
  afterTokens: nullable(integer),
})

export type Slash = {
  /** Block and log index. */
  id: string
  /** Counts the slashes of the set, from 1. */
  slashId: bigint
  operatorSet: OperatorSetRef
  operator: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  operatorName: string | null
  block: bigint
  /** Seconds since 1970. */
  timestamp: number
  transactionHash: `0x${string}`
  description: string
  strategies: Array<SlashedStrategy>
  /** Worth at the block of the answer. */
  eth: bigint
  /** Null where slashed funds are burnt. */
  recipient: `0x${string}` | null
  /** From this block on the shares may be cleared. */
  resolutionBlock: bigint | null
  status: 'pending' | 'partly' | 'cleared'
}
export const slashDecoder: Decoder<Slash> = object({
  id: text,
  slashId: integer,
  operatorSet: operatorSetRefDecoder,
  operator: hex,
  operatorName: nullable(text),
  block: integer,
  timestamp: count,
  transactionHash: hex,
  description: text,
  strategies: list(slashedStrategyDecoder),
  eth: integer,
  recipient: nullable(hex),
  resolutionBlock: nullable(integer),
  status: oneOf(['pending', 'partly', 'cleared']),
})

export type Search = {
  block: Block
  items: Array<SearchItem>
}
export const searchDecoder: Decoder<Search> = object({
  block: blockDecoder,
  items: list(searchItemDecoder),
})

export type ActivityPage = {
  block: Block
  items: Array<Activity>
  nextCursor: string | null
}
export const activityPageDecoder: Decoder<ActivityPage> = object({
  block: blockDecoder,
  items: list(activityDecoder),
  nextCursor: nullable(text),
})

export type StrategyDetails = {
  block: Block
  strategy: StrategyTvl
  breakdown: BreakdownStrategy
  /** The 20 stakers who could withdraw most of it. */
  holders: Array<StrategyHolder>
  /** Stakers with a deposit in it. */
  holderCount: number
  /** Operators with shares of it, the largest first. */
  operators: Array<StrategyOperator>
  /** Sets that may slash it, with what they could take now. */
  operatorSets: Array<StrategyOperatorSet>
  /** How often it was slashed. */
  slashes: number
}
export const strategyDetailsDecoder: Decoder<StrategyDetails> = object({
  block: blockDecoder,
  strategy: strategyTvlDecoder,
  breakdown: breakdownStrategyDecoder,
  holders: list(strategyHolderDecoder),
  holderCount: count,
  operators: list(strategyOperatorDecoder),
  operatorSets: list(strategyOperatorSetDecoder),
  slashes: count,
})

export type Operators = {
  block: Block
  total: number
  items: Array<Operator>
  nextCursor: string | null
}
export const operatorsDecoder: Decoder<Operators> = object({
  block: blockDecoder,
  total: count,
  items: list(operatorDecoder),
  nextCursor: nullable(text),
})

export type Membership = {
  avs: `0x${string}`
  id: number
  /** Name in the deployment's `actors`, if it has one. */
  avsName: string | null
  registered: boolean
  /** Last block in which an operator that left can be slashed; null for a member. */
  slashableUntil: Due | null
  slasher: `0x${string}` | null
  /** Null where slashed funds are burnt. */
  redistributionRecipient: `0x${string}` | null
  allocations: Array<Allocation>
  /** Stake that could be slashed now, where the rate is known. */
  slashableEth: bigint
}
export const membershipDecoder: Decoder<Membership> = object({
  avs: hex,
  id: count,
  avsName: nullable(text),
  registered: boolean,
  slashableUntil: nullable(dueDecoder),
  slasher: nullable(hex),
  redistributionRecipient: nullable(hex),
  allocations: list(allocationDecoder),
  slashableEth: integer,
})

export type Delegators = {
  block: Block
  total: number
  items: Array<Delegator>
  nextCursor: string | null
}
export const delegatorsDecoder: Decoder<Delegators> = object({
  block: blockDecoder,
  total: count,
  items: list(delegatorDecoder),
  nextCursor: nullable(text),
})

export type OperatorHistory = {
  block: Block
  points: Array<OperatorHistoryPoint>
}
export const operatorHistoryDecoder: Decoder<OperatorHistory> = object({
  block: blockDecoder,
  points: list(operatorHistoryPointDecoder),
})

export type AvsDetails = {
  block: Block
  avs: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  metadataUri: string | null
  /** Contract that decides who may register; null: none. */
  registrar: `0x${string}` | null
  operatorSets: number
  /** Operators registered for at least one of its sets. */
  operators: number
  /** How often it happened. */
  slashes: number
  /** Stake that could be slashed now, where the rate is known. */
  slashableEth: bigint
  /** When it was first seen. */
  createdAt: Moment | null
  sets: Array<OperatorSet>
}
export const avsDetailsDecoder: Decoder<AvsDetails> = object({
  block: blockDecoder,
  avs: hex,
  name: nullable(text),
  metadataUri: nullable(text),
  registrar: nullable(hex),
  operatorSets: count,
  operators: count,
  slashes: count,
  slashableEth: integer,
  createdAt: nullable(momentDecoder),
  sets: list(operatorSetDecoder),
})

export type OperatorSets = {
  block: Block
  total: number
  items: Array<OperatorSet>
  nextCursor: string | null
}
export const operatorSetsDecoder: Decoder<OperatorSets> = object({
  block: blockDecoder,
  total: count,
  items: list(operatorSetDecoder),
  nextCursor: nullable(text),
})

export type SetMember = {
  operator: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  registered: boolean
  /** Last block in which an operator that left can be slashed; null for a member. */
  slashableUntil: Due | null
  stakes: Array<MemberStake>
  /** Stake that could be slashed now, where the rate is known. */
  slashableEth: bigint
}
export const setMemberDecoder: Decoder<SetMember> = object({
  operator: hex,
  name: nullable(text),
  registered: boolean,
  slashableUntil: nullable(dueDecoder),
  stakes: list(memberStakeDecoder),
  slashableEth: integer,
})

export type StakerDetails = {
  block: Block
  staker: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  /** To whom it delegates; null: nobody. */
  operator: `0x${string}` | null
  /** Name in the deployment's `actors`, if it has one. */
  operatorName: string | null
  /** Withdrawable and queued, where the rate is known. */
  eth: bigint
  /** What it would be paid for its deposits now. */
  withdrawableEth: bigint
  /** What its queued withdrawals are worth. */
  queuedEth: bigint
  delegatedSince: Moment | null
  strategies: Array<Position>
}
export const stakerDetailsDecoder: Decoder<StakerDetails> = object({
  block: blockDecoder,
  staker: hex,
  name: nullable(text),
  operator: nullable(hex),
  operatorName: nullable(text),
  eth: integer,
  withdrawableEth: integer,
  queuedEth: integer,
  delegatedSince: nullable(momentDecoder),
  strategies: list(positionDecoder),
})

export type Withdrawals = {
  block: Block
  total: number
  items: Array<Withdrawal>
  nextCursor: string | null
}
export const withdrawalsDecoder: Decoder<Withdrawals> = object({
  block: blockDecoder,
  total: count,
  items: list(withdrawalDecoder),
  nextCursor: nullable(text),
})

export type Pods = {
  block: Block
  total: number
  items: Array<Pod>
  nextCursor: string | null
}
export const podsDecoder: Decoder<Pods> = object({
  block: blockDecoder,
  total: count,
  items: list(podDecoder),
  nextCursor: nullable(text),
})

export type PodDetails = {
  block: Block
  pod: `0x${string}`
  owner: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  ownerName: string | null
  createdAt: Moment
  activeValidators: number
  /** Gwei that its validators count with. */
  beaconGwei: bigint
  /** Wei: restaked ETH in it that withdrawals can be paid from. */
  withdrawableWei: bigint
  checkpoint: PodCheckpoint | null
  /** Seconds since 1970. */
  lastCheckpointAt: number | null
  /** Wei: deposit shares of the owner in native ETH. */
  depositShares: bigint
  /** Wei: what of them could be withdrawn, after all slashing. */
  withdrawableShares: bigint
  /** What the beacon chain has left of the native stake, of 1e18. */
  slashingFactor: bigint
  proofSubmitter: `0x${string}` | null
  version: number
  /** Gwei that a cancelled checkpoint had counted and the next one books. */
  carriedGwei: bigint
  /** The last 50, newest first. */
  checkpoints: Array<PodEndedCheckpoint>
  /** The last 50, newest first. */
  requests: Array<PodRequest>
}
export const podDetailsDecoder: Decoder<PodDetails> = object({
  block: blockDecoder,
  pod: hex,
  owner: hex,
  ownerName: nullable(text),
  createdAt: momentDecoder,
  activeValidators: count,
  beaconGwei: integer,
  withdrawableWei: integer,
  checkpoint: nullable(podCheckpointDecoder),
  lastCheckpointAt: nullable(count),
  depositShares: integer,
  withdrawableShares: integer,
  slashingFactor: integer,
  proofSubmitter: nullable(hex),
  version: count,
  carriedGwei: integer,
  checkpoints: list(podEndedCheckpointDecoder),
  requests: list(podRequestDecoder),
})

export type PodValidators = {
  block: Block
  total: number
  items: Array<PodValidator>
  nextCursor: string | null
}
export const podValidatorsDecoder: Decoder<PodValidators> = object({
  block: blockDecoder,
  total: count,
  items: list(podValidatorDecoder),
  nextCursor: nullable(text),
})

/** What the RootPoster says about a root that was posted through it. */
export type RewardsBond = {
  state: 'open' | 'challenged' | 'upheld' | 'rejected' | 'released'
  poster: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  posterName: string | null
  /** Seconds since 1970. */
  challengeUntil: number
  challenger: `0x${string}` | null
  /** Name in the deployment's `actors`, if it has one. */
  challengerName: string | null
  challengedAt: Moment | null
  /** What the challenger holds to be right. */
  expectedRoot: `0x${string}` | null
  /** Seconds since 1970. */
  decideUntil: number | null
  winner: `0x${string}` | null
  votes: Array<RewardsVote>
}
export const rewardsBondDecoder: Decoder<RewardsBond> = object({
  state: oneOf(['open', 'challenged', 'upheld', 'rejected', 'released']),
  poster: hex,
  posterName: nullable(text),
  challengeUntil: count,
  challenger: nullable(hex),
  challengerName: nullable(text),
  challengedAt: nullable(momentDecoder),
  expectedRoot: nullable(hex),
  decideUntil: nullable(count),
  winner: nullable(hex),
  votes: list(rewardsVoteDecoder),
})

export type RewardsSubmissions = {
  block: Block
  total: number
  items: Array<RewardsSubmission>
  nextCursor: string | null
}
export const rewardsSubmissionsDecoder: Decoder<RewardsSubmissions> = object({
  block: blockDecoder,
  total: count,
  items: list(rewardsSubmissionDecoder),
  nextCursor: nullable(text),
})

export type RewardsClaims = {
  block: Block
  total: number
  items: Array<RewardsClaim>
  nextCursor: string | null
}
export const rewardsClaimsDecoder: Decoder<RewardsClaims> = object({
  block: blockDecoder,
  total: count,
  items: list(rewardsClaimDecoder),
  nextCursor: nullable(text),
})

export type RewardsExplanation = {
  block: Block
  earner: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  token: `0x${string}`
  symbol: string
  decimals: number
  /** The last snapshot included: the state at the midnight that begins this day (UTC). */
  snapshot: string
  /** The leaf: the sum of all submissions. */
  earned: bigint
  /** In the token's smallest unit. */
  claimed: bigint
  /** The newest root that can be claimed against. */
  root: RewardsRootRef | null
  waitingRoot: RewardsRootRef | null
  submissions: Array<{
    hash: `0x${string}`
    kind: 'avs' | 'all_stakers' | 'all_earners' | 'directed_avs' | 'directed_set' | 'unique_stake' | 'total_stake'
    /** Who paid: the AVS, or the submitter of rewards for everyone. */
    from: `0x${string}`
    /** Name in the deployment's `actors`, if it has one. */
    fromName: string | null
    set: number | null
    /** In the token's smallest unit. */
    amount: bigint
    created: string
    firstSnapshot: string
    lastSnapshot: string
    /** In the token's smallest unit. */
    earned: bigint
    /** On so many days it paid something; the newest of them follow. */
    paidDays: number
    days: Array<{
      day: string
      /** In the token's smallest unit. */
      amount: bigint
      lines: Array<RewardsLine>
    }>
  }>
}
export const rewardsExplanationDecoder: Decoder<RewardsExplanation> = object({
  block: blockDecoder,
  earner: hex,
  name: nullable(text),
  token: hex,
  symbol: text,
  decimals: count,
  snapshot: text,
  earned: integer,
  claimed: integer,
  root: nullable(rewardsRootRefDecoder),
  waitingRoot: nullable(rewardsRootRefDecoder),
  submissions: list(object({
    hash: hex,
    kind: oneOf(['avs', 'all_stakers', 'all_earners', 'directed_avs', 'directed_set', 'unique_stake', 'total_stake']),
    from: hex,
    fromName: nullable(text),
    set: nullable(count),
    amount: integer,
    created: text,
    firstSnapshot: text,
    lastSnapshot: text,
    earned: integer,
    paidDays: count,
    days: list(object({
      day: text,
      amount: integer,
      lines: list(rewardsLineDecoder),
    })),
  })),
})

export type Simulation = {
  block: Block
  /** Block in which the last step was played. */
  blockAfter: bigint
  /** Whether every step was played; after a refused one none is. */
  complete: boolean
  steps: Array<SimulatedStep>
  /** Changes in all. */
  total: number
  /** Figures that are not what they were, the largest of each party first. */
  changes: Array<SimulatedChange>
  delegations: Array<DelegationChange>
}
export const simulationDecoder: Decoder<Simulation> = object({
  block: blockDecoder,
  blockAfter: integer,
  complete: boolean,
  steps: list(simulatedStepDecoder),
  total: count,
  changes: list(simulatedChangeDecoder),
  delegations: list(delegationChangeDecoder),
})

export type Slashes = {
  block: Block
  total: number
  items: Array<Slash>
  nextCursor: string | null
}
export const slashesDecoder: Decoder<Slashes> = object({
  block: blockDecoder,
  total: count,
  items: list(slashDecoder),
  nextCursor: nullable(text),
})

export type SlashDetails = {
  block: Block
  slash: Slash
}
export const slashDetailsDecoder: Decoder<SlashDetails> = object({
  block: blockDecoder,
  slash: slashDecoder,
})

/** deposited: what depositors could withdraw (delegated and undelegated). allocated: promised to operator sets; slashable: the part that they can take now. queued: in withdrawals, still slashable or released. slashed: ever; pending: slashed, neither burnt nor redistributed. */
export type Breakdown = {
  block: Block
  /** Of every strategy. */
  reconciles: boolean
  total: {
    deposited: EthSum
    delegated: EthSum
    undelegated: EthSum
    allocated: EthSum
    slashable: EthSum
    queued: {
      shares: null
      tokens: null
      /** Wei. */
      eth: bigint
      slashable: EthSum
      released: EthSum
    }
    slashed: EthSum
    pending: EthSum
  }
  strategies: Array<BreakdownStrategy>
}
export const breakdownDecoder: Decoder<Breakdown> = object({
  block: blockDecoder,
  reconciles: boolean,
  total: object({
    deposited: ethSumDecoder,
    delegated: ethSumDecoder,
    undelegated: ethSumDecoder,
    allocated: ethSumDecoder,
    slashable: ethSumDecoder,
    queued: object({
      shares: nothing,
      tokens: nothing,
      eth: integer,
      slashable: ethSumDecoder,
      released: ethSumDecoder,
    }),
    slashed: ethSumDecoder,
    pending: ethSumDecoder,
  }),
  strategies: list(breakdownStrategyDecoder),
})

export type OperatorDetails = {
  block: Block
  operator: `0x${string}`
  /** Name in the deployment's `actors`, if it has one. */
  name: string | null
  metadataUri: string
  /** Who must sign for a delegation; null: nobody. */
  delegationApprover: `0x${string}` | null
  registeredAt: Moment
  delegators: number
  /** Blocks that pass before an allocation counts. */
  allocationDelay: {
    /** Null before the first delay counts. */
    blocks: number | null
    pending: {
      blocks: number
      effectBlock: bigint
      /** Seconds since 1970; estimated where the block is to come. */
      estimatedTimestamp: number
    } | null
  }
  /** Wei. */
  eth: bigint
  /** Stake that could be slashed now, where the rate is known. */
  slashableEth: bigint
  strategies: Array<OperatorStrategy>
  operatorSets: Array<Membership>
  /** How often it happened. */
  slashes: number
}
export const operatorDetailsDecoder: Decoder<OperatorDetails> = object({
  block: blockDecoder,
  operator: hex,
  name: nullable(text),
  metadataUri: text,
  delegationApprover: nullable(hex),
  registeredAt: momentDecoder,
  delegators: count,
  allocationDelay: object({
    blocks: nullable(count),
    pending: nullable(object({
      blocks: count,
      effectBlock: integer,
      estimatedTimestamp: count,
    })),
  }),
  eth: integer,
  slashableEth: integer,
  strategies: list(operatorStrategyDecoder),
  operatorSets: list(membershipDecoder),
  slashes: count,
})

export type OperatorSetDetails = {
  block: Block
  avs: `0x${string}`
  id: number
  /** Name in the deployment's `actors`, if it has one. */
  avsName: string | null
  slasher: `0x${string}` | null
  pendingSlasher: {
    slasher: `0x${string}`
    effectBlock: bigint
    /** Seconds since 1970; estimated where the block is to come. */
    estimatedTimestamp: number
  } | null
  /** Null where slashed funds are burnt. */
  redistributionRecipient: `0x${string}` | null
  createdAt: Moment
  strategies: Array<StrategyRef>
  /** Members, and operators that left and can still be slashed. */
  members: Array<SetMember>
  /** How often it happened. */
  slashes: number
  /** Stake that could be slashed now, where the rate is known. */
  slashableEth: bigint
}
export const operatorSetDetailsDecoder: Decoder<OperatorSetDetails> = object({
  block: blockDecoder,
  avs: hex,
  id: count,
  avsName: nullable(text),
  slasher: nullable(hex),
  pendingSlasher: nullable(object({
    slasher: hex,
    effectBlock: integer,
    estimatedTimestamp: count,
  })),
  redistributionRecipient: nullable(hex),
  createdAt: momentDecoder,
  strategies: list(strategyRefDecoder),
  members: list(setMemberDecoder),
  slashes: count,
  slashableEth: integer,
})

export type RewardsRoot = {
  rootIndex: number
  root: `0x${string}`
  /** The last snapshot included: the state at the midnight that begins this day (UTC). */
  snapshot: string
  postedAt: Moment
  /** Seconds since 1970: from then on it can be claimed against. */
  activatedAt: number
  status: 'waiting' | 'claimable' | 'disabled'
  disabledAt: Moment | null
  bond: RewardsBond | null
  /** What this index has calculated for the snapshot; null where it has not. */
  calculated: {
    root: `0x${string}` | null
    leaves: number
    agrees: boolean
  } | null
}
export const rewardsRootDecoder: Decoder<RewardsRoot> = object({
  rootIndex: count,
  root: hex,
  snapshot: text,
  postedAt: momentDecoder,
  activatedAt: count,
  status: oneOf(['waiting', 'claimable', 'disabled']),
  disabledAt: nullable(momentDecoder),
  bond: nullable(rewardsBondDecoder),
  calculated: nullable(object({
    root: nullable(hex),
    leaves: count,
    agrees: boolean,
  })),
})

export type RewardsOverview = {
  block: Block
  calculated: RewardsSnapshot | null
  /** The newest root that can be claimed against. */
  root: RewardsRoot | null
  tokens: Array<{
    token: `0x${string}`
    symbol: string
    decimals: number
    /** All that was paid in, without the protocol's fee. */
    submitted: bigint
    /** In the token's smallest unit. */
    claimed: bigint
    submissions: number
    claims: number
  }>
  /** The first day that is counted. */
  since: string | null
  /** What was paid by AVS and token on each of the last days. */
  days: Array<RewardsDay>
}
export const rewardsOverviewDecoder: Decoder<RewardsOverview> = object({
  block: blockDecoder,
  calculated: nullable(rewardsSnapshotDecoder),
  root: nullable(rewardsRootDecoder),
  tokens: list(object({
    token: hex,
    symbol: text,
    decimals: count,
    submitted: integer,
    claimed: integer,
    submissions: count,
    claims: count,
  })),
  since: nullable(text),
  days: list(rewardsDayDecoder),
})

export type RewardsRoots = {
  block: Block
  total: number
  items: Array<RewardsRoot>
  nextCursor: string | null
}
export const rewardsRootsDecoder: Decoder<RewardsRoots> = object({
  block: blockDecoder,
  total: count,
  items: list(rewardsRootDecoder),
  nextCursor: nullable(text),
})

export type GetHealthParameters = {

}
/** `GET /health`: How far the index is. */
export const getHealth: Route<GetHealthParameters, Health> = route('/health', healthDecoder)

export type GetDeploymentParameters = {

}
/** `GET /v1/deployment`: The deployment that is indexed. */
export const getDeployment: Route<GetDeploymentParameters, Deployment> = route('/v1/deployment', deploymentDecoder)

export type GetOverviewParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/overview`: TVL in all and per strategy, and the counts. */
export const getOverview: Route<GetOverviewParameters, Overview> = route('/v1/overview', overviewDecoder)

export type GetStrategiesParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/strategies`: What each strategy holds. */
export const getStrategies: Route<GetStrategiesParameters, Strategies> = route('/v1/strategies', strategiesDecoder)

export type GetStrategyParameters = {
  /** In any case. */
  strategy: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/strategies/{strategy}`: One strategy: what it holds, for whom, and who can slash it. */
export const getStrategy: Route<GetStrategyParameters, StrategyDetails> = route('/v1/strategies/{strategy}', strategyDetailsDecoder)

export type GetTvlHistoryParameters = {
  /** At most so many points, evenly in time. */
  points?: number | bigint | undefined
}
/** `GET /v1/tvl/history`: TVL over time. */
export const getTvlHistory: Route<GetTvlHistoryParameters, TvlHistory> = route('/v1/tvl/history', tvlHistoryDecoder)

export type GetOperatorsParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
  /** Part of a name or an address. */
  q?: string | undefined
  sort?: 'eth' | 'delegators' | 'registered' | 'name' | undefined
  order?: 'asc' | 'desc' | undefined
}
/** `GET /v1/operators`: Operators with their stake. */
export const getOperators: Route<GetOperatorsParameters, Operators> = route('/v1/operators', operatorsDecoder)

export type GetOperatorParameters = {
  /** In any case. */
  operator: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/operators/{operator}`: One operator: its stake, its allocations, and who can slash it. */
export const getOperator: Route<GetOperatorParameters, OperatorDetails> = route('/v1/operators/{operator}', operatorDetailsDecoder)

export type GetDelegatorsParameters = {
  /** In any case. */
  operator: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
}
/** `GET /v1/operators/{operator}/delegators`: Who delegates to an operator, by address. */
export const getDelegators: Route<GetDelegatorsParameters, Delegators> = route('/v1/operators/{operator}/delegators', delegatorsDecoder)

export type GetOperatorHistoryParameters = {
  /** In any case. */
  operator: string
  /** At most so many points, evenly in time. */
  points?: number | bigint | undefined
}
/** `GET /v1/operators/{operator}/history`: Stake, delegators and allocations of an operator over time. */
export const getOperatorHistory: Route<GetOperatorHistoryParameters, OperatorHistory> = route('/v1/operators/{operator}/history', operatorHistoryDecoder)

export type GetAvssParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
  /** Part of a name or an address. */
  q?: string | undefined
}
/** `GET /v1/avss`: AVSs: accounts that published metadata or created an operator set. */
export const getAvss: Route<GetAvssParameters, Avss> = route('/v1/avss', avssDecoder)

export type GetAvsParameters = {
  /** In any case. */
  avs: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/avss/{avs}`: One AVS with its operator sets. */
export const getAvs: Route<GetAvsParameters, AvsDetails> = route('/v1/avss/{avs}', avsDetailsDecoder)

export type GetOperatorSetsParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
  /** Part of a name or an address. */
  q?: string | undefined
}
/** `GET /v1/operator-sets`: Operator sets with their members. */
export const getOperatorSets: Route<GetOperatorSetsParameters, OperatorSets> = route('/v1/operator-sets', operatorSetsDecoder)

export type GetOperatorSetParameters = {
  /** In any case. */
  avs: string
  id?: number | bigint | undefined
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  /** A block to come: what is sure to be slashable then. */
  atBlock?: number | bigint | undefined
}
/** `GET /v1/operator-sets/{avs}/{id}`: One operator set: members, stakes, and what it can slash now and at a block to come. */
export const getOperatorSet: Route<GetOperatorSetParameters, OperatorSetDetails> = route('/v1/operator-sets/{avs}/{id}', operatorSetDetailsDecoder)

export type GetGraphParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/graph`: Operators and operator sets as nodes and edges. */
export const getGraph: Route<GetGraphParameters, Graph> = route('/v1/graph', graphDecoder)

export type GetStakersParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
  /** Part of a name or an address. */
  q?: string | undefined
  sort?: 'eth' | 'since' | undefined
  order?: 'asc' | 'desc' | undefined
}
/** `GET /v1/stakers`: Stakers with deposits or queued withdrawals. */
export const getStakers: Route<GetStakersParameters, Stakers> = route('/v1/stakers', stakersDecoder)

export type GetStakerParameters = {
  /** In any case. */
  staker: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/stakers/{staker}`: One staker: what it deposited, can withdraw, has queued and lost. */
export const getStaker: Route<GetStakerParameters, StakerDetails> = route('/v1/stakers/{staker}', stakerDetailsDecoder)

export type GetStakerWithdrawalsParameters = {
  /** In any case. */
  staker: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
}
/** `GET /v1/stakers/{staker}/withdrawals`: Withdrawals of a staker, newest first. */
export const getStakerWithdrawals: Route<GetStakerWithdrawalsParameters, Withdrawals> = route('/v1/stakers/{staker}/withdrawals', withdrawalsDecoder)

export type GetStakerExposureParameters = {
  /** In any case. */
  staker: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/stakers/{staker}/exposure`: Which operator set can take how much of a staker, and until when. */
export const getStakerExposure: Route<GetStakerExposureParameters, Exposure> = route('/v1/stakers/{staker}/exposure', exposureDecoder)

export type GetStakerHistoryParameters = {
  /** In any case. */
  staker: string
  /** At most so many points, evenly in time. */
  points?: number | bigint | undefined
}
/** `GET /v1/stakers/{staker}/history`: What a staker deposited, could withdraw and had queued, over time. */
export const getStakerHistory: Route<GetStakerHistoryParameters, StakerHistory> = route('/v1/stakers/{staker}/history', stakerHistoryDecoder)

export type GetWithdrawalsParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
  status?: 'pending' | 'completable' | 'completed' | undefined
  /** In any case. */
  staker?: string | undefined
  /** To whom the staker delegated when it queued. */
  operator?: string | undefined
}
/** `GET /v1/withdrawals`: Withdrawals, newest first. */
export const getWithdrawals: Route<GetWithdrawalsParameters, Withdrawals> = route('/v1/withdrawals', withdrawalsDecoder)

export type GetPodsParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
  /** Only the pod of this account, if it has one. */
  owner?: string | undefined
}
/** `GET /v1/pods`: Pods of native restakers, newest first. */
export const getPods: Route<GetPodsParameters, Pods> = route('/v1/pods', podsDecoder)

export type GetPodParameters = {
  /** The pod or its owner, in any case. */
  pod: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/pods/{pod}`: One pod, by its address or its owner: its stake, its checkpoints and what it asked of the beacon chain. */
export const getPod: Route<GetPodParameters, PodDetails> = route('/v1/pods/{pod}', podDetailsDecoder)

export type GetPodValidatorsParameters = {
  /** The pod or its owner, in any case. */
  pod: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
}
/** `GET /v1/pods/{pod}/validators`: Validators that a pod has proven, by the hash of their public key. */
export const getPodValidators: Route<GetPodValidatorsParameters, PodValidators> = route('/v1/pods/{pod}/validators', podValidatorsDecoder)

export type GetRewardsParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  /** What was paid on so many days, up to the newest that is calculated. */
  days?: number | bigint | undefined
}
/** `GET /v1/rewards`: Rewards: what was paid in, by whom and of which token, what was claimed, and the current root. */
export const getRewards: Route<GetRewardsParameters, RewardsOverview> = route('/v1/rewards', rewardsOverviewDecoder)

export type GetRewardsRootsParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
}
/** `GET /v1/rewards/roots`: Roots of rewards with their challenges, newest first. */
export const getRewardsRoots: Route<GetRewardsRootsParameters, RewardsRoots> = route('/v1/rewards/roots', rewardsRootsDecoder)

export type GetRewardsSubmissionsParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
  /** In any case. */
  avs?: string | undefined
  /** In any case. */
  token?: string | undefined
  kind?: 'avs' | 'all_stakers' | 'all_earners' | 'directed_avs' | 'directed_set' | 'unique_stake' | 'total_stake' | undefined
}
/** `GET /v1/rewards/submissions`: Rewards that were paid in, newest first. */
export const getRewardsSubmissions: Route<GetRewardsSubmissionsParameters, RewardsSubmissions> = route('/v1/rewards/submissions', rewardsSubmissionsDecoder)

export type GetRewardsClaimsParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
  /** In any case. */
  earner?: string | undefined
  /** In any case. */
  token?: string | undefined
}
/** `GET /v1/rewards/claims`: Rewards that were paid out, newest first. */
export const getRewardsClaims: Route<GetRewardsClaimsParameters, RewardsClaims> = route('/v1/rewards/claims', rewardsClaimsDecoder)

export type GetRewardsExplanationParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  /** In any case. */
  earner: string
  /** In any case. */
  token: string
  /** Of each submission, so many of the newest days are told one by one. */
  days?: number | bigint | undefined
}
/** `GET /v1/rewards/explain`: Why an account has earned what it has of a token: submissions, days, stake weights and splits. */
export const getRewardsExplanation: Route<GetRewardsExplanationParameters, RewardsExplanation> = route('/v1/rewards/explain', rewardsExplanationDecoder)

export type GetRewardsProofParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  /** In any case. */
  earner: string
  /** Tokens with commas between them; left out, all that can be claimed. */
  tokens?: string | undefined
}
/** `GET /v1/rewards/proof`: What proves to the RewardsCoordinator what an earner may claim. */
export const getRewardsProof: Route<GetRewardsProofParameters, RewardsProof> = route('/v1/rewards/proof', rewardsProofDecoder)

export type GetStakerRewardsParameters = {
  /** In any case. */
  staker: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/stakers/{staker}/rewards`: What an account has earned, claimed and can claim of each token, and when it was earned. */
export const getStakerRewards: Route<GetStakerRewardsParameters, StakerRewards> = route('/v1/stakers/{staker}/rewards', stakerRewardsDecoder)

export type GetOperatorRewardsParameters = {
  /** In any case. */
  operator: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  /** What was paid on so many days, up to the newest that is calculated. */
  days?: number | bigint | undefined
}
/** `GET /v1/operators/{operator}/rewards`: What AVSs paid to an operator and its stakers, and for each ETH they can slash. */
export const getOperatorRewards: Route<GetOperatorRewardsParameters, OperatorRewards> = route('/v1/operators/{operator}/rewards', operatorRewardsDecoder)

export type GetAvsRewardsParameters = {
  /** In any case. */
  avs: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  /** What was paid on so many days, up to the newest that is calculated. */
  days?: number | bigint | undefined
}
/** `GET /v1/avss/{avs}/rewards`: What an AVS paid to operators and their stakers, and for each ETH it can slash. */
export const getAvsRewards: Route<GetAvsRewardsParameters, AvsRewards> = route('/v1/avss/{avs}/rewards', avsRewardsDecoder)

export type GetSimulationParameters = {
  /** A JSON list of steps, such as [{"type":"slashOperator","operatorSet":{"avs":"0x…","id":0},"operator":"0x…","wad":"200000000000000000"}]. Every step is taken by whoever may take it; wallets are taken to hold what is deposited, approvers to sign, and registrars to accept. */
  plan?: string | undefined
  /** At most so many changes. */
  limit?: number | bigint | undefined
}
/** `GET /v1/simulate`: What a plan would change for everybody: slashes, exits, new allocations, losses on the beacon chain, time. */
export const getSimulation: Route<GetSimulationParameters, Simulation> = route('/v1/simulate', simulationDecoder)

export type GetSlashesParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
  limit?: number | bigint | undefined
  cursor?: string | undefined
  /** In any case. */
  operator?: string | undefined
  /** In any case. */
  avs?: string | undefined
  /** With `avs`: the number of one of its sets. */
  set?: number | bigint | undefined
  /** Only slashes that cost this staker something. */
  staker?: string | undefined
  /** Only slashes of this strategy. */
  strategy?: string | undefined
}
/** `GET /v1/slashes`: Slashes, newest first. */
export const getSlashes: Route<GetSlashesParameters, Slashes> = route('/v1/slashes', slashesDecoder)

export type GetSlashParameters = {
  slash: string
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/slashes/{slash}`: One slash, by block and log index. */
export const getSlash: Route<GetSlashParameters, SlashDetails> = route('/v1/slashes/{slash}', slashDetailsDecoder)

export type GetBreakdownParameters = {
  /** The state at the end of this block. */
  block?: number | bigint | undefined
  /** The state at the end of this day (UTC). */
  day?: string | undefined
}
/** `GET /v1/breakdown`: Where the stake of each strategy is, and whether the sum is right. */
export const getBreakdown: Route<GetBreakdownParameters, Breakdown> = route('/v1/breakdown', breakdownDecoder)

export type GetSearchParameters = {
  /** An address, a hash, a block number, a symbol, or part of a name. */
  q: string
}
/** `GET /v1/search`: Accounts, operator sets, strategies, withdrawals, transactions and blocks by name or address. */
export const getSearch: Route<GetSearchParameters, Search> = route('/v1/search', searchDecoder)

export type GetActivityParameters = {
  limit?: number | bigint | undefined
  /** `nextCursor` of the page before. */
  cursor?: string | undefined
  /** The same as `cursor`. */
  before?: string | undefined
  /** Also the bookkeeping events that accompany others, such as OperatorSharesIncreased. */
  all?: 'true' | 'false' | undefined
  /** Events that name this account anywhere. */
  account?: string | undefined
  /** In any case. */
  operator?: string | undefined
  /** In any case. */
  avs?: string | undefined
  /** In any case. */
  strategy?: string | undefined
  /** For example delegationManager. */
  contract?: string | undefined
  /** For example StakerDelegated; bookkeeping events too. */
  event?: string | undefined
  fromBlock?: number | bigint | undefined
  toBlock?: number | bigint | undefined
}
/** `GET /v1/activity`: What happened, newest first. */
export const getActivity: Route<GetActivityParameters, ActivityPage> = route('/v1/activity', activityPageDecoder)
