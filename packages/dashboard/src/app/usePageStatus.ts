import { useQuery } from '@tanstack/react-query'
import { useLive } from '../api/live.js'
import { configQuery, overviewQuery } from '../api/queries.js'
import { useLastingError } from '../api/useLastingError.js'
import { useClock } from '../components/useClock.js'
import { pageStatus, type Status } from './status.js'

export function usePageStatus(): Status {
  const { apiUrl, stream, block, overviewFailed } = useLive()
  const config = useQuery(configQuery)
  const overview = useQuery(overviewQuery(apiUrl))
  const configError = useLastingError(config)
  const nowSeconds = useClock(5)
  return pageStatus({
    stream,
    hasData: overview.data !== undefined,
    lastRequestFailed: configError !== null || overviewFailed,
    syncing: overview.data?.syncing ?? false,
    lagBlocks: overview.data?.lagBlocks ?? 0,
    blockTimestamp: block?.timestamp,
    nowSeconds,
  })
}
