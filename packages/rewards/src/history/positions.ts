// The shares of (account, strategy) as one row a day and change. A value is `high * 2^50 + low` in two doubles, exact
// below 2^94; larger ones are kept aside as bigint.
import { createColumn } from './columns.js'
import { pairKey } from './dictionary.js'

export type PositionLog = {
  /** By position. */
  accounts: Uint32Array
  strategies: Uint16Array
  /** The rows of day `firstDay + i` are `dayStart[i]` to `dayStart[i + 1]`. */
  dayStart: Uint32Array
  positions: Uint32Array
  high: Float64Array
  low: Float64Array
  /** Row to value, where two doubles don't hold it; `high` is then an approximation and `low` is NaN. */
  large: Map<number, bigint>
}

export type Positions = {
  get: (account: number, strategy: number) => bigint
  change: (account: number, strategy: number, delta: bigint) => void
  endDay: () => void
  seal: () => PositionLog
}

const limb = 50n
const highLimit = 2 ** 44

export function createPositions(): Positions {
  const indices = new Map<number, number>()
  const current: bigint[] = []
  const changed = new Set<number>()
  const accounts = createColumn(Uint32Array)
  const strategies = createColumn(Uint16Array)
  const dayStart = createColumn(Uint32Array)
  const positions = createColumn(Uint32Array)
  const high = createColumn(Float64Array)
  const low = createColumn(Float64Array)
  const large = new Map<number, bigint>()
  dayStart.push(0)

  return {
    get(account, strategy) {
      const index = indices.get(pairKey(account, strategy))
      return index === undefined ? 0n : (current[index] ?? 0n)
    },
    change(account, strategy, delta) {
      const key = pairKey(account, strategy)
      let index = indices.get(key)
      if (index === undefined) {
        index = current.length
        indices.set(key, index)
        current.push(0n)
        accounts.push(account)
        strategies.push(strategy)
      }
      current[index] = (current[index] ?? 0n) + delta
      changed.add(index)
    },
    endDay() {
      for (const index of changed) {
        const value = current[index] ?? 0n
        const highPart = Number(value >> limb)
        const fits = Math.abs(highPart) < highLimit
        if (!fits) large.set(positions.length(), value)
        positions.push(index)
        high.push(highPart)
        low.push(fits ? Number(BigInt.asUintN(50, value)) : Number.NaN)
      }
      changed.clear()
      dayStart.push(positions.length())
    },
    seal: () => ({
      accounts: accounts.seal(),
      strategies: strategies.seal(),
      dayStart: dayStart.seal(),
      positions: positions.seal(),
      high: high.seal(),
      low: low.seal(),
      large,
    }),
  }
}
