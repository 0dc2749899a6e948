const HEX = /^0x[0-9a-fA-F]*$/

/** The same value with every hex string in it in lower case, as the model wants it. Maps and Sets are left alone. */
export function lowerCase<Value>(value: Value): Value {
  return lower(value) as Value
}

function lower(value: unknown): unknown {
  if (typeof value === 'string') return HEX.test(value) ? value.toLowerCase() : value
  if (Array.isArray(value)) return value.map(lower)
  if (value === null || typeof value !== 'object' || value instanceof Map || value instanceof Set)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, lower(entry)]))
}
