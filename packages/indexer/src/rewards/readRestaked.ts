// Which strategies operators restake with an AVS of the AVSDirectory: its own answer, asked at certain blocks
// (chapter 04 §4.3).
import type { Address } from 'viem'
import type { ChainReader } from '../chain/createChainReader.js'
import type { Database } from '../database/openDatabase.js'
import { mentionKey } from '../state/mentionKey.js'
import { askRestaked } from './askRestaked.js'

type Registered = { avs: Address; operator: Address }

export type Observation = Registered & { block: number; time: number; strategies: readonly Address[] }

type ReadRestakedParameters = {
  database: Database
  chain: Pick<ChainReader, 'headers' | 'call'>
  blocks: readonly number[]
}

export async function readRestaked({
  database,
  chain,
  blocks,
}: ReadRestakedParameters): Promise<Observation[]> {
  const observations: Observation[] = []
  for (const block of blocks) {
    const pairs = await registeredAt(database, block)
    if (pairs.length === 0) continue
    const [header] = await chain.headers([block])
    const answers = await Promise.all(
      pairs.map(async (pair) => ({
        ...pair,
        strategies: await askRestaked(chain, { ...pair, blockNumber: block }),
      })),
    )
    for (const answer of answers)
      if (answer.strategies.length > 0) observations.push({ block, time: header?.timestamp ?? 0, ...answer })
  }
  return observations
}

/** Who is registered with which AVS by the AVSDirectory's events up to a block. */
async function registeredAt(database: Database, block: number): Promise<Registered[]> {
  const event = 'OperatorAVSRegistrationStatusUpdated'
  const rows = await database.transaction((transaction) =>
    transaction.query<{ args: string }>(
      `SELECT args FROM events JOIN mentions USING (block)
       WHERE key = $1 AND block <= $2 AND event::text = $3 ORDER BY block, log_index`,
      [mentionKey('name', event), block, event],
    ),
  )
  const latest = new Map<string, Registered & { status: number }>()
  for (const { args } of rows) {
    const row: Registered & { status: number } = JSON.parse(args)
    latest.set(`${row.avs} ${row.operator}`, row)
  }
  return [...latest.values()]
    .filter(({ status }) => status === 1)
    .map(({ avs, operator }) => ({ avs, operator }))
}
