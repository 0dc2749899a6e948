/** What of a list is kept in the address. `after`: the cursors of the pages turned so far. */
export type ListSearch = { q?: string; sort?: string; order?: 'asc' | 'desc'; after?: string[] }

/** Rows on a page. */
export const pageSize = 25

/** Unknown values fall back to the defaults instead of breaking the page. */
export function readListSearch(search: Record<string, unknown>, sorts: readonly string[] = []): ListSearch {
  const { q, sort, order, after } = search
  const text = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 100) : ''
  return {
    ...(text ? { q: text } : {}),
    ...(typeof sort === 'string' && sorts.includes(sort) ? { sort } : {}),
    ...(order === 'asc' || order === 'desc' ? { order } : {}),
    ...(Array.isArray(after) && after.length > 0 ? { after: after.map(String) } : {}),
  }
}

/** What the API is asked for. */
export function listParameters({ q, sort, order, after }: ListSearch) {
  return { limit: pageSize, q, sort, order, cursor: after?.at(-1) }
}

/** The first and last row shown, counted from one, of how many. */
export function shownRows(search: ListSearch, rows: number): { from: number; to: number } {
  const before = (search.after?.length ?? 0) * pageSize
  return { from: rows === 0 ? 0 : before + 1, to: before + rows }
}
