import { z } from '@hono/zod-openapi'

export const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .openapi({ example: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' })
export const hash = z.string().regex(/^0x[0-9a-f]{64}$/)
export const amount = z.string().regex(/^\d+$/).openapi({ example: '32000000000000000000' })
export const count = z.int().nonnegative()
export const wei = amount.describe('Wei.')
export const timestamp = count.describe('Seconds since 1970.')
const blockNumber = z.string().regex(/^\d+$/)
export const name = z.string().nullable().describe("Name in the deployment's `actors`, if it has one.")
const estimatedTimestamp = timestamp.describe('Seconds since 1970; estimated where the block is to come.')

export const blockSchema = z
  .object({
    number: blockNumber,
    hash: hash
      .nullable()
      .describe('Null for a block of the past in which nothing happened: the index does not keep those.'),
    timestamp,
  })
  .describe('The block whose state the answer shows.')
  .openapi('Block')

export const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }) })
  .openapi('Error')

export const momentSchema = z
  .object({ block: blockNumber, timestamp })
  .describe('When something happened.')
  .openapi('Moment')

export const dueSchema = z
  .object({ block: blockNumber, estimatedTimestamp })
  .describe('A block, and when it was or should be made.')
  .openapi('Due')

export const operatorSetRef = { avs: address, id: count, avsName: name }
export const operatorSetRefSchema = z.object(operatorSetRef).openapi('OperatorSetRef')

const tokens = amount.nullable().describe("In the token's smallest unit; null for an unknown strategy.")
export const strategyRef = { strategy: address, symbol: z.string(), decimals: count }
export const strategyRefSchema = z.object(strategyRef).openapi('StrategyRef')
export const worth = {
  shares: amount,
  tokens,
  eth: wei.nullable().describe('Wei; null where the rate of the token is unknown.'),
}
export const worthSchema = z.object(worth).openapi('Worth')
export const strategyAmountSchema = z.object({ ...strategyRef, ...worth }).openapi('StrategyAmount')

export const pendingMagnitudeSchema = z
  .object({ magnitude: amount, effectBlock: blockNumber, estimatedTimestamp })
  .describe('Magnitude from a block to come on, of 1e18.')
  .openapi('PendingMagnitude')
export const pendingMagnitude = pendingMagnitudeSchema.nullable()

export { blockNumber, estimatedTimestamp }

/** A page of a list; `nextCursor` leads to the next one, null on the last. */
export function pageSchema<item extends z.ZodType>(title: string, item: item) {
  return z
    .object({ block: blockSchema, total: count, items: z.array(item), nextCursor: z.string().nullable() })
    .openapi(title)
}
