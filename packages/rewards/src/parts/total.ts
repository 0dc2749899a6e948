// Adds results of parts up to cumulative amounts.
import { limb } from '../numbers/limbs.js'
import { amountAt } from '../pay/ledger.js'
import type { PartResult } from './partResult.js'

export type Totals = {
  add: (result: PartResult) => void
  /** Every row there is, accounts and their tokens in the orders given. */
  forEach: (
    accounts: Iterable<number>,
    tokens: readonly number[],
    visit: (account: number, token: number, amount: bigint) => void,
  ) => void
}

export function createTotals(accountCount: number): Totals {
  const tokens = new Map<number, { words: Float64Array; present: Uint8Array }>()
  return {
    add(result) {
      for (const { token, accounts, words } of result.tokens) {
        let sums = tokens.get(token)
        if (!sums) {
          sums = { words: new Float64Array(3 * accountCount), present: new Uint8Array(accountCount) }
          tokens.set(token, sums)
        }
        addRows(sums.words, sums.present, accounts, words)
      }
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
  }
}

function addRows(sums: Float64Array, present: Uint8Array, accounts: Uint32Array, words: Float64Array): void {
  for (let row = 0; row < accounts.length; row++) {
    const account = accounts[row] as number
    present[account] = 1
    let carry = 0
    for (let word = 0; word < 3; word++) {
      const sum = (sums[3 * account + word] as number) + (words[3 * row + word] as number) + carry
      carry = word < 2 && sum >= limb ? 1 : 0
      sums[3 * account + word] = sum - carry * limb
    }
  }
}
