import { count, type Decoded, integer, list, nullable, object, text, withDefault } from '../decode.js'
import { blockDecoder } from '../types.js'
import { operatorSetRef, pageOf, strategyRef } from './common.js'

/** `status`: `pending` (nothing cleared yet), `partly` or `cleared`. `recipient` null: burnt. */
const slashItem = object({
  id: text,
  slashId: nullable(text),
  operatorSet: operatorSetRef,
  operator: text,
  operatorName: nullable(text),
  block: integer,
  timestamp: count,
  transactionHash: text,
  description: withDefault(text, ''),
  strategies: list(
    object({
      ...strategyRef,
      wadSlashed: integer,
      shares: integer,
      tokens: nullable(integer),
      eth: nullable(integer),
      pendingShares: nullable(integer),
    }),
  ),
  eth: nullable(integer),
  recipient: nullable(text),
  resolutionBlock: nullable(integer),
  status: text,
})
export type SlashItem = Decoded<typeof slashItem>

/** `GET /v1/slashes` */
export const slashPage = pageOf(slashItem)

/** `GET /v1/slashes/:id` */
export const slashDetails = object({ block: blockDecoder, slash: slashItem })
