import { tables } from '@restack/indexer'
import { and, desc, eq, gt, gte, lt, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
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
  fromBlock?: number | undefined
  toBlock?: number | undefined
  contract?: string | undefined
  event?: string | undefined
  /** Only events that name this account anywhere, or come from it. */
  account?: string | undefined
  operator?: string | undefined
  avs?: string | undefined
  strategy?: string | undefined
}

/** Events, newest first. */
export async function getEvents(
  connection: Connection,
  parameters: GetEventsParameters,
): Promise<EventRow[]> {
  const { limit, all, before, afterBlock, fromBlock, toBlock, contract, event } = parameters
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
        fromBlock === undefined ? undefined : gte(events.block, fromBlock),
        toBlock === undefined ? undefined : lte(events.block, toBlock),
        contract === undefined ? undefined : eq(events.contract, contract),
        event === undefined ? undefined : eq(events.event, event),
        ...accounts(parameters),
      ),
    )
    .orderBy(desc(events.block), desc(events.logIndex))
    .limit(limit)
}

/** Conditions on the accounts that events name; a withdrawal and an operator set are inside of their events. */
function accounts({ account, operator, avs, strategy }: GetEventsParameters): SQL[] {
  const args = tables.events.args
  const named = (address: string) => sql`${args}::text LIKE ${`%"${address.toLowerCase()}"%`}`
  return [
    ...(account === undefined
      ? []
      : [sql`(${named(account)} OR ${tables.events.address} = ${account.toLowerCase()})`]),
    ...(operator === undefined
      ? []
      : [
          sql`${named(operator)} AND ${operator.toLowerCase()}
            IN (${args}->>'operator', ${args}->>'newOperator', ${args}->'withdrawal'->>'delegatedTo')`,
        ]),
    ...(avs === undefined
      ? []
      : [sql`${named(avs)} AND ${avs.toLowerCase()} IN (${args}->>'avs', ${args}->'operatorSet'->>'avs')`]),
    ...(strategy === undefined
      ? []
      : [sql`(${named(strategy)} OR ${tables.events.address} = ${strategy.toLowerCase()})`]),
  ]
}
