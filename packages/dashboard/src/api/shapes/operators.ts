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
import {
  dueTime,
  moment,
  operatorSetRef,
  pageOf,
  pendingMagnitude,
  strategyAmount,
  strategyRef,
} from './common.js'

const operatorItem = object({
  operator: text,
  name: nullable(text),
  registeredAt: moment,
  delegators: count,
  shares: list(strategyAmount),
  eth: integer,
  slashableEth: nullable(integer),
  operatorSets: list(operatorSetRef),
  slashes: withDefault(count, 0),
})
export type OperatorItem = Decoded<typeof operatorItem>

/** `GET /v1/operators` */
export const operatorPage = pageOf(operatorItem)

/** What an operator has promised a set of one strategy. Magnitudes of 1e18. */
const allocation = object({
  ...strategyRef,
  magnitude: integer,
  pending: pendingMagnitude,
  slashableShares: integer,
  slashableTokens: nullable(integer),
  slashableEth: nullable(integer),
})
export type Allocation = Decoded<typeof allocation>

const membership = object({
  avs: text,
  id: count,
  avsName: nullable(text),
  registered: boolean,
  slashableUntil: nullable(dueTime),
  slasher: nullable(text),
  redistributionRecipient: nullable(text),
  allocations: list(allocation),
  slashableEth: nullable(integer),
})
export type Membership = Decoded<typeof membership>

const operatorStrategy = object({
  ...strategyRef,
  shares: integer,
  tokens: nullable(integer),
  eth: nullable(integer),
  maxMagnitude: integer,
  encumberedMagnitude: integer,
  allocatableMagnitude: integer,
})
export type OperatorStrategy = Decoded<typeof operatorStrategy>

/** `GET /v1/operators/:operator` */
export const operatorDetails = object({
  block: blockDecoder,
  operator: text,
  name: nullable(text),
  metadataUri: nullable(text),
  delegationApprover: nullable(text),
  registeredAt: moment,
  delegators: count,
  allocationDelay: object({
    blocks: nullable(count),
    pending: nullable(object({ blocks: count, effectBlock: integer, estimatedTimestamp: count })),
  }),
  eth: integer,
  strategies: list(operatorStrategy),
  operatorSets: list(membership),
  slashes: withDefault(count, 0),
})
export type OperatorDetails = Decoded<typeof operatorDetails>

/** `GET /v1/operators/:operator/delegators` */
export const delegatorPage = pageOf(
  object({
    staker: text,
    name: nullable(text),
    shares: list(strategyAmount),
    eth: nullable(integer),
    since: nullable(moment),
  }),
)

/** `GET /v1/operators/:operator/history`; allocations by `avs/id`. */
export const operatorHistory = object({
  points: list(
    object({
      block: integer,
      timestamp: count,
      eth: nullable(integer),
      delegators: withDefault(count, 0),
      strategies: record(
        object({
          shares: integer,
          maxMagnitude: integer,
          encumberedMagnitude: integer,
          allocations: withDefault(record(integer), {}),
        }),
      ),
    }),
  ),
})
export type OperatorHistory = Decoded<typeof operatorHistory>
