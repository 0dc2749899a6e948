import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ActivityPanel } from '../activity/ActivityPanel.js'
import { configQuery } from '../api/queries.js'
import { useLastingError } from '../api/useLastingError.js'
import { PageHead } from '../app/PageHead.js'
import { ErrorNotice } from '../components/QueryView.js'
import { useTexts } from '../i18n/index.js'
import { BreakdownPanel } from './BreakdownPanel.js'
import { OperatorSetsPanel } from './OperatorSetsPanel.js'
import { OperatorsPanel } from './OperatorsPanel.js'
import { StrategiesPanel } from './StrategiesPanel.js'
import { TvlPanel } from './TvlPanel.js'
import { useOverview } from './useOverview.js'

/** The network at a glance. */
export function OverviewPage() {
  const { t } = useTexts()
  const config = useQuery(configQuery)
  const overview = useOverview()
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
      <PageHead title={t('overview.heading')} block={overview.data?.block} />
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
            <BreakdownPanel />
            <StrategiesPanel />
            <OperatorsPanel />
            <OperatorSetsPanel />
          </div>
          <ActivityPanel className="feed">
            <p className="feed-all">
              <Link to="/activity">{t('feed.all')}</Link>
            </p>
          </ActivityPanel>
        </div>
      )}
    </>
  )
}
