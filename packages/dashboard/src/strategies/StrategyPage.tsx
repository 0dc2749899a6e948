import { getStrategy } from '@restack/api/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ActivityPanel } from '../activity/ActivityPanel.js'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { FullAddress } from '../components/FullAddress.js'
import { useNameOf } from '../components/names.js'
import { PageQuery } from '../components/PageQuery.js'
import { shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { StrategyFacts } from './StrategyFacts.js'
import { StrategyHistoryPanel } from './StrategyHistoryPanel.js'
import { HoldersPanel, StrategyOperatorsPanel, StrategySetsPanel } from './StrategyTables.js'

const route = getRouteApi('/strategies/$strategy')

/** One strategy: what it holds, where its shares are, for whom, and who can slash it. */
export function StrategyPage() {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const { strategy } = route.useParams()
  const query = useStateQuery(getStrategy, { parameters: { strategy } })
  return (
    <>
      <PageHead
        title={query.data?.strategy.symbol ?? nameOf(strategy) ?? shortenHex(strategy)}
        kind={<Link to="/">{t('strategies.strategy')}</Link>}
        block={query.data?.block}
      >
        <FullAddress address={strategy} />
      </PageHead>
      <PageQuery query={query}>
        {(details) => (
          <div className="page-parts">
            <StrategyFacts details={details} />
            <StrategyHistoryPanel strategy={details.strategy} />
            <HoldersPanel details={details} />
            <StrategyOperatorsPanel details={details} />
            <StrategySetsPanel details={details} />
            <ActivityPanel filter={{ strategy }} className="feed-page" empty={t('feed.emptyOf')} />
          </div>
        )}
      </PageQuery>
    </>
  )
}
