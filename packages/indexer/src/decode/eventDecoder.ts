import { type AbiEvent, type AbiParameter, decodeEventLog, type Hex, toEventSelector } from 'viem'

/** What an event's arguments become: integers above 48 bits are decimal strings, addresses lower case. */
export type JsonValue = string | number | boolean | JsonValue[] | { [name: string]: JsonValue }
export type EventArguments = { [name: string]: JsonValue }

export type DecodeEvent = (topics: readonly string[], data: string) => EventArguments

export type EventDecoder = {
  topic: Hex
  event: string
  decode: DecodeEvent
}

type ReadWord = (word: string) => JsonValue
type Read = (topics: readonly string[], data: string) => JsonValue

/**
 * A decoder for one event. Events of fixed layout, which are nearly all, are cut out of the log by position;
 * the rest goes through viem.
 *
 * @example
 * const { topic, decode } = eventDecoder(parseAbiItem('event Deposit(address staker, address strategy, uint256 shares)'))
 * decode([topic], data) // { staker: '0x..', strategy: '0x..', shares: '1000' }
 */
export function eventDecoder(item: AbiEvent): EventDecoder {
  const topic = toEventSelector(item)
  return { topic, event: item.name, decode: fixedLayout(item) ?? throughViem(item) }
}

function fixedLayout(item: AbiEvent): DecodeEvent | undefined {
  let topic = 1
  let offset = 0
  const names: string[] = []
  const reads: Read[] = []
  for (const input of item.inputs) {
    const name = input.name
    if (!name) return undefined
    if (input.indexed) {
      const read = wordReader(input)
      if (!read) return undefined
      const position = topic++
      names.push(name)
      reads.push((topics) => read((topics[position] ?? '').slice(2)))
    } else {
      const planned = dataReader(input, offset)
      if (!planned) return undefined
      offset = planned.end
      names.push(name)
      reads.push(planned.read)
    }
  }
  const topicCount = topic
  const dataLength = 2 + offset * 64
  return (topics, data) => {
    if (topics.length !== topicCount || data.length < dataLength)
      throw new Error(`malformed ${item.name} log`)
    return fieldsOf(names, reads, topics, data)
  }
}

function fieldsOf(
  names: readonly string[],
  reads: readonly Read[],
  topics: readonly string[],
  data: string,
): EventArguments {
  const fields: EventArguments = {}
  for (let index = 0; index < names.length; index++) {
    fields[names[index] ?? ''] = reads[index]?.(topics, data) ?? ''
  }
  return fields
}

/** Reads a parameter from `offset` words into the data, or is undefined where its place is not fixed. */
function dataReader(input: AbiParameter, offset: number): { read: Read; end: number } | undefined {
  if (input.type === 'tuple' && 'components' in input) {
    const names: string[] = []
    const reads: Read[] = []
    let end = offset
    for (const component of input.components) {
      const planned = component.name ? dataReader(component, end) : undefined
      if (!planned || !component.name) return undefined
      names.push(component.name)
      reads.push(planned.read)
      end = planned.end
    }
    return { read: (topics, data) => fieldsOf(names, reads, topics, data), end }
  }
  const readWord = wordReader(input)
  if (!readWord) return undefined
  const start = 2 + offset * 64
  return { read: (_, data) => readWord(data.slice(start, start + 64)), end: offset + 1 }
}

function wordReader({ type }: AbiParameter): ReadWord | undefined {
  if (type === 'address') return (word) => `0x${word.slice(24).toLowerCase()}`
  if (type === 'bool') return (word) => word.endsWith('1')
  const bytes = /^bytes(\d+)$/.exec(type)
  if (bytes) return (word) => `0x${word.slice(0, Number(bytes[1]) * 2).toLowerCase()}`
  const integer = /^(u?)int(\d+)$/.exec(type)
  if (!integer) return undefined
  if (integer[1] === '') return (word) => integerValue(BigInt.asIntN(256, BigInt(`0x${word}`)), type)
  if (Number(integer[2]) <= 48) return (word) => Number.parseInt(word.slice(52), 16)
  return (word) => BigInt(`0x${word}`).toString()
}

function integerValue(value: bigint, type: string): string | number {
  return Number(/\d+$/.exec(type)?.[0] ?? 256) <= 48 ? Number(value) : value.toString()
}

function throughViem(item: AbiEvent): DecodeEvent {
  const abi = [item] as const
  return (topics, data) => {
    const { args } = decodeEventLog({ abi, data: data as Hex, topics: topics as [Hex, ...Hex[]] })
    const named = (args ?? {}) as Record<string, unknown>
    return Object.fromEntries(
      item.inputs.map((input) => [input.name ?? '', plain(named[input.name ?? ''], input)]),
    )
  }
}

function plain(value: unknown, input: AbiParameter): JsonValue {
  if (Array.isArray(value)) {
    const element = { ...input, type: input.type.replace(/\[\d*\]$/, '') }
    return value.map((item) => plain(item, element))
  }
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') {
    // Postgres holds no NUL characters
    return input.type === 'string' ? value.replaceAll('\u0000', '\ufffd') : value.toLowerCase()
  }
  const fields = value as Record<string, unknown>
  const components = 'components' in input ? input.components : []
  return Object.fromEntries(components.map((part) => [part.name ?? '', plain(fields[part.name ?? ''], part)]))
}
