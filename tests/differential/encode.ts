// ABI encoding, compiled once for each signature: the model's views are encoded at every step, about three hundred
// of them, which is too much for a general encoder. `encode.test.ts` holds it against viem's.
import type { AbiParameter } from 'viem'

/** Two's complement, 64 digits. */
export function word(value: bigint | number | boolean): string {
  if (typeof value === 'boolean') return value ? ONE : ZERO
  if (value < 0) return (2n ** 256n + BigInt(value)).toString(16)
  return value.toString(16).padStart(64, '0')
}

const ZERO = '0'.repeat(64)
const ONE = `${'0'.repeat(63)}1`

/** One type: whether its size depends on the value, how many bytes its head takes, and how it is written. */
type Codec = { dynamic: boolean; size: number; encode: (value: never) => string }

/** Writes a list of values as the ABI does, in hex without `0x`. Values may also come as an object by names. */
export function encoder(parameters: readonly AbiParameter[]): (values: unknown) => string {
  const { encode } = tuple(parameters)
  return encode as (values: unknown) => string
}

function codec(parameter: AbiParameter): Codec {
  const array = /^(.*)\[\]$/.exec(parameter.type)
  if (array) return list(codec({ ...parameter, type: array[1] as string }))
  if (parameter.type === 'tuple') return tuple(componentsOf(parameter))
  if (parameter.type === 'bytes') return { dynamic: true, size: 32, encode: bytes as Codec['encode'] }
  if (parameter.type === 'string') {
    const encode = (value: string) => bytes(`0x${Buffer.from(value).toString('hex')}`)
    return { dynamic: true, size: 32, encode: encode as Codec['encode'] }
  }
  if (parameter.type === 'address') {
    return { dynamic: false, size: 32, encode: ((value: string) => PAD + value.slice(2)) as Codec['encode'] }
  }
  if (/^bytes\d+$/.test(parameter.type)) {
    const encode = (value: string) => value.slice(2).padEnd(64, '0')
    return { dynamic: false, size: 32, encode: encode as Codec['encode'] }
  }
  if (!/^(u?int\d*|bool)$/.test(parameter.type)) throw new Error(`No encoding for ${parameter.type}.`)
  return { dynamic: false, size: 32, encode: word as Codec['encode'] }
}

const componentsOf = (parameter: AbiParameter): readonly AbiParameter[] =>
  'components' in parameter ? parameter.components : []

const PAD = '0'.repeat(24)

function bytes(value: string): string {
  const digits = value.slice(2)
  return word(digits.length / 2) + digits.padEnd(Math.ceil(digits.length / 64) * 64, '0')
}

function list(element: Codec): Codec {
  const encode = (values: readonly never[]) =>
    word(values.length) +
    join(
      values.map(() => element),
      values,
    )
  return { dynamic: true, size: 32, encode: encode as Codec['encode'] }
}

function tuple(parameters: readonly AbiParameter[]): Codec {
  const codecs = parameters.map(codec)
  const names = parameters.map(({ name }) => name ?? '')
  const dynamic = codecs.some((each) => each.dynamic)
  const size = dynamic ? 32 : codecs.reduce((sum, each) => sum + each.size, 0)
  const encode = (value: readonly never[] | Record<string, never>) =>
    join(codecs, Array.isArray(value) ? value : names.map((name) => (value as Record<string, never>)[name]))
  return { dynamic, size, encode: encode as Codec['encode'] }
}

function join(codecs: readonly Codec[], values: readonly unknown[]): string {
  let offset = 0
  for (const each of codecs) offset += each.dynamic ? 32 : each.size
  let heads = ''
  let tails = ''
  for (const [index, each] of codecs.entries()) {
    const encoded = each.encode(values[index] as never)
    if (each.dynamic) {
      heads += word(offset)
      tails += encoded
      offset += encoded.length / 2
    } else heads += encoded
  }
  return heads + tails
}
