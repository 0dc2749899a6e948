// The values of a position log at a midnight, moved on by the rows of each day. Entries are positions in the order of
// their accounts, so that those of one account lie side by side.
import type { PositionLog } from '../history/positions.js'

export type Shares = {
  /** Entries of account `a`: `start[a]` to `start[a + 1]`. */
  start: Uint32Array
  strategy: Uint16Array
  account: Uint32Array
  /** The nearest double where it is above zero, else 0. */
  near: Float64Array
  high: Float64Array
  low: Float64Array
  value: (entry: number) => bigint
  /** Applies the rows of a day; `before` and `after` see each entry that changes. */
  apply: (dayIndex: number, before: (entry: number) => void, after: (entry: number) => void) => void
  clear: () => void
}

export function createShares(log: PositionLog, accountCount: number): Shares {
  const count = log.accounts.length
  const start = new Uint32Array(accountCount + 1)
  for (const account of log.accounts) start[account + 1] = (start[account + 1] as number) + 1
  for (let account = 0; account < accountCount; account++)
    start[account + 1] = (start[account + 1] as number) + (start[account] as number)
  const next = start.slice()
  const entryOf = new Uint32Array(count)
  const strategy = new Uint16Array(count)
  const account = new Uint32Array(count)
  for (let position = 0; position < count; position++) {
    const owner = log.accounts[position] as number
    const entry = next[owner] as number
    next[owner] = entry + 1
    entryOf[position] = entry
    strategy[entry] = log.strategies[position] as number
    account[entry] = owner
  }
  const [near, high, low] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  /** Values that two doubles don't hold; their `low` is NaN. */
  const large = new Map<number, bigint>()

  return {
    start,
    strategy,
    account,
    near,
    high,
    low,
    value: (entry) =>
      large.get(entry) ?? (BigInt(high[entry] as number) << 50n) + BigInt(low[entry] as number),
    apply(dayIndex, before, after) {
      const end = log.dayStart[dayIndex + 1] ?? 0
      for (let row = log.dayStart[dayIndex] ?? 0; row < end; row++) {
        const entry = entryOf[log.positions[row] as number] as number
        before(entry)
        const [highPart, lowPart] = [log.high[row] as number, log.low[row] as number]
        high[entry] = highPart
        low[entry] = lowPart
        const value = lowPart >= 0 ? undefined : log.large.get(row)
        if (value !== undefined) large.set(entry, value)
        else if (large.size > 0) large.delete(entry)
        near[entry] = Math.max(0, value === undefined ? highPart * 2 ** 50 + lowPart : Number(value))
        after(entry)
      }
    },
    clear() {
      near.fill(0)
      high.fill(0)
      low.fill(0)
      large.clear()
    },
  }
}
