// Totals with their names, in the order of leaves.
import type { NamedHistory } from '../history/history.js'
import type { Address, CumulativeAmount } from '../input.js'
import type { Totals } from './total.js'

export type Named = {
  /** All leaves, earner, then token, ascending. */
  amounts: (totals: Totals) => CumulativeAmount[]
  /** Those that are new or have grown. */
  changes: (totals: Totals) => CumulativeAmount[]
}

export function namesOf({ accounts, tokens }: NamedHistory): Named {
  const [accountOrder, tokenOrder] = [orderOf(accounts), [...orderOf(tokens)]]
  const collect = (visitAll: (visit: Parameters<Totals['takeChanges']>[0]) => void): CumulativeAmount[] => {
    const amounts: CumulativeAmount[] = []
    visitAll((account, token, cumulativeAmount) =>
      amounts.push({
        earner: accounts[account] as Address,
        token: tokens[token] as Address,
        cumulativeAmount,
      }),
    )
    return amounts
  }
  return {
    amounts: (totals) => collect((visit) => totals.forEach(accountOrder, tokenOrder, visit)),
    changes: (totals) => collect(totals.takeChanges),
  }
}

/** Indices in the order of their names: of lower-case addresses that is the order of their bytes. */
const orderOf = (names: readonly string[]): Uint32Array =>
  Uint32Array.from(names.keys()).sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1))
