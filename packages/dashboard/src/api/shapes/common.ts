import {
  count,
  type Decoded,
  type Decoder,
  integer,
  list,
  nullable,
  object,
  text,
  withDefault,
} from '../decode.js'
import { blockDecoder } from '../types.js'

/** A block of the past and its time, in seconds. */
export const moment = object({ block: integer, timestamp: count })
export type Moment = Decoded<typeof moment>

/** A block to come and when it is expected, in seconds. */
export const dueTime = object({ block: integer, estimatedTimestamp: count })
export type DueTime = Decoded<typeof dueTime>

export const operatorSetRef = object({ avs: text, id: count, avsName: nullable(text) })
export type OperatorSetRef = Decoded<typeof operatorSetRef>

/** Shares, the tokens they are worth and their wei of ETH; null where there is no one unit or no rate. */
export const worth = object({
  shares: nullable(integer),
  tokens: nullable(integer),
  eth: nullable(integer),
})
export type Worth = Decoded<typeof worth>

export const strategyRef = { strategy: text, symbol: text, decimals: withDefault(count, 18) }

export const strategyAmount = object({
  ...strategyRef,
  shares: integer,
  tokens: nullable(integer),
  eth: nullable(integer),
})
export type StrategyAmount = Decoded<typeof strategyAmount>

/** A magnitude that takes effect at a block to come. */
export const pendingMagnitude = nullable(
  object({ magnitude: integer, effectBlock: integer, estimatedTimestamp: count }),
)
export type PendingMagnitude = Decoded<typeof pendingMagnitude>

/** A page of a list. */
export const pageOf = <T>(item: Decoder<T>) =>
  object({ block: blockDecoder, total: count, items: list(item), nextCursor: nullable(text) })
export type PageOf<T> = Decoded<ReturnType<typeof pageOf<T>>>
