import { getRewardsSubmissions, type RewardsSubmission } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'
import { Amount } from '../components/Amount.js'
import { formatInteger } from '../format/amount.js'
import { formatDate } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { When } from '../time/When.js'
import type { RewardsSearch } from './rewardsSearch.js'

/** What was paid in, the newest first. */
export function SubmissionsList({ search }: { search: RewardsSearch }) {
  const { t, tag } = useTexts()
  const { limit, cursor } = listParameters(search)
  const query = useStateQuery(getRewardsSubmissions, { parameters: { limit, cursor } })
  return (
    <ListPanel<RewardsSubmission>
      heading={t('rewards.list_submissions')}
      caption={t('rewards.submissionsCaption')}
      testId="submissions-table"
      query={query}
      search={search}
      rowKey={({ id }) => id}
      empty={t('rewards.noSubmissions')}
      columns={[
        {
          id: 'from',
          header: t('rewards.from'),
          isRowHeader: true,
          cell: ({ avs, avsName, set, submitter, submitterName }) =>
            avs === null ? (
              <AccountLink kind="staker" address={submitter} name={submitterName} />
            ) : set === null ? (
              <AccountLink kind="avs" address={avs} name={avsName} />
            ) : (
              <SetLink avs={avs} id={set} avsName={avsName} />
            ),
        },
        {
          id: 'kind',
          header: t('rewards.kind'),
          cell: ({ kind, operators, description }) => (
            <span className="two-lines">
              {t(`rewards.kind_${kind}`)}
              {operators !== null ? (
                <span className="soft">
                  {t('rewards.named', { count: operators, number: formatInteger(operators, tag) })}
                </span>
              ) : null}
              {description ? <span className="soft reason">{description}</span> : null}
            </span>
          ),
        },
        {
          id: 'amount',
          header: t('rewards.amount'),
          help: t('rewards.submittedHelp'),
          numeric: true,
          cell: ({ amount, decimals, symbol }) => <Amount value={amount} decimals={decimals} unit={symbol} />,
        },
        {
          id: 'period',
          header: t('rewards.period'),
          cell: ({ startTimestamp, endTimestamp }) =>
            t('rewards.fromTo', {
              from: formatDate(startTimestamp, tag),
              to: formatDate(endTimestamp, tag),
            }),
        },
        { id: 'created', header: t('rewards.createdAt'), cell: ({ createdAt }) => <When {...createdAt} /> },
      ]}
    />
  )
}
