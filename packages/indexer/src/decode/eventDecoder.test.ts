import { delegationManagerAbi } from '@restack/sdk'
import fc from 'fast-check'
import {
  type AbiEvent,
  decodeEventLog,
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  numberToHex,
  pad,
  parseAbiItem,
} from 'viem'
import { describe, expect, test } from 'vitest'
import { contractAbis, decoders } from './contracts.js'
import { eventDecoder } from './eventDecoder.js'

const address = (byte: string) => `0x${byte.repeat(20)}` as const

describe('an event of fixed layout', () => {
  const item = parseAbiItem([
    'event AllocationUpdated(address operator, OperatorSet operatorSet, address indexed strategy, uint64 magnitude, uint32 effectBlock, bool open, bytes4 selector, int256 change)',
    'struct OperatorSet { address avs; uint32 id; }',
  ]) as AbiEvent
  const { topic, decode } = eventDecoder(item)
  const topics = [topic, pad(address('cc'))] as const
  const types = item.inputs.filter((input) => !input.indexed)

  test('gives numbers to 48 bits, decimal strings above, addresses in lower case', () => {
    const values = [
      address('aa'),
      { avs: address('bb'), id: 4294967295 },
      10n ** 18n,
      7,
      true,
      '0xDEADBEEF',
      -5n,
    ]
    expect(decode(topics, encodeAbiParameters(types, values as never))).toEqual({
      operator: address('aa'),
      operatorSet: { avs: address('bb'), id: 4294967295 },
      strategy: address('cc'),
      magnitude: '1000000000000000000',
      effectBlock: 7,
      open: true,
      selector: '0xdeadbeef',
      change: '-5',
    })
  })

  test('is refused when topics or data are missing', () => {
    expect(() => decode(topics, '0x00')).toThrow('malformed AllocationUpdated log')
    expect(() => decode([topic], `0x${'00'.repeat(288)}`)).toThrow('malformed AllocationUpdated log')
  })
})

test('every indexed event decodes as viem decodes it', () => {
  let seen = 0
  for (const [name, abi] of Object.entries(contractAbis)) {
    for (const item of (abi as readonly unknown[]).filter(isEvent)) {
      const decoder = decoders[name as keyof typeof decoders].get(
        encodeEventTopics({ abi: [item] } as never)[0] ?? '',
      )
      if (!decoder) continue
      seen++
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat({ max: 255 })), (bytes) => {
          const log = encodeLog(item, bytes)
          const { args } = decodeEventLog({ abi: [item], ...log })
          expect(decoder.decode(log.topics, log.data)).toEqual(plain(args))
        }),
        { numRuns: 5 },
      )
    }
  }
  expect(seen).toBeGreaterThan(60)
})

describe('lists and texts that claim more than is there', () => {
  const { topic, decode } = eventDecoder(parseAbiItem('event E(uint256[] list, string text)') as AbiEvent)
  const data = encodeAbiParameters([{ type: 'uint256[]' }, { type: 'string' }], [[1n, 2n], 'abc'])
  const word = (index: number) => 2 + 64 * index
  /** The words: place of the list, place of the text, length of the list, 1, 2, length of the text, the text. */
  const withWord = (index: number, value: string) =>
    data.slice(0, word(index)) + value.padStart(64, '0') + data.slice(word(index + 1))

  test('the log as it is', () => {
    expect(decode([topic], data)).toEqual({ list: ['1', '2'], text: 'abc' })
  })

  test.each([
    ['a list beyond the end', 2, 'ffffffff'],
    ['a text beyond the end', 5, 'ff'],
    ['a place beyond the end', 0, 'ffffffffffff'],
  ])('%s', (_, index, value) => {
    expect(() => decode([topic], withWord(index, value))).toThrow(/malformed/)
  })
})

test('characters that Postgres does not hold are replaced', () => {
  const item = delegationManagerAbi.find(
    (entry): entry is Extract<typeof entry, { name: 'OperatorMetadataURIUpdated' }> =>
      'name' in entry && entry.name === 'OperatorMetadataURIUpdated',
  )
  if (!item) throw new Error('no such event')
  const { topic, decode } = eventDecoder(item)
  const data = encodeAbiParameters([{ type: 'string' }], ['a\u0000b'])
  expect(decode([topic, pad(address('01'))], data)).toEqual({
    operator: address('01'),
    metadataURI: 'a\ufffdb',
  })
})

function isEvent(item: unknown): item is AbiEvent {
  return (item as { type: string }).type === 'event'
}

type Parameter = { type: string; components?: readonly Parameter[] }

function encodeLog(item: AbiEvent, bytes: Iterable<number>) {
  const source = bytes[Symbol.iterator]()
  const word = (length: number) =>
    Array.from({ length }, () => Number(source.next().value).toString(16).padStart(2, '0')).join('')
  const value = (parameter: Parameter): unknown => {
    const { type } = parameter
    if (type.endsWith('[]'))
      return Array.from({ length: 2 }, () => value({ ...parameter, type: type.slice(0, -2) }))
    if (type === 'tuple')
      return Object.fromEntries(
        (parameter.components ?? []).map((part) => [(part as { name?: string }).name, value(part)]),
      )
    if (type === 'address') return `0x${word(20)}`
    if (type === 'bool') return word(1) > '7f'
    if (type === 'string') return word(5)
    if (type === 'bytes') return `0x${word(5)}`
    if (type.startsWith('bytes')) return `0x${word(Number(type.slice(5)))}`
    const bits = Number(/\d+$/.exec(type)?.[0] ?? 256)
    const integer = type.startsWith('uint')
      ? BigInt(`0x${word(bits / 8)}`)
      : BigInt.asIntN(bits, BigInt(`0x${word(bits / 8)}`))
    return bits <= 48 ? Number(integer) : integer
  }
  const values = item.inputs.map((input) => ({ input, value: value(input) }))
  // Of an indexed struct only a hash is in the log.
  const given = values.filter(({ input }) => !(input.indexed && input.type === 'tuple'))
  const args = Object.fromEntries(given.map(({ input, value }) => [input.name, value]))
  const inData = values.filter(({ input }) => !input.indexed)
  return {
    topics: encodeEventTopics({ abi: [item], args } as never).map((topic) => topic ?? `0x${word(32)}`) as [
      Hex,
      ...Hex[],
    ],
    data: encodeAbiParameters(
      inData.map(({ input }) => input),
      inData.map(({ value }) => value),
    ),
  }
}

/** viem's values as the index holds them: bigint as text, hex in lower case. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'string') return value.toLowerCase()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}

test('numbers of 32 bits keep their place in the word', () => {
  const { topic, decode } = eventDecoder(parseAbiItem('event E(uint32 indexed a, uint40 b)') as AbiEvent)
  expect(
    decode([topic, numberToHex(4_000_000_000, { size: 32 })], numberToHex(2 ** 40 - 1, { size: 32 })),
  ).toEqual({
    a: 4_000_000_000,
    b: 2 ** 40 - 1,
  })
})
