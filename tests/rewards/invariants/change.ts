import type { Address, RewardsEvent, RewardsInput } from '../../../packages/rewards/src/input.js'

/** The same history with other events. Counts of the days follow. */
export function withEvents(input: RewardsInput, events: readonly RewardsEvent[]): RewardsInput {
  const days = input.days.map((day) => {
    const within = events.filter(({ blockNumber: at }) => day.fromBlock <= at && at <= day.toBlock)
    return { ...day, events: within.length }
  })
  return { ...input, events, days }
}

/** Only the first days. */
export function cutTo(input: RewardsInput, dayCount: number): RewardsInput {
  const days = input.days.slice(0, dayCount)
  const last = days.at(-1)?.toBlock ?? 0
  return { ...input, days, events: input.events.filter(({ blockNumber }) => blockNumber <= last) }
}

const TUPLES = ['rewardsSubmission', 'operatorDirectedRewardsSubmission', 'rangePayment'] as const
type Tuple = { token: Address; strategiesAndMultipliers: { strategy: Address; multiplier: bigint }[] }

/** Each submission with its tuple changed; everything else as it is. The hash stays: to the calculation it is a name. */
export function withSubmissions(
  input: RewardsInput,
  change: (tuple: Tuple, index: number) => Partial<Tuple>,
): RewardsInput {
  let index = 0
  const events = input.events.map((event) => {
    const name = TUPLES.find((one) => event.args[one] !== undefined)
    if (!name) return event
    const tuple = event.args[name] as Tuple
    return { ...event, args: { ...event.args, [name]: { ...tuple, ...change(tuple, index++) } } }
  })
  return { ...input, events }
}

const OWN_TOKENS = 0x7000n

export const tokenOf = (index: number): Address =>
  `0x${(OWN_TOKENS + BigInt(index)).toString(16).padStart(40, '0')}`

/** A token for each submission, so that leaves tell what it has paid. */
export const withOwnTokens = (input: RewardsInput): RewardsInput =>
  withSubmissions(input, (_, index) => ({ token: tokenOf(index) }))

/** Everybody and everything but the contracts and native ETH under another name. */
export function renamed(input: RewardsInput, rename: (address: Address) => Address): RewardsInput {
  const kept = new Set([...Object.values(input.parameters.contracts), BEACON].map((one) => one.toLowerCase()))
  const change = (value: unknown): unknown => {
    if (typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value))
      return kept.has(value.toLowerCase()) ? value : rename(value.toLowerCase() as Address)
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]))
  }
  const events = input.events.map((event) => ({
    ...event,
    address: change(event.address) as Address,
    args: change(event.args) as Record<string, unknown>,
  }))
  const excludedAddresses = input.parameters.excludedAddresses.map(rename)
  return { ...input, events, parameters: { ...input.parameters, excludedAddresses } }
}

const BEACON = '0xbeac0eeeeeeeeeeeeeeeeeeeeeeeeeeeeeebeac0'
