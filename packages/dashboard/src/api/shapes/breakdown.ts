import { boolean, type Decoded, integer, list, nullable, object, withDefault } from '../decode.js'
import { blockDecoder } from '../types.js'
import { strategyRef, worth } from './common.js'

const queued = object({
  shares: nullable(integer),
  tokens: nullable(integer),
  eth: nullable(integer),
  slashable: nullable(worth),
  released: nullable(worth),
})

/** Delegated, undelegated, queued and pending (with the gap of rounding) are all that a strategy holds. */
const categories = {
  deposited: worth,
  delegated: worth,
  undelegated: worth,
  allocated: worth,
  slashable: worth,
  queued,
  slashed: worth,
  pending: worth,
}

/** `GET /v1/breakdown` */
export const breakdown = object({
  block: blockDecoder,
  reconciles: withDefault(boolean, true),
  total: object(categories),
  strategies: list(
    object({
      ...strategyRef,
      ...categories,
      totalShares: nullable(integer),
      gapShares: withDefault(integer, 0n),
      reconciles: boolean,
    }),
  ),
})
export type Breakdown = Decoded<typeof breakdown>
