import { z } from '@hono/zod-openapi'

// The formats tell generated clients which strings are integers (`uint256`, `int256`, `uint64`) and which are hex.
export const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .openapi({ format: 'address', example: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' })
export const hash = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/)
  .openapi({ format: 'hash' })
export const amount = z
  .string()
  .regex(/^\d+$/)
  .openapi({ format: 'uint256', example: '32000000000000000000' })
export const signedAmount = z
  .string()
  .regex(/^-?\d+$/)
  .openapi({ format: 'int256', example: '-1' })
export const count = z.int().nonnegative()
export const wei = amount.describe('Wei.')
export const timestamp = count.describe('Seconds since 1970.')
export const blockNumber = z.string().regex(/^\d+$/).openapi({ format: 'uint64', example: '21000000' })
export const name = z.string().nullable().describe("Name in the deployment's `actors`, if it has one.")
export const estimatedTimestamp = timestamp.describe(
  'Seconds since 1970; estimated where the block is to come.',
)

/** Of a schema with a name: `nullable()` would change what the name stands for. */
export const orNull = <schema extends z.ZodType>(schema: schema) => z.union([schema, z.null()])

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

export const explanationSchema = z
  .object({ code: z.string(), message: z.string(), remedy: z.string().describe('What to do about it.') })
  .openapi('Explanation')

export const errorSchema = z.object({ error: explanationSchema }).openapi('Failure')

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
export const pendingMagnitude = orNull(pendingMagnitudeSchema)

/** A page of a list; `nextCursor` leads to the next one, null on the last. */
export function pageSchema<item extends z.ZodType>(title: string, item: item) {
  return z
    .object({ block: blockSchema, total: count, items: z.array(item), nextCursor: z.string().nullable() })
    .openapi(title)
}
