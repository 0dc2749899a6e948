// Which strategies operators restake with an AVS of the AVSDirectory: its own answer, asked at certain blocks
// (chapter 04 §4.3).
import { RestackError } from '@restack/sdk'
import { decodeFunctionResult, encodeFunctionData, parseAbi } from 'viem'
import type { ChainReader } from '../chain/createChainReader.js'
import { isMissingState, isRevert } from '../chain/readStrategy.js'
import type { Database } from '../database/openDatabase.js'
import { mentionKey } from '../state/mentionKey.js'

export type Observation = {
  block: number
  time: number
  avs: string
  operator: string
  strategies: readonly string[]
}

const abi = parseAbi(['function getOperatorRestakedStrategies(address operator) view returns (address[])'])

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
      pairs.map(async ({ avs, operator }) => ({
        avs,
        operator,
        strategies: await ask(chain, avs, operator, block),
      })),
    )
    for (const answer of answers)
      if (answer.strategies.length > 0) observations.push({ block, time: header?.timestamp ?? 0, ...answer })
  }
  return observations
}

/** Who is registered with which AVS by the AVSDirectory's events up to a block. */
async function registeredAt(database: Database, block: number): Promise<{ avs: string; operator: string }[]> {
  const event = 'OperatorAVSRegistrationStatusUpdated'
  const rows = await database.transaction((transaction) =>
    transaction.query<{ args: string }>(
      `SELECT args FROM events JOIN mentions USING (block)
       WHERE key = $1 AND block <= $2 AND event::text = $3 ORDER BY block, log_index`,
      [mentionKey('name', event), block, event],
    ),
  )
  const latest = new Map<string, { avs: string; operator: string; status: number }>()
  for (const { args } of rows) {
    const row: { avs: string; operator: string; status: number } = JSON.parse(args)
    latest.set(`${row.avs} ${row.operator}`, row)
  }
  return [...latest.values()].filter(({ status }) => status === 1)
}

/** An AVS that reverts, or has no such function, restakes nothing. */
async function ask(
  chain: Pick<ChainReader, 'call'>,
  avs: string,
  operator: string,
  block: number,
): Promise<string[]> {
  const functionName = 'getOperatorRestakedStrategies'
  const data = encodeFunctionData({ abi, functionName, args: [operator as `0x${string}`] })
  try {
    return decode(await chain.call(avs, data, block))
  } catch (error) {
    if (isRevert(error)) return []
    if (!isMissingState(error)) throw error
    throw new RestackError({
      code: 'StateUnavailable',
      message: `The node no longer has the state of block ${block}, at which the AVS ${avs} has to be asked what ${operator} restakes.`,
      remedy: 'Use an archive node for this run. Who runs it every day needs none.',
      cause: error,
    })
  }
}

function decode(answer: `0x${string}`): string[] {
  try {
    const strategies = decodeFunctionResult({
      abi,
      functionName: 'getOperatorRestakedStrategies',
      data: answer,
    })
    return [...new Set(strategies.map((strategy) => strategy.toLowerCase()))].sort()
  } catch {
    return []
  }
}
