import type { SearchItem } from '@restack/api/client'

export type ResultPath = { to: string; search: Record<string, string | number> }

/** The page about a result: as the API says, else from what it is. Undefined where there is none. */
export function resultPath({
  kind,
  id,
  path,
}: Pick<SearchItem, 'kind' | 'id' | 'path'>): ResultPath | undefined {
  if (path.startsWith('/')) return readPath(path)
  switch (kind) {
    case 'operator':
      return { to: `/operators/${id}`, search: {} }
    case 'staker':
      return { to: `/stakers/${id}`, search: {} }
    case 'avs':
      return { to: `/avss/${id}`, search: {} }
    case 'operatorSet':
      return { to: `/operator-sets/${id}`, search: {} }
    case 'pod':
      return { to: `/pods/${id}`, search: {} }
    case 'strategy':
      return { to: `/strategies/${id}`, search: {} }
    case 'block':
      return { to: '/activity', search: { fromBlock: Number(id), toBlock: Number(id) } }
    default:
      return undefined
  }
}

/** `/activity?fromBlock=5` as the router wants it; numbers become numbers. */
function readPath(path: string): ResultPath {
  const url = new URL(path, 'http://dashboard')
  const search: ResultPath['search'] = {}
  for (const [name, value] of url.searchParams)
    search[name] = /^\d{1,15}$/.test(value) ? Number(value) : value
  return { to: url.pathname, search }
}
