import { useQuery } from '@tanstack/react-query'
import { useLive } from '../api/live.js'
import { configQuery, overviewQuery } from '../api/queries.js'
import { useLastingError } from '../api/useLastingError.js'
import { ErrorNotice } from '../components/QueryView.js'
import { useTexts } from '../i18n/index.js'
import { ActivityFeed } from './ActivityFeed.js'
import { OperatorSetsPanel } from './OperatorSetsPanel.js'
import { OperatorsPanel } from './OperatorsPanel.js'
import { StrategiesPanel } from './StrategiesPanel.js'
import { TvlPanel } from './TvlPanel.js'

/** The network at a glance. */
export function OverviewPage() {
  const { t } = useTexts()
  const { apiUrl } = useLive()
  const config = useQuery(configQuery)
  const overview = useQuery(overviewQuery(apiUrl))
  // Where nothing at all can be shown, one notice says so, not one in each part of the page.
  const configError = useLastingError(config)
  const overviewError = useLastingError(overview)
  const failure =
    configError && !config.data
      ? { error: configError, query: config }
      : overviewError && !overview.data
        ? { error: overviewError, query: overview }
        : undefined
  return (
    <>
      <h1 className="visually-hidden">{t('app.title')}</h1>
      {failure ? (
        <div className="panel page-error">
          <ErrorNotice
            error={failure.error}
            retry={failure.query.refetch}
            isRetrying={failure.query.isFetching}
          />
        </div>
      ) : (
        <div className="overview">
          <TvlPanel />
          <div className="overview-tables">
            <StrategiesPanel />
            <OperatorsPanel />
            <OperatorSetsPanel />
          </div>
          <ActivityFeed />
        </div>
      )}
    </>
  )
}
