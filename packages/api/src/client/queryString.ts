export type Parameters = Record<string, string | number | bigint | undefined>

/** The query part of an address; undefined and empty values are left out. */
export function queryString(parameters: Parameters): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text ? `?${text}` : ''
}
