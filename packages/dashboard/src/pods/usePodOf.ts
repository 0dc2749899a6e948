import { getPods } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'

/** The pod of an account; undefined while that is not known, and where there is none. */
export function usePodOf(owner: string) {
  const { data } = useStateQuery(getPods, { parameters: { owner, limit: 1 } })
  return data?.items[0]
}
