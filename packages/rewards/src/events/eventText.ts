// One event as one line of text, the same for the same event wherever it comes from. Integers that are bigint in memory
// are strings that end in n; strings that look like one of them, or begin with a backslash, get a backslash before them.
import { refuse } from '../error.js'
import type { RewardsEvent } from '../input.js'

const bigintText = /^-?\d+n$/
const hex = /^0x[0-9a-fA-F]*$/

export function eventText(event: RewardsEvent): string {
  const { blockNumber, blockTime, transactionIndex, logIndex, contract, address, name, args } = event
  const place = `${blockNumber},${blockTime},${transactionIndex ?? null},${logIndex}`
  return `[${place},"${contract}","${address.toLowerCase()}","${name}",${pack(args)}]`
}

export function parseEvent(text: string): RewardsEvent {
  const values: unknown = JSON.parse(text)
  if (!Array.isArray(values) || values.length !== 8)
    refuse('InvalidEvent', `This line is not an event: ${text.slice(0, 100)}`, 'Export the events again.')
  const [blockNumber, blockTime, transactionIndex, logIndex, contract, address, name, args] = values
  return {
    blockNumber,
    blockTime,
    ...(transactionIndex === null ? {} : { transactionIndex }),
    logIndex,
    contract,
    address,
    name,
    args: unpack(args) as Record<string, unknown>,
  }
}

/** JSON with keys in ascending order; addresses and hashes in lower case. */
function pack(value: unknown): string {
  if (typeof value === 'string') {
    if (value.startsWith('0x') && hex.test(value)) return `"${value.toLowerCase()}"`
    return JSON.stringify(bigintText.test(value) || value.startsWith('\\') ? `\\${value}` : value)
  }
  if (typeof value === 'bigint') return `"${value}n"`
  if (typeof value === 'number') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(pack).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const record = value as Record<string, unknown>
  let text = ''
  for (const key of sortedKeys(record))
    text += `${text ? ',' : ''}${JSON.stringify(key)}:${pack(record[key])}`
  return `{${text}}`
}

/** Events of one kind have the same keys: most of them are sorted once. */
const orders = new Map<string, string[]>()

function sortedKeys(record: Record<string, unknown>): string[] {
  const keys = Object.keys(record)
  const text = keys.join()
  const known = orders.get(text)
  if (known) return known
  keys.sort()
  if (orders.size < 1000) orders.set(text, keys)
  return keys
}

function unpack(value: unknown): unknown {
  if (typeof value === 'string') {
    if (value.startsWith('0x')) return value
    if (bigintText.test(value)) return BigInt(value.slice(0, -1))
    return value.startsWith('\\') ? value.slice(1) : value
  }
  if (Array.isArray(value)) return value.map(unpack)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]))
}
