// Exact sums of values in two doubles (`high * 2^50 + low`), one per cell.

const limb = 2 ** 50
const full = 2 ** 52

export type Sums = {
  add: (cell: number, high: number, low: number) => void
  addLarge: (cell: number, value: bigint) => void
  get: (cell: number) => bigint
}

export function createSums(cells: number): Sums {
  const highs = new Float64Array(cells)
  const lows = new Float64Array(cells)
  const large = new Map<number, bigint>()
  const whole: (bigint | undefined)[] = []
  const addLarge = (cell: number, value: bigint) => large.set(cell, (large.get(cell) ?? 0n) + value)
  return {
    add(cell, high, low) {
      let [highSum, lowSum] = [(highs[cell] as number) + high, (lows[cell] as number) + low]
      if (lowSum >= limb) {
        lowSum -= limb
        highSum += 1
      }
      if (highSum > full) {
        addLarge(cell, BigInt(highSum) << 50n)
        highSum = 0
      }
      highs[cell] = highSum
      lows[cell] = lowSum
    },
    addLarge,
    get(cell) {
      let value = whole[cell]
      if (value === undefined) {
        value =
          (BigInt(highs[cell] as number) << 50n) + BigInt(lows[cell] as number) + (large.get(cell) ?? 0n)
        whole[cell] = value
      }
      return value
    },
  }
}
