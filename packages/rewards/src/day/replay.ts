// The values of a position log at a midnight, moved on day by day.
import type { PositionLog } from '../history/positions.js'

export type Replay = {
  high: Float64Array
  low: Float64Array
  large: Map<number, bigint>
  /** Positions of each account: `byAccount[accountStart[a]]` to `byAccount[accountStart[a + 1]]`. */
  accountStart: Uint32Array
  byAccount: Uint32Array
  /** Applies the rows of the days before this index; goes back to the beginning for an earlier one. */
  moveTo: (dayIndex: number) => void
  value: (position: number) => bigint
}

export function createReplay(log: PositionLog, accountCount: number): Replay {
  const high = new Float64Array(log.accounts.length)
  const low = new Float64Array(log.accounts.length)
  const large = new Map<number, bigint>()
  let done = 0
  return {
    high,
    low,
    large,
    ...groupBy(log.accounts, accountCount),
    moveTo(dayIndex) {
      if (dayIndex < done) {
        high.fill(0)
        low.fill(0)
        large.clear()
        done = 0
      }
      const [from, to] = [log.dayStart[done] ?? 0, log.dayStart[dayIndex] ?? log.positions.length]
      for (let row = from; row < to; row++) {
        const position = log.positions[row] as number
        high[position] = log.high[row] as number
        low[position] = log.low[row] as number
        if (large.size > 0) large.delete(position)
        const value = Number.isNaN(low[position]) ? log.large.get(row) : undefined
        if (value !== undefined) large.set(position, value)
      }
      done = Math.max(done, dayIndex)
    },
    value: (position) =>
      large.get(position) ?? (BigInt(high[position] as number) << 50n) + BigInt(low[position] as number),
  }
}

function groupBy(keys: Uint32Array, keyCount: number): { accountStart: Uint32Array; byAccount: Uint32Array } {
  const accountStart = new Uint32Array(keyCount + 1)
  for (const key of keys) accountStart[key + 1] = (accountStart[key + 1] as number) + 1
  for (let key = 0; key < keyCount; key++)
    accountStart[key + 1] = (accountStart[key + 1] as number) + (accountStart[key] as number)
  const cursor = accountStart.slice()
  const byAccount = new Uint32Array(keys.length)
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number
    byAccount[cursor[key] as number] = index
    cursor[key] = (cursor[key] as number) + 1
  }
  return { accountStart, byAccount }
}
