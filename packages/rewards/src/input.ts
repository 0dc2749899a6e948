// What a calculation of rewards is made from: plain data, in the order of the chain.

export type Address = `0x${string}`

/** One decoded log, with its arguments as viem decodes them. */
export type RewardsEvent = {
  blockNumber: number
  /** Seconds. */
  blockTime: number
  transactionIndex?: number
  logIndex: number
  /** The name of the contract in `RewardsParameters.contracts`, as `delegationManager`. */
  contract: string
  address: Address
  /** The name of the Solidity event. */
  name: string
  /** `bigint` for integers above 48 bits, `number` up to 48, addresses in any letter case. */
  args: Record<string, unknown>
}

/**
 * What an AVS answered to `getOperatorRestakedStrategies(operator)` (chapter 04 §4.3). Not a log: it stands in the
 * stream after all logs of its block, in any order among its like, with contract `avs`, the AVS as `address` and
 * `logIndex` = `observationLogIndex`. One event may name many strategies; several of a block and operator add up.
 */
export const observationName = 'RestakedStrategiesObserved'
export const observationLogIndex = 0x7fff_ffff
export type RestakedStrategiesObservation = { operator: Address; strategies: readonly Address[] }

/** The blocks of one UTC day: those with midnight ≤ time < next midnight. A day without blocks has `toBlock = fromBlock - 1`. */
export type DayBlocks = {
  /** `YYYY-MM-DD` */
  date: string
  fromBlock: number
  toBlock: number
  /** How many events of the stream are in it. */
  events: number
}

/** Dates of chapter 04 §4.9 as `YYYY-MM-DD`; `9999-12-31` for never. */
export type RewardsForks = {
  amazon: string
  nile: string
  panama: string
  arno: string
  trinity: string
  mississippi: string
  colorado: string
  sabine: string
}

export type RewardsParameters = {
  chainId: number
  /** Names the deployment in leaf files, as `mainnet` or `devnet`. */
  deployment: string
  /** Contracts whose events may be in the stream: camelCase name to address. AVSs and pods are not among them. */
  contracts: Record<string, Address>
  /** Tokens that may be paid. Left out, any token may. */
  tokens?: readonly Address[]
  /** Deploy parameters of chapter 04 §2.1. */
  calculationIntervalSeconds: number
  maxRewardsDuration: number
  maxRetroactiveLength: number
  maxFutureLength: number
  genesisRewardsTimestamp: number
  forks: RewardsForks
  /** Stakers left out of rewards for all earners before Panama (appendix A). */
  excludedAddresses: readonly Address[]
}

/** All of it in memory. Days follow each other without a gap, and every event lies in one of them. */
export type RewardsInput = {
  parameters: RewardsParameters
  days: readonly DayBlocks[]
  events: readonly RewardsEvent[]
}

/** The last midnight counted, as the rows of a distribution: earner, then token, ascending. */
export type CumulativeAmount = { earner: Address; token: Address; cumulativeAmount: bigint }

export type RewardsResult = {
  /** The last snapshot included, `YYYY-MM-DD`. */
  snapshot: string
  amounts: readonly CumulativeAmount[]
  /** `null` when nobody earned anything. */
  root: Address | null
}
