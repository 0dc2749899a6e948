// Where days end in the chain, and what AVSs said was restaked: what rewards need and no event tells.
import { observationBlocks } from '@restack/rewards'
import { type Deployment, RestackError } from '@restack/sdk'
import type { BlockHeader, ChainReader } from '../chain/createChainReader.js'
import type { Database, Transaction } from '../database/openDatabase.js'
import { networkOf } from './networkOf.js'
import { type Observation, readRestaked } from './readRestaked.js'

const secondsPerDay = 86_400
const atOnce = 15

export type ReadDaysParameters = {
  database: Database
  deployment: Deployment
  chain: Pick<ChainReader, 'headers' | 'call'>
  /** A day is over when so many blocks follow its end; 0 on a local chain, else 64 if left out. */
  confirmations?: number | undefined
}

type Day = { date: string; fromBlock: number; block: number }

/**
 * Notes the days that have ended since the last time. A node needs the state of the last block of a day only where an
 * operator was registered with an AVS in the AVSDirectory.
 *
 * @throws RestackError `StateUnavailable`, `ChainMoved`
 */
export async function readDays(parameters: ReadDaysParameters): Promise<{ days: number }> {
  const { database, deployment, chain } = parameters
  const confirmations = parameters.confirmations ?? (deployment.chainId === 31_337 ? 0 : 64)
  const { cursor, last } = await database.transaction(readState)
  if (!cursor || cursor.block - confirmations < deployment.deploymentBlock) return { days: 0 }
  const timeOf = async (block: number) => (await headersAt(chain, [block]))[0]?.timestamp ?? 0
  const end = cursor.block - confirmations
  const endTime = await timeOf(end)
  let from = last?.block ?? deployment.deploymentBlock
  let day = last ? Date.parse(last.date) / 86_400_000 + 1 : Math.floor((await timeOf(from)) / secondsPerDay)
  let count = 0
  for (; (day + 1) * secondsPerDay <= endTime; day++) {
    const midnight = (day + 1) * secondsPerDay
    const block = await firstBlockSince(chain, midnight, { from, to: end, ...deployment.parameters })
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
    const blocks = observationBlocks({ fromBlock: from, toBlock: block - 1 }, networkOf(deployment))
    const observed = await readRestaked({ database, chain, blocks })
    await confirmCursor(chain, cursor)
    await database.transaction((transaction) =>
      writeDay(transaction, cursor, { date, fromBlock: from, block }, observed),
    )
    from = block
    count++
  }
  return { days: count }
}

async function readState(transaction: Transaction) {
  const [state] = await transaction.query<{ block: string | null; hash: string | null }>(
    'SELECT block::text AS block, block_hash AS hash FROM index_state',
  )
  const [last] = await transaction.query<{ date: string; block: string }>(
    'SELECT date, block::text AS block FROM rewards_days ORDER BY date DESC LIMIT 1',
  )
  return {
    cursor: state?.block && state.hash ? { block: Number(state.block), hash: state.hash } : undefined,
    last: last && { date: last.date, block: Number(last.block) },
  }
}

export type Range = { from: number; to: number; blockTimeSeconds: number }

/** The first block of the range whose time is this or later; the last one's is. */
export async function firstBlockSince(
  chain: Pick<ChainReader, 'headers'>,
  time: number,
  { from, to, blockTimeSeconds }: Range,
): Promise<number> {
  let [low, high] = [from, to]
  // A day is seldom much longer than its blocks tell.
  const guess = Math.min(to, from + Math.ceil((1.2 * secondsPerDay) / blockTimeSeconds))
  if (((await headersAt(chain, [guess]))[0]?.timestamp ?? 0) >= time) high = guess
  else low = Math.min(to, guess + 1)
  while (low < high) {
    const step = Math.max(1, Math.floor((high - low) / (atOnce + 1)))
    const probes: number[] = []
    for (let probe = low; probe < high && probes.length < atOnce; probe += step) probes.push(probe)
    const headers = await headersAt(chain, probes)
    const found = headers.findIndex(({ timestamp }) => timestamp >= time)
    if (found === 0) return low
    if (found > 0) high = probes[found] as number
    low = (probes[(found < 0 ? probes.length : found) - 1] as number) + 1
  }
  return low
}

async function headersAt(
  chain: Pick<ChainReader, 'headers'>,
  blocks: readonly number[],
): Promise<BlockHeader[]> {
  const headers = await chain.headers(blocks)
  return headers.map((header) => header ?? moved())
}

/** Everything was read from the chain that the index holds. */
async function confirmCursor(chain: Pick<ChainReader, 'headers'>, cursor: { block: number; hash: string }) {
  const [header] = await headersAt(chain, [cursor.block])
  if (header?.hash !== cursor.hash) moved()
}

function moved(): never {
  throw new RestackError({
    code: 'ChainMoved',
    message: 'The chain was reorganized while the ends of its days were read.',
    remedy: 'Nothing was written: run it again when the index has followed.',
  })
}

async function writeDay(
  transaction: Transaction,
  cursor: { block: number; hash: string },
  { date, fromBlock, block }: Day,
  observed: readonly Observation[],
): Promise<void> {
  await transaction.query('SELECT id FROM index_state FOR UPDATE')
  const known = await transaction.query('SELECT block FROM blocks WHERE block = $1 AND hash = $2', [
    cursor.block,
    cursor.hash,
  ])
  if (known.length === 0) moved()
  await transaction.query(
    'INSERT INTO rewards_days (date, from_block, block) VALUES ($1, $2, $3) ON CONFLICT (date) DO NOTHING',
    [date, fromBlock, block],
  )
  for (const { block: at, time, avs, operator, strategies } of observed)
    await transaction.query(
      `INSERT INTO restaked_strategies (block, avs, operator, block_time, strategies)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (block, avs, operator) DO NOTHING`,
      [at, avs, operator, time, JSON.stringify(strategies)],
    )
}
