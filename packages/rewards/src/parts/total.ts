// Adds results of parts up to cumulative amounts.
import { limb } from '../numbers/limbs.js'
import { addWords, amountAt } from '../pay/ledger.js'
import type { PartResult } from './partResult.js'

export type Totals = {
  add: (result: PartResult) => void
  /** A row as it was before the first part. */
  begin: (account: number, token: number, amount: bigint) => void
  /** Every row there is, accounts and their tokens in the orders given. */
  forEach: (accounts: Iterable<number>, tokens: readonly number[], visit: VisitTotal) => void
  /** The rows that are new or have grown since this was asked last. */
  takeChanges: (visit: VisitTotal) => void
}

export type VisitTotal = (account: number, token: number, amount: bigint) => void

type Sums = { words: Float64Array; present: Uint8Array; changed: Uint8Array; changes: number[] }

export function createTotals(accountCount: number): Totals {
  const tokens = new Map<number, Sums>()
  const sumsOf = (token: number): Sums => {
    let sums = tokens.get(token)
    if (!sums) {
      sums = {
        words: new Float64Array(3 * accountCount),
        present: new Uint8Array(accountCount),
        changed: new Uint8Array(accountCount),
        changes: [],
      }
      tokens.set(token, sums)
    }
    return sums
  }
  return {
    add(result) {
      for (const { token, accounts, words } of result.tokens) addRows(sumsOf(token), accounts, words)
    },
    begin(account, token, amount) {
      const { words, present } = sumsOf(token)
      present[account] = 1
      addWords(words, account, amount)
    },
    forEach(accountOrder, tokenOrder, visit) {
      const columns = tokenOrder.flatMap((token) => {
        const sums = tokens.get(token)
        return sums ? [{ token, ...sums }] : []
      })
      for (const account of accountOrder)
        for (const { token, words, present } of columns)
          if (present[account] === 1) visit(account, token, amountAt(words, account))
    },
    takeChanges(visit) {
      for (const [token, { words, changed, changes }] of tokens) {
        for (const account of changes) {
          changed[account] = 0
          visit(account, token, amountAt(words, account))
        }
        changes.length = 0
      }
    },
  }
}

function addRows(
  { words: sums, present, changed, changes }: Sums,
  accounts: Uint32Array,
  words: Float64Array,
) {
  for (let row = 0; row < accounts.length; row++) {
    const account = accounts[row] as number
    const isNew = present[account] === 0
    present[account] = 1
    let [carry, grows] = [0, 0]
    for (let word = 0; word < 3; word++) {
      const added = words[3 * row + word] as number
      grows += added
      const sum = (sums[3 * account + word] as number) + added + carry
      carry = word < 2 && sum >= limb ? 1 : 0
      sums[3 * account + word] = sum - carry * limb
    }
    if (changed[account] === 1 || !(isNew || grows > 0)) continue
    changed[account] = 1
    changes.push(account)
  }
}
