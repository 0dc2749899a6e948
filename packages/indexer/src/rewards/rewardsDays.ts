// The index as the stream of days that the calculation of rewards reads.
import {
  type Address,
  createDayCheck,
  type DayOfEvents,
  foldHistory,
  type NamedHistory,
  observationLogIndex,
  observationName,
  type RewardsEvent,
  usedEvents,
} from '@restack/rewards'
import type { Deployment } from '@restack/sdk'
import type { Database, Transaction } from '../database/openDatabase.js'
import { eventArguments } from './eventArguments.js'
import { rewardsParameters } from './rewardsParameters.js'

type DayRow = { date: string; fromBlock: string; block: string }

/** The days that are over, from the deployment's first on, checked and with the hash of the stream. */
export async function* rewardsDays(database: Database, deployment: Deployment): AsyncGenerator<DayOfEvents> {
  const parameters = rewardsParameters(deployment)
  const check = createDayCheck(parameters)
  const days = await database.transaction((transaction) =>
    transaction.query<DayRow>(
      'SELECT date, from_block::text AS "fromBlock", block::text AS block FROM rewards_days ORDER BY date',
    ),
  )
  for (const day of days) {
    const [fromBlock, toBlock] = [Number(day.fromBlock), Number(day.block) - 1]
    const events = await database.transaction(async (transaction) => [
      ...(await logs(transaction, parameters.contracts, fromBlock, toBlock)),
      ...(await observations(transaction, fromBlock, toBlock)),
    ])
    events.sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex)
    yield check({ date: day.date, fromBlock, toBlock, events: events.length }, events)
  }
}

/** Everything that leaves and their explanations follow from: one reading of the events. */
export const rewardsHistory = (database: Database, deployment: Deployment): Promise<NamedHistory> =>
  foldHistory(rewardsParameters(deployment), rewardsDays(database, deployment))

async function logs(
  transaction: Transaction,
  contracts: Record<string, Address>,
  from: number,
  to: number,
): Promise<RewardsEvent[]> {
  const found = await transaction.query<
    Record<'block' | 'log' | 'tx' | 'time' | 'contract' | 'event' | 'args', string>
  >(
    `SELECT block::text AS block, log_index::text AS log, transaction_index::text AS tx,
       "timestamp"::text AS time, contract::text AS contract, event::text AS event, args
     FROM events JOIN blocks USING (block)
     WHERE block BETWEEN $1 AND $2 AND contract::text || '.' || event::text = ANY ($3::text[])
     ORDER BY block, log_index`,
    [from, to, usedEvents],
  )
  return found.map(({ block, log, tx, time, contract, event, args }) => ({
    blockNumber: Number(block),
    blockTime: Number(time),
    transactionIndex: Number(tx),
    logIndex: Number(log),
    contract,
    address: contracts[contract] ?? '0x',
    name: event,
    args: eventArguments(`${contract}.${event}`, JSON.parse(args)),
  }))
}

async function observations(transaction: Transaction, from: number, to: number): Promise<RewardsEvent[]> {
  const found = await transaction.query<Record<'block' | 'time' | 'avs' | 'operator' | 'strategies', string>>(
    `SELECT block::text AS block, block_time::text AS time, avs, operator, strategies FROM restaked_strategies
     WHERE block BETWEEN $1 AND $2 ORDER BY block, avs, operator`,
    [from, to],
  )
  return found.map(({ block, time, avs, operator, strategies }) => ({
    blockNumber: Number(block),
    blockTime: Number(time),
    logIndex: observationLogIndex,
    contract: 'avs',
    address: avs as Address,
    name: observationName,
    args: { operator, strategies: JSON.parse(strategies) },
  }))
}
