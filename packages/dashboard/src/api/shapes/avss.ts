import {
  boolean,
  count,
  type Decoded,
  integer,
  list,
  nullable,
  object,
  text,
  withDefault,
} from '../decode.js'
import { blockDecoder } from '../types.js'
import { dueTime, moment, pageOf, pendingMagnitude, strategyRef } from './common.js'

const avsFields = {
  avs: text,
  name: nullable(text),
  metadataUri: nullable(text),
  registrar: nullable(text),
  operatorSets: count,
  operators: count,
  slashes: withDefault(count, 0),
  slashableEth: nullable(integer),
}
const avsItem = object(avsFields)
export type AvsItem = Decoded<typeof avsItem>

/** `GET /v1/avss` */
export const avsPage = pageOf(avsItem)

/** `redistributionRecipient` null: slashed funds are burnt. */
export const operatorSetItem = object({
  avs: text,
  id: count,
  avsName: nullable(text),
  slasher: nullable(text),
  redistributionRecipient: nullable(text),
  strategies: list(object({ strategy: text, symbol: text })),
  members: list(object({ operator: text, name: nullable(text) })),
  slashes: withDefault(count, 0),
  slashableEth: nullable(integer),
})
export type OperatorSetItem = Decoded<typeof operatorSetItem>

/** `GET /v1/operator-sets` */
export const operatorSetPage = pageOf(operatorSetItem)

/** `GET /v1/avss/:avs` */
export const avsDetails = object({
  block: blockDecoder,
  ...avsFields,
  createdAt: nullable(moment),
  sets: list(operatorSetItem),
})
export type AvsDetails = Decoded<typeof avsDetails>

/** Stake of one member that the set can slash. `atBlockShares`: at the block that was asked for. */
const stake = object({
  ...strategyRef,
  magnitude: integer,
  pending: pendingMagnitude,
  slashableShares: integer,
  slashableTokens: nullable(integer),
  slashableEth: nullable(integer),
  atBlockShares: nullable(integer),
})
export type MemberStake = Decoded<typeof stake>

const member = object({
  operator: text,
  name: nullable(text),
  registered: boolean,
  slashableUntil: nullable(dueTime),
  stakes: list(stake),
  slashableEth: nullable(integer),
})
export type SetMember = Decoded<typeof member>

/** `GET /v1/operator-sets/:avs/:id` */
export const operatorSetDetails = object({
  block: blockDecoder,
  avs: text,
  id: count,
  avsName: nullable(text),
  slasher: nullable(text),
  pendingSlasher: nullable(object({ slasher: text, effectBlock: integer, estimatedTimestamp: count })),
  redistributionRecipient: nullable(text),
  createdAt: nullable(moment),
  strategies: list(object(strategyRef)),
  members: list(member),
  slashes: withDefault(count, 0),
  slashableEth: nullable(integer),
})
export type OperatorSetDetails = Decoded<typeof operatorSetDetails>
