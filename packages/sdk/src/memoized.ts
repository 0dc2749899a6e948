/** A function that asks once for the same arguments. */
export function memoized<args extends readonly unknown[], result>(
  keyOf: (...args: args) => string,
  read: (...args: args) => Promise<result>,
): (...args: args) => Promise<result> {
  const known = new Map<string, Promise<result>>()
  return (...args) => {
    const key = keyOf(...args)
    const found = known.get(key) ?? read(...args)
    known.set(key, found)
    return found
  }
}
