import { getOperatorRewards, type OperatorRewards } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'
import { formatShare } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'
import { Until } from '../time/Until.js'
import { PaidPanel } from './PaidPanel.js'

type Row = OperatorRewards['paid'][number]

/** What AVSs paid to an operator and its stakers, and what it keeps. */
export function OperatorRewardsPanel({ operator }: { operator: string }) {
  const { t } = useTexts()
  const query = useStateQuery(getOperatorRewards, { parameters: { operator } })
  return (
    <PaidPanel<Row>
      query={query}
      testId="operator-rewards"
      empty={t('rewards.operatorUnpaid')}
      other={{
        header: t('avss.avs'),
        key: ({ avs }) => avs,
        cell: ({ avs, avsName }) => <AccountLink kind="avs" address={avs} name={avsName} />,
      }}
    >
      {query.data && query.data.splits.length > 0 ? <Splits splits={query.data.splits} /> : null}
    </PaidPanel>
  )
}

function Splits({ splits }: { splits: OperatorRewards['splits'] }) {
  const { t, tag } = useTexts()
  const percent = (bips: number) => formatShare(BigInt(bips), 10_000n, tag) ?? ''
  return (
    <ul className="plain-list rewards-splits" aria-label={t('rewards.splits')} data-testid="splits">
      {splits.map(({ kind, avs, avsName, set, bips, nextBips, activatedAt }) => (
        <li key={`${kind} ${avs} ${set}`}>
          {t('rewards.keeps', { percent: percent(bips) })}{' '}
          {avs === null ? (
            t('rewards.ofAllEarners')
          ) : set === null ? (
            <AccountLink kind="avs" address={avs} name={avsName} compact />
          ) : (
            <SetLink avs={avs} id={set} avsName={avsName} />
          )}
          {nextBips !== null && activatedAt !== null ? (
            <span className="soft">
              {' '}
              {t('rewards.thenKeeps', { percent: percent(nextBips) })} <Until timestamp={activatedAt} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
