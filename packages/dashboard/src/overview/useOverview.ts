import { getOverview } from '@restack/api/client'
import { useQuery } from '@tanstack/react-query'
import { useLive } from '../api/live.js'
import { overviewQuery } from '../api/queries.js'
import { useStateQuery } from '../api/stateQuery.js'
import { useAsOf } from '../asOf/asOf.js'

/** The overview of now, which the whole page has, or of the block or day that the reader chose. */
export function useOverview() {
  const { apiUrl } = useLive()
  const { block, day } = useAsOf()
  const isPast = block !== undefined || day !== undefined
  const now = useQuery(overviewQuery(apiUrl))
  const past = useStateQuery(getOverview, { enabled: isPast })
  return isPast ? past : now
}
