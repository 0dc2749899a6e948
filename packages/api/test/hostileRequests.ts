/** What attackers and broken programs send, of every kind that a parameter may be taken for. */
export const hostileValues = [
  '',
  "'; DROP TABLE events; --",
  "' OR '1'='1",
  '1; SELECT pg_sleep(5)',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '%',
  '\\',
  '\u0000',
  '\r\nX-Injected: 1',
  '\ud83d\ude80',
  '__proto__',
  '0x',
  '0x123',
  `0x${'g'.repeat(40)}`,
  `0x${'0'.repeat(40)}`,
  `0x${'f'.repeat(64)}`,
  '-1',
  '0',
  'NaN',
  '501',
  '2147483648',
  '4294967295',
  '9007199254740991',
  '9007199254740993',
  '9'.repeat(400),
  '999999999999999-999999999',
  '9999-12-31',
  '0000-00-00',
  'x'.repeat(5_000),
]

type Parameter = { name: string; in: string; required?: boolean }
export type Document = { paths: Record<string, { get: { parameters?: Parameter[] } }> }

/**
 * Addresses of every route: first as it is meant, then with each value for each of its parameters, the others left
 * well. `raw` is the same without encoding.
 */
export function addressesOf(
  { paths }: Document,
  known: Readonly<Record<string, string>>,
  values: readonly string[],
): { path: string; raw?: string }[] {
  return Object.entries(paths).flatMap(([template, { get }]) => {
    const parameters = get.parameters ?? []
    const filled = (name?: string, value = '') =>
      template.replace(/\{(\w+)\}/g, (_, key: string) => (key === name ? value : (known[key] ?? '')))
    const search = (name: string, value: string) => `${filled()}?${name}=${value}`
    return [
      { path: filled() },
      ...parameters.flatMap(({ name, in: place }) =>
        values.map((value) =>
          place === 'path'
            ? { path: filled(name, encodeURIComponent(value)), raw: filled(name, value) }
            : { path: search(name, encodeURIComponent(value)), raw: search(name, value) },
        ),
      ),
      // twice, and as a list
      ...(values.length === 0
        ? []
        : parameters
            .filter(({ in: place }) => place === 'query')
            .map(({ name }) => ({ path: `${filled()}?${name}=1&${name}=x&${name}[]=2` }))),
    ]
  })
}
