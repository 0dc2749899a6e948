// Everything of a midnight that payments need: stakers with positive shares, side by side with those of their operator.
import type { History } from '../history/history.js'
import { createReplay } from './replay.js'
import { createSums, type Sums } from './sums.js'

export type OperatorShare = { strategy: number; shares: bigint }

export type DayState = {
  snapshot: number
  /** Operators with stakers; the group after the last is of stakers without operator. */
  groups: number
  /** By account: its group as an operator, or -1. */
  groupOf: Int32Array
  /** Stakers of group `g` are the slots `groupStart[g]` to `groupStart[g + 1]`. */
  groupStart: Uint32Array
  slotAccount: Uint32Array
  /** Shares of slot `i` are the entries `slotStart[i]` to `slotStart[i + 1]`. */
  slotStart: Uint32Array
  entryStrategy: Uint16Array
  /** The shares to the nearest double. */
  entryValue: Float64Array
  sharesOf: (entry: number) => bigint
  /** Shares of all stakers of a group in a strategy. */
  groupShares: (group: number, strategy: number) => bigint
  /** Positive ones only. */
  operatorShares: (operator: number) => readonly OperatorShare[]
}

/** Midnights of a history, in any order; cheapest in ascending order. A state holds until the next is asked for. */
export function createDays(history: History): (snapshot: number) => DayState {
  const { accountCount, delegations, firstDay, strategyCount } = history
  const stakers = createReplay(history.stakerShares, accountCount)
  const operators = createReplay(history.operatorShares, accountCount)
  const operatorOf = new Uint32Array(accountCount)
  let delegationsDone = 0

  const moveTo = (dayIndex: number) => {
    stakers.moveTo(dayIndex)
    operators.moveTo(dayIndex)
    if (dayIndex < delegationsDone) {
      operatorOf.fill(0)
      delegationsDone = 0
    }
    const to = delegations.dayStart[dayIndex] ?? delegations.stakers.length
    for (let row = delegations.dayStart[delegationsDone] ?? 0; row < to; row++)
      operatorOf[delegations.stakers[row] as number] = delegations.operators[row] as number
    delegationsDone = dayIndex
  }

  return (snapshot) => {
    moveTo(Math.max(0, snapshot - firstDay))
    const groupOf = new Int32Array(accountCount).fill(-1)
    const counts = new Uint32Array(accountCount)
    let [groups, slots, entries] = [0, 0, 0]
    for (let account = 0; account < accountCount; account++) {
      const operator = operatorOf[account] as number
      let count = 0
      const end = stakers.accountStart[account + 1] as number
      for (let index = stakers.accountStart[account] as number; index < end; index++)
        if (isPositive(stakers, stakers.byAccount[index] as number)) count += 1
      if (count === 0) continue
      counts[account] = count
      slots += 1
      entries += count
      if (operator > 0 && groupOf[operator - 1] === -1) groupOf[operator - 1] = groups++
    }
    const groupOfStaker = (account: number): number => {
      const operator = operatorOf[account] as number
      return operator > 0 ? (groupOf[operator - 1] as number) : groups
    }
    const groupStart = new Uint32Array(groups + 2)
    const entryStart = new Uint32Array(groups + 2)
    for (let account = 0; account < accountCount; account++) {
      const count = counts[account] as number
      if (count === 0) continue
      const group = groupOfStaker(account)
      groupStart[group + 1] = (groupStart[group + 1] as number) + 1
      entryStart[group + 1] = (entryStart[group + 1] as number) + count
    }
    for (let group = 0; group <= groups; group++) {
      groupStart[group + 1] = (groupStart[group + 1] as number) + (groupStart[group] as number)
      entryStart[group + 1] = (entryStart[group + 1] as number) + (entryStart[group] as number)
    }
    const slotAccount = new Uint32Array(slots)
    const slotStart = new Uint32Array(slots + 1)
    const entryStrategy = new Uint16Array(entries)
    const entryValue = new Float64Array(entries)
    const entryPosition = new Uint32Array(entries)
    const sums = createSums((groups + 1) * strategyCount)
    const nextSlot = groupStart.slice()
    for (let account = 0; account < accountCount; account++) {
      if (counts[account] === 0) continue
      const group = groupOfStaker(account)
      const slot = nextSlot[group] as number
      nextSlot[group] = slot + 1
      slotAccount[slot] = account
      let entry = entryStart[group] as number
      slotStart[slot] = entry
      const end = stakers.accountStart[account + 1] as number
      for (let index = stakers.accountStart[account] as number; index < end; index++) {
        const position = stakers.byAccount[index] as number
        if (!isPositive(stakers, position)) continue
        const strategy = history.stakerShares.strategies[position] as number
        entryStrategy[entry] = strategy
        entryPosition[entry] = position
        entryValue[entry] = addTo(sums, group * strategyCount + strategy, stakers, position)
        entry += 1
      }
      entryStart[group] = entry
    }
    slotStart[slots] = entries

    const shares = new Map<number, OperatorShare[]>()
    return {
      snapshot,
      groups,
      groupOf,
      groupStart,
      slotAccount,
      slotStart,
      entryStrategy,
      entryValue,
      sharesOf: (entry) => stakers.value(entryPosition[entry] as number),
      groupShares: (group, strategy) => sums.get(group * strategyCount + strategy),
      operatorShares(operator) {
        let known = shares.get(operator)
        if (!known) {
          known = []
          const end = operators.accountStart[operator + 1] ?? 0
          for (let index = operators.accountStart[operator] ?? 0; index < end; index++) {
            const position = operators.byAccount[index] as number
            if (!isPositive(operators, position)) continue
            const strategy = history.operatorShares.strategies[position] as number
            known.push({ strategy, shares: operators.value(position) })
          }
          shares.set(operator, known)
        }
        return known
      },
    }
  }
}

type Values = ReturnType<typeof createReplay>

const isPositive = ({ high, low }: Values, position: number): boolean =>
  (high[position] as number) > 0 || ((high[position] as number) === 0 && (low[position] as number) > 0)

/** Adds a position to its cell and gives its nearest double. */
function addTo(sums: Sums, cell: number, { high, low, large }: Values, position: number): number {
  const [highPart, lowPart] = [high[position] as number, low[position] as number]
  if (lowPart >= 0) {
    sums.add(cell, highPart, lowPart)
    return highPart * 2 ** 50 + lowPart
  }
  const value = large.get(position) ?? 0n
  sums.addLarge(cell, value)
  return Number(value)
}
