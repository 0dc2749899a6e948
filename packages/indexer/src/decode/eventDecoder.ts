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
 * A decoder for one event, which cuts the arguments out of the log by their places. What it does not know (texts that
 * are indexed, lists of fixed length) goes through viem.
 *
 * @example
 * const { topic, decode } = eventDecoder(parseAbiItem('event Deposit(address staker, address strategy, uint256 shares)'))
 * decode([topic], data) // { staker: '0x..', strategy: '0x..', shares: '1000' }
 */
export function eventDecoder(item: AbiEvent): EventDecoder {
  const topic = toEventSelector(item)
  return { topic, event: item.name, decode: cutOut(item) ?? throughViem(item) }
}

function cutOut(item: AbiEvent): DecodeEvent | undefined {
  let topic = 1
  let offset = 0
  const names: string[] = []
  const reads: Read[] = []
  for (const input of item.inputs) {
    if (!input.name) return undefined
    names.push(input.name)
    if (input.indexed) {
      const read = wordReader(input)
      if (!read) return undefined
      const position = topic++
      reads.push((topics) => read((topics[position] ?? '').slice(2)))
    } else {
      const value = valueReader(input)
      if (!value) return undefined
      const at = 2 + offset * 64
      offset += value.words
      reads.push((_, data) => value.read(data, 2, at))
    }
  }
  const topicCount = topic
  const dataLength = 2 + offset * 64
  return (topics, data) => {
    if (topics.length !== topicCount || data.length < dataLength)
      throw new Error(`malformed ${item.name} log`)
    const args: EventArguments = {}
    for (let index = 0; index < names.length; index++) {
      args[names[index] ?? ''] = reads[index]?.(topics, data) ?? ''
    }
    return args
  }
}

/** Reads a value of which `at` is the place of its first word; places of others in it count from `base`. */
type ReadValue = (data: string, base: number, at: number) => JsonValue

/** `words`: how many it takes where it stands; one where that is only the place of what follows elsewhere. */
type ValueReader = { read: ReadValue; words: number; elsewhere: boolean }

function valueReader(input: AbiParameter): ValueReader | undefined {
  const { type } = input
  if (type.endsWith('[]')) return listReader({ ...input, type: type.slice(0, -2) })
  if (type === 'tuple' && 'components' in input) return tupleReader(input.components)
  if (type === 'string')
    return { read: (data, base, at) => textAt(data, base, at), words: 1, elsewhere: true }
  if (type === 'bytes')
    return { read: (data, base, at) => `0x${bytesAt(data, base, at)}`, words: 1, elsewhere: true }
  const readWord = wordReader(input)
  return readWord && { read: (data, _, at) => readWord(wordAt(data, at)), words: 1, elsewhere: false }
}

function listReader(element: AbiParameter): ValueReader | undefined {
  const reader = valueReader(element)
  if (!reader) return undefined
  const { read: readElement, words } = reader
  const read: ReadValue = (data, base, at) => {
    const start = placeAt(data, base, at)
    const length = numberAt(data, start)
    const first = start + 64
    if (!(first + length * words * 64 <= data.length)) throw new Error('malformed list')
    return Array.from({ length }, (_, index) => readElement(data, first, first + index * words * 64))
  }
  return { read, words: 1, elsewhere: true }
}

function tupleReader(components: readonly AbiParameter[]): ValueReader | undefined {
  const names: string[] = []
  const parts: { read: ReadValue; offset: number }[] = []
  let words = 0
  let elsewhere = false
  for (const component of components) {
    const reader = component.name ? valueReader(component) : undefined
    if (!reader || !component.name) return undefined
    names.push(component.name)
    parts.push({ read: reader.read, offset: words * 64 })
    words += reader.words
    elsewhere ||= reader.elsewhere
  }
  const readAt = (data: string, base: number, start: number) => {
    const fields: EventArguments = {}
    for (let index = 0; index < names.length; index++) {
      const part = parts[index]
      if (part) fields[names[index] ?? ''] = part.read(data, base, start + part.offset)
    }
    return fields
  }
  if (!elsewhere) return { read: readAt, words, elsewhere }
  const read: ReadValue = (data, base, at) => {
    const start = placeAt(data, base, at)
    return readAt(data, start, start)
  }
  return { read, words: 1, elsewhere }
}

function wordAt(data: string, at: number): string {
  if (!(at + 64 <= data.length)) throw new Error('malformed log')
  return data.slice(at, at + 64)
}

function numberAt(data: string, at: number): number {
  return Number.parseInt(wordAt(data, at), 16)
}

function placeAt(data: string, base: number, at: number): number {
  return base + numberAt(data, at) * 2
}

function bytesAt(data: string, base: number, at: number): string {
  const start = placeAt(data, base, at)
  const end = start + 64 + numberAt(data, start) * 2
  if (!(end <= data.length)) throw new Error('malformed log')
  return data.slice(start + 64, end).toLowerCase()
}

const utf8 = new TextDecoder()

function textAt(data: string, base: number, at: number): string {
  // Postgres holds no NUL characters
  return utf8.decode(Buffer.from(bytesAt(data, base, at), 'hex')).replaceAll('\u0000', '\ufffd')
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
