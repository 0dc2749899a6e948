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
  withDefault,
} from '../decode.js'
import { blockDecoder } from '../types.js'
import { dueTime, moment, pageOf, strategyAmount, strategyRef, worth } from './common.js'

const stakerItem = object({
  staker: text,
  name: nullable(text),
  operator: nullable(text),
  operatorName: nullable(text),
  eth: nullable(integer),
  withdrawableEth: nullable(integer),
  queuedEth: nullable(integer),
})
export type StakerItem = Decoded<typeof stakerItem>

/** `GET /v1/stakers` */
export const stakerPage = pageOf(stakerItem)

const position = object({
  ...strategyRef,
  deposited: worth,
  withdrawable: worth,
  queued: worth,
  slashed: worth,
})
export type Position = Decoded<typeof position>

/** `GET /v1/stakers/:staker` */
export const stakerDetails = object({
  block: blockDecoder,
  staker: text,
  name: nullable(text),
  operator: nullable(text),
  operatorName: nullable(text),
  delegatedSince: nullable(moment),
  eth: nullable(integer),
  strategies: list(position),
})
export type StakerDetails = Decoded<typeof stakerDetails>

const withdrawal = object({
  root: text,
  staker: nullable(text),
  stakerName: nullable(text),
  status: text,
  delegatedTo: nullable(text),
  withdrawer: nullable(text),
  queuedAt: moment,
  completableAt: dueTime,
  completedAt: nullable(moment),
  receivedAsTokens: nullable(boolean),
  amounts: list(strategyAmount),
  slashedWhileQueued: withDefault(list(strategyAmount), []),
})
export type Withdrawal = Decoded<typeof withdrawal>

/** `GET /v1/stakers/:staker/withdrawals` and `GET /v1/withdrawals` */
export const withdrawalPage = pageOf(withdrawal)

/** What one operator set can take of one strategy, until when, and what it can take from when on. */
const exposure = object({
  avs: text,
  id: count,
  avsName: nullable(text),
  operator: text,
  operatorName: nullable(text),
  ...strategyRef,
  shares: integer,
  tokens: nullable(integer),
  eth: nullable(integer),
  queuedTokens: nullable(integer),
  queuedEth: nullable(integer),
  slasher: nullable(text),
  redistributionRecipient: nullable(text),
  until: nullable(object({ block: integer, estimatedTimestamp: count, why: withDefault(text, '') })),
  pending: nullable(
    object({
      fromBlock: integer,
      estimatedTimestamp: count,
      tokens: nullable(integer),
      eth: nullable(integer),
    }),
  ),
})
export type Exposure = Decoded<typeof exposure>

/** `GET /v1/stakers/:staker/exposure`; `total`: if every set slashes fully. */
export const exposureList = object({
  block: blockDecoder,
  items: list(exposure),
  total: object({ eth: nullable(integer), queuedEth: nullable(integer) }),
})
export type ExposureList = Decoded<typeof exposureList>

/** `GET /v1/stakers/:staker/history`; by strategy, in tokens. */
export const stakerHistory = object({
  points: list(
    object({
      block: integer,
      timestamp: count,
      eth: nullable(integer),
      strategies: record(object({ deposited: integer, withdrawable: integer, queued: integer })),
    }),
  ),
})
export type StakerHistory = Decoded<typeof stakerHistory>
