import { type Fact, key } from './facts.js'

/** A snapshot table: for each key the value of every day that has a row. Days are dense, as in chapter 04 §4.4. */
export type Table<Value> = Map<string, Map<number, Value>>

export const at = <Value>(table: Table<Value>, name: string, day: number): Value | undefined =>
  table.get(name)?.get(day)

export type Change<Value> = { name: string; first: number; value: Value }

/** Every change writes its value from its first day on, and the next one writes over it. */
export function filled<Value>(changes: readonly Change<Value>[], through: number): Table<Value> {
  const table: Table<Value> = new Map()
  for (const { name, first, value } of changes) {
    const days = table.get(name) ?? new Map<number, Value>()
    table.set(name, days)
    for (let day = first; day <= through; day++) days.set(day, value)
  }
  return table
}

/** Running sums of signed amounts, by the end of each day. */
export function runningSums(
  deltas: readonly { name: string; day: number; amount: bigint }[],
  through: number,
): Table<bigint> {
  const sums = new Map<string, bigint>()
  const changes = deltas.map(({ name, day, amount }) => {
    const value = (sums.get(name) ?? 0n) + amount
    sums.set(name, value)
    return { name, first: day + 1, value }
  })
  return filled(changes, through)
}

export type Membership = { name: string; day: number; joins: boolean }

/**
 * §4.4.1. A stay that begins and ends on one day is dropped. `keepsLastDay`: strategies of a set still count on the day
 * they leave, operators don't.
 */
export function memberships(
  events: readonly Membership[],
  through: number,
  keepsLastDay: boolean,
): Table<true> {
  const table: Table<true> = new Map()
  for (const name of new Set(events.map((event) => event.name))) {
    const own = events.filter((event) => event.name === name)
    const days = new Map<number, true>()
    for (const [i, event] of own.entries()) {
      const next = own[i + 1]
      if (!event.joins || (next && !next.joins && next.day === event.day)) continue
      const last = next ? next.day - (keepsLastDay ? 0 : 1) : through
      for (let day = event.day + 1; day <= last; day++) days.set(day, true)
    }
    table.set(name, days)
  }
  return table
}

/** Members' names begin with their own address. */
export function membershipEvents(
  facts: readonly Fact[],
  contract: string,
  nameOf: (fact: Fact) => string,
  joins: (fact: Fact) => boolean | undefined,
): Membership[] {
  return facts
    .filter((fact) => fact.contract === contract && joins(fact) !== undefined)
    .map((fact) => ({ name: nameOf(fact), day: fact.day, joins: joins(fact) === true }))
}

export const setKey = ({ operatorSet }: { operatorSet: { avs: string; id: number } }): string =>
  key(operatorSet.avs, operatorSet.id)
