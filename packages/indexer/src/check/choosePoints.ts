import { sql } from 'drizzle-orm'
import { type Connection, rows } from '../queries/connection.js'

/** Where the index is compared with the chain. */
export type CheckPoint = { block: number; account: string; strategy: string }

export type ChoosePointsParameters = {
  /** Blocks to choose from; left out, all from the first strategy on. */
  blocks?: readonly number[] | undefined
  /** Last block of the index. */
  head: number
  points: number
  seed: number
}

/** Random points: half of the accounts are operators, the others stakers. The same seed gives the same points. */
export async function choosePoints(
  connection: Connection,
  { blocks, head, points, seed }: ChoosePointsParameters,
): Promise<CheckPoint[]> {
  const operators = await rows<{ account: string }>(
    connection,
    sql`SELECT operator AS account FROM operators ORDER BY block, log_index LIMIT 10000`,
  )
  const stakers = await rows<{ account: string }>(
    connection,
    sql`SELECT DISTINCT staker AS account FROM position_changes WHERE "first" ORDER BY staker LIMIT 100000`,
  )
  const strategies = await rows<{ strategy: string; block: string }>(
    connection,
    sql`SELECT strategy, block::text AS block FROM strategies ORDER BY block, log_index`,
  )
  if (strategies.length === 0 || stakers.length + operators.length === 0) return []
  const first = Math.min(...strategies.map(({ block }) => Number(block)))
  const random = randomNumbers(seed)
  const below = (count: number) => Math.floor(random() * count)

  return Array.from({ length: points }, () => {
    const accounts = stakers.length === 0 || (operators.length > 0 && below(2) === 0) ? operators : stakers
    return {
      block: blocks ? (blocks[below(blocks.length)] ?? head) : first + below(head - first + 1),
      account: accounts[below(accounts.length)]?.account ?? '',
      strategy: strategies[below(strategies.length)]?.strategy ?? '',
    }
  })
}

/** Numbers from 0 up to 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
