import { getPods, type Pod } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'

/** The pod of an account, null where it has none; undefined while that is not known. */
export function usePodOf(owner: string): Pod | null | undefined {
  const { data } = useStateQuery(getPods, { parameters: { owner, limit: 1 } })
  return data && (data.items[0] ?? null)
}
