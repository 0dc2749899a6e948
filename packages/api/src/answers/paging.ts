/** A page of rows that are all there, with a cursor that counts rows. */
export function pageOf<item>(
  all: readonly item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { rows: item[]; total: number; nextCursor: string | null } {
  const from = Number(cursor ?? 0)
  const next = from + limit
  return {
    rows: all.slice(from, next),
    total: all.length,
    nextCursor: next < all.length ? String(next) : null,
  }
}

/** A place in the chain from a cursor `block-logIndex`. */
export function positionOf(cursor: string | undefined): { block: number; logIndex: number } | undefined {
  if (cursor === undefined) return undefined
  const [block = 0, logIndex = 0] = cursor.split('-').map(Number)
  return { block, logIndex }
}

/** Orders by a key, ascending; equal ones by address, so that pages don't overlap. */
export function sortedBy<item>(
  items: readonly item[],
  key: (item: item) => bigint | number | string,
  tie: (item: item) => string,
  order: 'asc' | 'desc',
): item[] {
  const sign = order === 'asc' ? 1 : -1
  return items
    .map((item) => ({ item, by: key(item), tie: tie(item) }))
    .sort((a, b) => (a.by < b.by ? -sign : a.by > b.by ? sign : a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0))
    .map(({ item }) => item)
}

/** Whether a name or an address contains the words that were looked for. */
export function matches(q: string | undefined, ...texts: (string | null | undefined)[]): boolean {
  const words = q?.trim().toLowerCase()
  return !words || texts.some((text) => text?.toLowerCase().includes(words))
}
