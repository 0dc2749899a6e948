// Exact sums of values in two doubles (`high * 2^50 + low`, `0 <= low < 2^50`), one per cell; what is added may be taken
// away again.

const limb = 2 ** 50
const full = 2 ** 52

export type Sums = {
  add: (cell: number, high: number, low: number) => void
  subtract: (cell: number, high: number, low: number) => void
  /** For values that two doubles don't hold. */
  addLarge: (cell: number, value: bigint) => void
  get: (cell: number) => bigint
  clear: () => void
}

export function createSums(cells: number): Sums {
  const highs = new Float64Array(cells)
  const lows = new Float64Array(cells)
  const large = new Map<number, bigint>()
  const whole: (bigint | undefined)[] = new Array(cells)
  const addLarge = (cell: number, value: bigint) => {
    large.set(cell, (large.get(cell) ?? 0n) + value)
    whole[cell] = undefined
  }
  const store = (cell: number, high: number, low: number) => {
    let [highSum, lowSum] = [high, low]
    if (lowSum >= limb) {
      lowSum -= limb
      highSum += 1
    } else if (lowSum < 0) {
      lowSum += limb
      highSum -= 1
    }
    if (Math.abs(highSum) > full) {
      addLarge(cell, BigInt(highSum) << 50n)
      highSum = 0
    }
    highs[cell] = highSum
    lows[cell] = lowSum
    whole[cell] = undefined
  }
  return {
    add: (cell, high, low) => store(cell, (highs[cell] as number) + high, (lows[cell] as number) + low),
    subtract: (cell, high, low) => store(cell, (highs[cell] as number) - high, (lows[cell] as number) - low),
    addLarge,
    get(cell) {
      let value = whole[cell]
      if (value === undefined) {
        const high = highs[cell] as number
        value = (BigInt(high) << 50n) + BigInt(lows[cell] as number) + (large.get(cell) ?? 0n)
        whole[cell] = value
      }
      return value
    },
    clear() {
      highs.fill(0)
      lows.fill(0)
      large.clear()
      whole.fill(undefined)
    },
  }
}
