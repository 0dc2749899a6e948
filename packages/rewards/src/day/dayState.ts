// Everything of a midnight that payments need. A midnight is the one before with the changes of a day, so that a day costs
// what has changed, not how many stakers there are.
import type { History } from '../history/history.js'
import { createShares, type Shares } from './shares.js'
import { groupStakers } from './stakers.js'
import { createSums } from './sums.js'

export type OperatorShare = { strategy: number; shares: bigint }

export type DayState = {
  snapshot: number
  /** By account: its operator's account plus one, 0 for none. */
  operatorOf: Uint32Array
  /** Shares of all stakers; what is not above zero has `near` 0 and doesn't count. */
  shares: Shares
  /** Accounts that ever had shares, ascending. */
  holders: Uint32Array
  /** Positive shares of all stakers of an operator in a strategy; -1 for those without an operator. */
  delegatedShares: (operator: number, strategy: number) => bigint
  /** Stakers of an operator with positive shares; -1 for those without an operator. */
  stakersOf: (operator: number) => Uint32Array
  /** Of the operator itself, positive ones only. */
  operatorShares: (operator: number) => readonly OperatorShare[]
}

/** Midnights of a history, in any order; cheapest in ascending order. A state holds until the next is asked for. */
export function createDays(history: History): (snapshot: number) => DayState {
  const { accountCount, delegations, firstDay, strategyCount } = history
  const shares = createShares(history.stakerShares, accountCount)
  const ownShares = createShares(history.operatorShares, accountCount)
  const operatorOf = new Uint32Array(accountCount)
  const holders = Uint32Array.from(new Set(shares.account))
  const { rowOf, rows } = rowsOfOperators(delegations.operators, accountCount)
  const sums = createSums(rows * strategyCount)
  let done = 0

  const cellOf = (entry: number): number =>
    (rowOf[operatorOf[shares.account[entry] as number] as number] as number) * strategyCount +
    (shares.strategy[entry] as number)
  const count = (entry: number) => {
    const near = shares.near[entry] as number
    if (near === 0) return
    const low = shares.low[entry] as number
    if (low >= 0) sums.add(cellOf(entry), shares.high[entry] as number, low)
    else sums.addLarge(cellOf(entry), shares.value(entry))
  }
  const uncount = (entry: number) => {
    const near = shares.near[entry] as number
    if (near === 0) return
    const low = shares.low[entry] as number
    if (low >= 0) sums.subtract(cellOf(entry), shares.high[entry] as number, low)
    else sums.addLarge(cellOf(entry), -shares.value(entry))
  }
  const applyDay = (dayIndex: number) => {
    shares.apply(dayIndex, uncount, count)
    ownShares.apply(dayIndex, nothing, nothing)
    const end = delegations.dayStart[dayIndex + 1] ?? 0
    for (let row = delegations.dayStart[dayIndex] ?? 0; row < end; row++) {
      const staker = delegations.stakers[row] as number
      const [first, last] = [shares.start[staker] as number, shares.start[staker + 1] as number]
      for (let entry = first; entry < last; entry++) uncount(entry)
      operatorOf[staker] = delegations.operators[row] as number
      for (let entry = first; entry < last; entry++) count(entry)
    }
  }

  return (snapshot) => {
    const wanted = Math.max(0, snapshot - firstDay)
    if (wanted < done) {
      for (const { clear } of [shares, ownShares, sums]) clear()
      operatorOf.fill(0)
      done = 0
    }
    while (done < wanted) applyDay(done++)
    let groups: ((operator: number) => Uint32Array) | undefined
    const known = new Map<number, OperatorShare[]>()
    return {
      snapshot,
      operatorOf,
      shares,
      holders,
      delegatedShares: (operator, strategy) =>
        sums.get((rowOf[operator + 1] as number) * strategyCount + strategy),
      stakersOf(operator) {
        groups ??= groupStakers(shares, holders, operatorOf, accountCount)
        return groups(operator)
      },
      operatorShares(operator) {
        let own = known.get(operator)
        if (!own) {
          own = positive(ownShares, operator)
          known.set(operator, own)
        }
        return own
      },
    }
  }
}

const nothing = () => {}

/** By account plus one: a row for everyone who was ever delegated to, row 0 for nobody, and the last, empty, for others. */
function rowsOfOperators(operators: Uint32Array, accountCount: number): { rowOf: Uint32Array; rows: number } {
  const rowOf = new Uint32Array(accountCount + 1)
  let rows = 1
  for (const operator of operators) if (operator > 0 && rowOf[operator] === 0) rowOf[operator] = rows++
  for (let operator = 1; operator <= accountCount; operator++)
    if (rowOf[operator] === 0) rowOf[operator] = rows
  return { rowOf, rows: rows + 1 }
}

function positive(shares: Shares, account: number): OperatorShare[] {
  const own: OperatorShare[] = []
  const end = shares.start[account + 1] as number
  for (let entry = shares.start[account] as number; entry < end; entry++)
    if ((shares.near[entry] as number) > 0)
      own.push({ strategy: shares.strategy[entry] as number, shares: shares.value(entry) })
  return own
}
