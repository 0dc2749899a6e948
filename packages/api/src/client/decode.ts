/** Small checked readers of unknown JSON: each returns the typed value or throws naming the place. */
export type Decoder<T> = (value: unknown, path: string) => T
export type Decoded<D> = D extends Decoder<infer T> ? T : never

/** An answer does not have the agreed shape; `message` names the place and what was expected. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
  constructor(path: string, expected: string, value: unknown) {
    super(`${path || 'answer'}: expected ${expected}, got ${describe(value)}`)
  }
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : typeof value
}

export const text: Decoder<string> = (value, path) => {
  if (typeof value !== 'string') throw new DecodeError(path, 'text', value)
  return value
}

export const boolean: Decoder<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new DecodeError(path, 'true or false', value)
  return value
}

/** A whole number small enough for `number`: counts, seconds, chain ids. */
export const count: Decoder<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new DecodeError(path, 'a whole number', value)
  return value
}

/** An amount or block number: a decimal string, as bigint. */
export const integer: Decoder<bigint> = (value, path) => {
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return BigInt(value)
  throw new DecodeError(path, 'a decimal string', value)
}

/** A number that need not be whole, for example seconds. */
export const decimal: Decoder<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new DecodeError(path, 'a number', value)
  return value
}

/** An address or a hash. */
export const hex: Decoder<`0x${string}`> = (value, path) => {
  if (typeof value === 'string' && isHex(value)) return value
  throw new DecodeError(path, 'hex', value)
}

function isHex(value: string): value is `0x${string}` {
  return /^0x[0-9a-fA-F]*$/.test(value)
}

export const nothing: Decoder<null> = (value, path) => {
  if (value !== null) throw new DecodeError(path, 'null', value)
  return null
}

export const anything: Decoder<unknown> = (value) => value

export const unknownRecord: Decoder<Record<string, unknown>> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DecodeError(path, 'an object', value)
  return value as Record<string, unknown>
}

export const nullable =
  <T>(inner: Decoder<T>): Decoder<T | null> =>
  (value, path) =>
    value === null ? null : inner(value, path)

/** What an answer may leave out. */
export const optional =
  <T>(inner: Decoder<T>): Decoder<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : inner(value, path)

/** One of a few words. */
export const oneOf =
  <const T extends string>(words: readonly T[]): Decoder<T> =>
  (value, path) => {
    const word = words.find((one) => one === value)
    if (word === undefined) throw new DecodeError(path, words.join(' or '), value)
    return word
  }

export const list =
  <T>(inner: Decoder<T>): Decoder<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new DecodeError(path, 'a list', value)
    return value.map((item, index) => inner(item, `${path}[${index}]`))
  }

export const record =
  <T>(inner: Decoder<T>): Decoder<Record<string, T>> =>
  (value, path) =>
    Object.fromEntries(
      Object.entries(unknownRecord(value, path)).map(([key, item]) => [key, inner(item, `${path}.${key}`)]),
    )

/** An object with the given fields; what is not named is left out, as are fields that are undefined. */
export const object =
  <S extends Record<string, Decoder<unknown>>>(shape: S): Decoder<{ [K in keyof S]: Decoded<S[K]> }> =>
  (value, path) => {
    const source = unknownRecord(value, path)
    return Object.fromEntries(
      Object.entries(shape)
        .map(([key, inner]) => [key, inner(source[key], path ? `${path}.${key}` : key)] as const)
        .filter(([, field]) => field !== undefined),
    ) as { [K in keyof S]: Decoded<S[K]> }
  }
