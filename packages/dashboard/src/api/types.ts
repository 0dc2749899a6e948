/**
 * The answers of the API, as this page uses them. Each decoder checks the shape at run time and is the source
 * of the type of the same name. Amounts arrive as decimal strings and become bigint here. Fields that the
 * page does not use are not read.
 */
import {
  boolean,
  count,
  type Decoded,
  integer,
  list,
  nullable,
  object,
  record,
  text,
  unknownRecord,
  withDefault,
} from './decode.js'

/** `config.json`, served beside the page. */
export const configDecoder = object({ apiUrl: text, rpcUrl: nullable(text), chainId: nullable(count) })
export type Config = Decoded<typeof configDecoder>

/** `timestamp` in seconds. */
export const blockDecoder = object({ number: integer, hash: text, timestamp: count })
export type Block = Decoded<typeof blockDecoder>

/** `rateWad`: wei of ETH per 1e18 of the token; `eth`: wei. Both null when the rate is unknown. */
export const strategyTvlDecoder = object({
  strategy: text,
  token: nullable(text),
  symbol: text,
  decimals: count,
  totalShares: integer,
  tokens: integer,
  rateWad: nullable(integer),
  eth: nullable(integer),
})
export type StrategyTvl = Decoded<typeof strategyTvlDecoder>

/** `GET /v1/overview` */
export const overviewDecoder = object({
  chainId: count,
  block: blockDecoder,
  syncing: boolean,
  lagBlocks: count,
  tvl: object({ eth: integer, strategies: list(strategyTvlDecoder) }),
  counts: object({
    stakers: count,
    operators: count,
    avss: count,
    operatorSets: count,
    pendingWithdrawals: count,
    slashes: count,
  }),
})
export type Overview = Decoded<typeof overviewDecoder>

/** One point of the history: wei of ETH, in all and by strategy address. */
const tvlPointDecoder = object({
  block: integer,
  timestamp: count,
  eth: integer,
  strategies: record(integer),
})
export type TvlPoint = Decoded<typeof tvlPointDecoder>

/** `GET /v1/tvl/history` */
export const tvlHistoryDecoder = object({ points: list(tvlPointDecoder) })
export type TvlHistory = Decoded<typeof tvlHistoryDecoder>

/** One event of the chain. `summary.key` names a sentence, `summary.params` what it is filled with. */
export const activityDecoder = object({
  id: text,
  block: integer,
  timestamp: count,
  transactionHash: text,
  contract: text,
  event: text,
  args: withDefault(unknownRecord, {}),
  summary: nullable(object({ key: text, params: withDefault(record(text), {}) })),
})
export type Activity = Decoded<typeof activityDecoder>

/** `GET /v1/activity` */
export const activityPageDecoder = object({ items: list(activityDecoder), nextCursor: nullable(text) })
export type ActivityPage = Decoded<typeof activityPageDecoder>

/** What the page reads of `GET /v1/deployment`: names of addresses. */
export const deploymentDecoder = object({
  name: withDefault(text, ''),
  contracts: withDefault(record(text), {}),
  tokens: withDefault(record(text), {}),
  strategies: withDefault(record(text), {}),
  actors: withDefault(record(text), {}),
  parameters: nullable(object({ blockTimeSeconds: nullable(count) })),
})
export type Deployment = Decoded<typeof deploymentDecoder>

/** The body of a failed request. */
export const errorBodyDecoder = object({
  error: object({ code: text, message: text, remedy: withDefault(text, '') }),
})
