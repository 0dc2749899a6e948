import type { RewardsInput } from '../../../packages/rewards/src/input.js'

/** An event with its UTC day counted from 1970, and all hex in lower case. */
export type Fact = {
  contract: string
  name: string
  address: string
  // biome-ignore lint/suspicious/noExplicitAny: the arguments of some sixty events, read where they are needed
  args: any
  day: number
  time: number
  block: number
  transaction: number
  log: number
}

export const dayOf = (seconds: number): number => Math.floor(seconds / 86400)

export const dayOfDate = (date: string): number => dayOf(Date.parse(date) / 1000)

/** Everything that happened before a midnight, in the order of the chain. */
export function factsBefore({ events }: RewardsInput, day: number): Fact[] {
  const facts = events.map((event) => ({
    contract: event.contract,
    name: event.name,
    address: event.address.toLowerCase(),
    args: lowered(event.args),
    day: dayOf(event.blockTime),
    time: event.blockTime,
    block: event.blockNumber,
    transaction: event.transactionIndex ?? 0,
    log: event.logIndex,
  }))
  return facts.filter((fact) => fact.day < day).sort((a, b) => a.block - b.block || a.log - b.log)
}

function lowered(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith('0x')) return value.toLowerCase()
  if (Array.isArray(value)) return value.map(lowered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, lowered(part)]))
}

export const key = (...parts: readonly unknown[]): string => parts.join(' ')
