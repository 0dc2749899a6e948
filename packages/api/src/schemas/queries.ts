import { z } from '@hono/zod-openapi'
import { address } from './basics.js'

const account = address.describe('In any case.')
const blockNumber = z.coerce
  .number()
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .optional()
  .openapi({ type: 'integer' })

/** The state at a block, or at the end of a day; by default now. */
export const asOf = {
  block: blockNumber.describe('The state at the end of this block.'),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-01-31')
    .refine((day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)), 'must be a day of the calendar')
    .optional()
    .describe('The state at the end of this day (UTC).'),
}
export const asOfQuerySchema = z.object(asOf)

const limit = z.coerce.number().int().min(1).max(500).default(50)
const offsetCursor = z
  .string()
  .regex(/^\d{1,9}$/, 'must be the nextCursor of an earlier answer')
  .optional()
const chainCursor = z
  .string()
  .regex(/^\d{1,15}-\d{1,9}$/, 'must be a cursor of an earlier answer, for example 120-3')
  .optional()
const q = z.string().max(100).optional().describe('Part of a name or an address.')
const order = z.enum(['asc', 'desc']).optional()

/** Of lists that are sorted by a figure: cursors count rows. */
const ranked = { ...asOf, limit, cursor: offsetCursor, q }
/** Of lists in the order of the chain, newest first. */
const chronological = { ...asOf, limit, cursor: chainCursor }

export const operatorsQuerySchema = z.object({
  ...ranked,
  sort: z.enum(['eth', 'delegators', 'registered', 'name']).default('eth'),
  order,
})
export const stakersQuerySchema = z.object({
  ...ranked,
  sort: z.enum(['eth', 'since']).default('eth'),
  order,
})
export const rankedQuerySchema = z.object(ranked)

export const delegatorsQuerySchema = z.object({
  ...asOf,
  limit,
  cursor: z
    .string()
    .regex(/^0x[0-9a-f]{40}$/, 'must be the nextCursor of an earlier answer')
    .optional(),
})

export const chronologicalQuerySchema = z.object(chronological)

export const withdrawalsQuerySchema = z.object({
  ...chronological,
  status: z.enum(['pending', 'completable', 'completed']).optional(),
  staker: account.optional(),
  operator: account.optional().describe('To whom the staker delegated when it queued.'),
})

const setId = z.coerce.number().int().min(0).max(4_294_967_295)

export const slashesQuerySchema = z.object({
  ...chronological,
  operator: account.optional(),
  avs: account.optional(),
  set: setId.optional().openapi({ type: 'integer' }).describe('With `avs`: the number of one of its sets.'),
  staker: account.optional().describe('Only slashes that cost this staker something.'),
  strategy: account.optional().describe('Only slashes of this strategy.'),
})

export const operatorSetQuerySchema = z.object({
  ...asOf,
  atBlock: blockNumber.describe('A block to come: what is sure to be slashable then.'),
})

const points = (fallback: number) =>
  z.coerce
    .number()
    .int()
    .min(2)
    .max(1000)
    .default(fallback)
    .describe('At most so many points, evenly in time.')

export const tvlHistoryQuerySchema = z.object({ points: points(200) })
export const historyQuerySchema = z.object({ points: points(200) })

export const searchQuerySchema = z.object({
  q: z.string().max(100).describe('An address, a hash, a block number, a symbol, or part of a name.'),
})

const word = z.string().regex(/^\w{1,80}$/, 'must be a name of letters and digits')

export const activityQuerySchema = z.object({
  limit,
  cursor: chainCursor.describe('`nextCursor` of the page before.'),
  before: chainCursor.describe('The same as `cursor`.'),
  all: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Also the bookkeeping events that accompany others, such as OperatorSharesIncreased.'),
  account: account.optional().describe('Events that name this account anywhere.'),
  operator: account.optional(),
  avs: account.optional(),
  strategy: account.optional(),
  contract: word.optional().describe('For example delegationManager.'),
  event: word.optional().describe('For example StakerDelegated; bookkeeping events too.'),
  fromBlock: blockNumber,
  toBlock: blockNumber,
})

export const operatorParamsSchema = z.object({ operator: account })
export const strategyParamsSchema = z.object({ strategy: account })
export const stakerParamsSchema = z.object({ staker: account })
export const avsParamsSchema = z.object({ avs: account })
export const operatorSetParamsSchema = z.object({ avs: account, id: setId })
export const slashParamsSchema = z.object({
  slash: z.string().regex(/^\d{1,15}-\d{1,9}$/, 'must be a block and a log index, for example 120-3'),
})

export const podsQuerySchema = z.object({
  ...chronological,
  owner: account.optional().describe('Only the pod of this account, if it has one.'),
})
export const podParamsSchema = z.object({ pod: account.describe('The pod or its owner, in any case.') })
export const podValidatorsQuerySchema = z.object({
  ...asOf,
  limit,
  cursor: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/, 'must be the nextCursor of an earlier answer')
    .optional(),
})

const days = z.coerce
  .number()
  .int()
  .min(1)
  .max(366)
  .default(30)
  .describe('What was paid on so many days, up to the newest that is calculated.')
export const rewardsDaysQuerySchema = z.object({ ...asOf, days })
export const rewardsSubmissionsQuerySchema = z.object({
  ...chronological,
  avs: account.optional(),
  token: account.optional(),
  kind: z
    .enum([
      'avs',
      'all_stakers',
      'all_earners',
      'directed_avs',
      'directed_set',
      'unique_stake',
      'total_stake',
    ])
    .optional(),
})
export const rewardsClaimsQuerySchema = z.object({
  ...chronological,
  earner: account.optional(),
  token: account.optional(),
})
export const rewardsProofQuerySchema = z.object({
  ...asOf,
  earner: account,
  tokens: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}(,0x[0-9a-fA-F]{40}){0,99}$/, 'must be addresses with commas between them')
    .optional()
    .describe('Tokens with commas between them; left out, all that can be claimed.'),
})
