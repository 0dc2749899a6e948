import { tables } from '@restack/indexer'
import { and, desc, eq, gt, lt, notInArray, or, sql } from 'drizzle-orm'
import type { Connection } from './connection.js'

export type EventRow = {
  block: number
  logIndex: number
  timestamp: number
  transactionHash: string
  address: string
  contract: string
  event: string
  args: Record<string, unknown>
}

export type EventPosition = { block: number; logIndex: number }

/** Events that only keep the books of others, and events of setting up. Hidden unless asked for. */
export const bookkeepingEvents = [
  'BurnableSharesDecreased',
  'CallSalt',
  'CallScheduled',
  'CallExecuted',
  'DepositScalingFactorUpdated',
  'EncumberedMagnitudeUpdated',
  'ExchangeRateEmitted',
  'Initialized',
  'MaxMagnitudeUpdated',
  'MinDelayChange',
  'NewTotalShares',
  'OperatorSharesDecreased',
  'OperatorSharesIncreased',
  'OperatorSharesSlashed',
  'OwnershipTransferred',
  'PauserStatusChanged',
  'RoleAdminChanged',
  'RoleGranted',
  'RoleRevoked',
  'SlashResolutionBlockSet',
  'StrategyTokenSet',
  'StrategyWhitelisterChanged',
  'UnpauserChanged',
]

export type GetEventsParameters = {
  limit: number
  all: boolean
  before?: EventPosition | undefined
  /** Only events of blocks above this one. */
  afterBlock?: number | undefined
}

/** Events, newest first. */
export async function getEvents(
  connection: Connection,
  parameters: GetEventsParameters,
): Promise<EventRow[]> {
  const { limit, all, before, afterBlock } = parameters
  const { events, blocks } = tables
  return connection
    .select({
      block: events.block,
      logIndex: events.logIndex,
      timestamp: sql<number>`coalesce(${blocks.timestamp}, 0)`.mapWith(Number),
      transactionHash: events.transactionHash,
      address: events.address,
      contract: events.contract,
      event: events.event,
      args: events.args,
    })
    .from(events)
    .leftJoin(blocks, eq(blocks.block, events.block))
    .where(
      and(
        all ? undefined : notInArray(events.event, bookkeepingEvents),
        before &&
          or(
            lt(events.block, before.block),
            and(eq(events.block, before.block), lt(events.logIndex, before.logIndex)),
          ),
        before && sql`${events.block} <= ${before.block}`,
        afterBlock === undefined ? undefined : gt(events.block, afterBlock),
      ),
    )
    .orderBy(desc(events.block), desc(events.logIndex))
    .limit(limit)
}
