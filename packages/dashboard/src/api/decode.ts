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

/** A whole number small enough for `number`: counts, seconds, chain ids. Decimal strings are taken too. */
export const count: Decoder<number> = (value, path) => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isSafeInteger(number))
    throw new DecodeError(path, 'a whole number', value)
  return number
}

/** An amount or block number: a decimal string (or a safe integer), as bigint. */
export const integer: Decoder<bigint> = (value, path) => {
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return BigInt(value)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  throw new DecodeError(path, 'a decimal string', value)
}

export const unknownRecord: Decoder<Record<string, unknown>> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DecodeError(path, 'an object', value)
  return value as Record<string, unknown>
}

/** Null or missing become null. */
export const nullable =
  <T>(inner: Decoder<T>): Decoder<T | null> =>
  (value, path) =>
    value === null || value === undefined ? null : inner(value, path)

export const withDefault =
  <T>(inner: Decoder<T>, fallback: T): Decoder<T> =>
  (value, path) =>
    value === null || value === undefined ? fallback : inner(value, path)

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

/** An object with the given fields; fields not named are left out of the result. */
export const object =
  <S extends Record<string, Decoder<unknown>>>(shape: S): Decoder<{ [K in keyof S]: Decoded<S[K]> }> =>
  (value, path) => {
    const source = unknownRecord(value, path)
    return Object.fromEntries(
      Object.entries(shape).map(([key, inner]) => [key, inner(source[key], path ? `${path}.${key}` : key)]),
    ) as { [K in keyof S]: Decoded<S[K]> }
  }
