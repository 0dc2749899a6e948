// What one token has been credited to whom, in a part: two doubles an account, larger amounts aside as bigint.
import { limb } from '../numbers/limbs.js'

export type Ledger = {
  /** `high * 10^15 + low` by account. */
  high: Float64Array
  low: Float64Array
  /** 1 where there is a row, though it may be zero. */
  present: Uint8Array
  credit: (account: number, amount: bigint) => void
  rows: () => LedgerRows
  clear: () => void
}

/** Accounts ascending; the amount is `words[3 i] + 10^15 words[3 i + 1] + 10^30 words[3 i + 2]`. */
export type LedgerRows = { accounts: Uint32Array; words: Float64Array }

const bigLimb = 10n ** 15n
/** Amounts up to this go into the doubles; with up to 2^13 of them a sum stays exact. */
const small = 2n ** 40n * bigLimb

export function createLedger(accountCount: number): Ledger {
  const high = new Float64Array(accountCount)
  const low = new Float64Array(accountCount)
  const present = new Uint8Array(accountCount)
  const large = new Map<number, bigint>()
  return {
    high,
    low,
    present,
    credit(account, amount) {
      present[account] = 1
      if (amount >= small || (high[account] as number) >= 2 ** 52)
        large.set(account, (large.get(account) ?? 0n) + amount)
      else creditLimbs(high, low, account, Number(amount / bigLimb), Number(amount % bigLimb))
    },
    rows() {
      let count = 0
      for (let account = 0; account < accountCount; account++) count += present[account] as number
      const accounts = new Uint32Array(count)
      const words = new Float64Array(3 * count)
      let row = 0
      for (let account = 0; account < accountCount; account++) {
        if (present[account] === 0) continue
        accounts[row] = account
        const top = high[account] as number
        const upper = Math.floor(top / limb)
        words[3 * row] = low[account] as number
        words[3 * row + 1] = top - upper * limb
        words[3 * row + 2] = upper
        const more = large.get(account)
        if (more !== undefined) addWords(words, row, more)
        row += 1
      }
      return { accounts, words }
    },
    clear() {
      high.fill(0)
      low.fill(0)
      present.fill(0)
      large.clear()
    },
  }
}

export function creditLimbs(
  high: Float64Array,
  low: Float64Array,
  account: number,
  highPart: number,
  lowPart: number,
): void {
  const sum = (low[account] as number) + lowPart
  if (sum >= limb) {
    low[account] = sum - limb
    high[account] = (high[account] as number) + highPart + 1
  } else {
    low[account] = sum
    high[account] = (high[account] as number) + highPart
  }
}

export function amountAt(words: Float64Array, row: number): bigint {
  const [low, middle, high] = [words[3 * row], words[3 * row + 1], words[3 * row + 2]] as [
    number,
    number,
    number,
  ]
  const upper = high === 0 ? BigInt(middle) : BigInt(middle) + bigLimb * BigInt(high)
  return upper === 0n ? BigInt(low) : BigInt(low) + bigLimb * upper
}

/** The last word may grow beyond 10^15: sums up to 10^45 are exact. */
export function addWords(words: Float64Array, row: number, amount: bigint): void {
  const sum = amountAt(words, row) + amount
  words[3 * row] = Number(sum % bigLimb)
  words[3 * row + 1] = Number((sum / bigLimb) % bigLimb)
  words[3 * row + 2] = Number(sum / bigLimb / bigLimb)
}
