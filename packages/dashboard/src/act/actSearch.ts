/** What an address fills into the fields of a form: `?strategy=0x…&amount=2.5`. */
export function readActSearch(search: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      /^[a-zA-Z]{1,32}$/.test(name) &&
      !['block', 'day'].includes(name) &&
      (typeof value === 'string' || typeof value === 'number') &&
      String(value).length <= 2_000
        ? [[name, String(value)]]
        : [],
    ),
  )
}
