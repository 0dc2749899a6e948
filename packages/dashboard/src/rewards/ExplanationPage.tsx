import { getRewardsExplanation } from '@restack/api/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { Amount } from '../components/Amount.js'
import { Facts } from '../components/Facts.js'
import { useNameOf } from '../components/names.js'
import { PageQuery } from '../components/PageQuery.js'
import { shortenHex } from '../format/address.js'
import { formatDay, formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { Until } from '../time/Until.js'
import { EarnedFromPanel } from './EarnedFromPanel.js'
import { SubmissionPanel } from './SubmissionPanel.js'
import './rewards.css'

const route = getRouteApi('/stakers/$staker/rewards/$token')

/** Why an account has earned what it has of one token. */
export function ExplanationPage() {
  const { t, tag } = useTexts()
  const nameOf = useNameOf()
  const { staker, token } = route.useParams()
  const query = useStateQuery(getRewardsExplanation, { parameters: { earner: staker, token } })
  const name = query.data?.name ?? nameOf(staker) ?? shortenHex(staker)
  return (
    <>
      <PageHead
        title={t('rewards.explanationOf', { name, symbol: query.data?.symbol || shortenHex(token) })}
        kind={
          <Link to="/stakers/$staker" params={{ staker }}>
            {name}
          </Link>
        }
        block={query.data?.block}
      >
        <p>{t('rewards.explanationLead')}</p>
      </PageHead>
      <PageQuery query={query}>
        {(leaf) => {
          const { decimals, symbol, root, waitingRoot } = leaf
          const amount = (value: bigint) => <Amount value={value} decimals={decimals} unit={symbol} />
          return (
            <div className="page-parts">
              <section className="panel" aria-label={t('rewards.leaf')} data-testid="leaf-facts">
                <Facts
                  label={t('rewards.leaf')}
                  facts={[
                    {
                      label: t('rewards.earned'),
                      value: amount(leaf.earned),
                      note: t('rewards.upToDay', { day: formatDay(leaf.snapshot, tag) }),
                      wide: true,
                    },
                    { label: t('rewards.claimed'), value: amount(leaf.claimed) },
                    {
                      label: t('rewards.claimableUpTo'),
                      value: root ? formatDay(root.snapshot, tag) : t('common.none'),
                      note: root
                        ? `${t('rewards.rootNumber', { index: String(root.rootIndex) })} · ${formatMinute(root.activatedAt, tag)}`
                        : t('rewards.noRoot'),
                    },
                    {
                      label: t('rewards.nextRoot'),
                      value: waitingRoot ? formatDay(waitingRoot.snapshot, tag) : t('common.none'),
                      note: waitingRoot ? (
                        <Until timestamp={waitingRoot.activatedAt} />
                      ) : (
                        t('rewards.nextRootHelp')
                      ),
                    },
                  ]}
                />
              </section>
              {leaf.submissions.length === 0 ? (
                <section className="panel">
                  <p className="empty">{t('rewards.nothingEarned')}</p>
                </section>
              ) : (
                <>
                  <EarnedFromPanel leaf={leaf} />
                  {leaf.submissions.toReversed().map((submission) => (
                    <SubmissionPanel
                      key={submission.hash}
                      submission={submission}
                      decimals={decimals}
                      symbol={symbol}
                    />
                  ))}
                </>
              )}
            </div>
          )
        }}
      </PageQuery>
    </>
  )
}
