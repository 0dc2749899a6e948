import { useState } from 'react'

/**
 * The error of a query, kept while it asks again: a query without data forgets its error at the start of
 * every attempt, and the page would flicker between the error and the placeholder.
 */
export function useLastingError(query: { data: unknown; error: Error | null }): Error | null {
  const [last, setLast] = useState<Error | null>(null)
  const lasting = query.error ?? (query.data === undefined ? last : null)
  if (lasting !== last) setLast(lasting)
  return lasting
}
