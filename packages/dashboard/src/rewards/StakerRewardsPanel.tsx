import { getStakerRewards, type StakerRewards } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { useAccount } from '../account/AccountProvider.js'
import { ActionLinks } from '../account/ActionLinks.js'
import { useStateQuery } from '../api/stateQuery.js'
import { AccountName } from '../components/AccountName.js'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { isSameAddress } from '../format/address.js'
import { formatDay } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { Until } from '../time/Until.js'
import { EarnedPlot } from './EarnedPlot.js'
import './rewards.css'

type Row = StakerRewards['tokens'][number]

/** What an account has earned of each token, what of it is paid, what can be claimed and what comes later. */
export function StakerRewardsPanel({ staker }: { staker: string }) {
  const { t, tag } = useTexts()
  const { account } = useAccount()
  const query = useStateQuery(getStakerRewards, { parameters: { staker } })
  const claimer = query.data?.claimer ?? staker
  const mayClaim = account !== undefined && isSameAddress(account.address, claimer)
  const isMe = account !== undefined && isSameAddress(account.address, staker)
  const links = [
    ...(mayClaim && query.data?.tokens.some(({ claimable }) => claimable !== null && claimable > 0n)
      ? [{ action: 'claimRewards', filled: isMe ? {} : { earner: staker } }]
      : []),
    ...(isMe ? [{ action: 'setClaimer' }] : []),
  ]
  return (
    <Panel heading={t('rewards.heading')} className="rewards-panel">
      <QueryView
        query={query}
        skeleton={<SkeletonRows rows={3} />}
        isEmpty={({ tokens }) => tokens.length === 0}
        empty={t('rewards.nothingEarned')}
      >
        {(rewards) => (
          <>
            <DataTable<Row>
              caption={t('rewards.earnedCaption')}
              testId="staker-rewards"
              rows={rewards.tokens}
              rowKey={({ token }) => token}
              columns={columnsOf(t, staker)}
            />
            <p className="panel-foot">
              {rewards.root ? (
                <>
                  {t('rewards.againstRoot', {
                    index: String(rewards.root.rootIndex),
                    day: formatDay(rewards.root.snapshot, tag),
                  })}{' '}
                </>
              ) : (
                t('rewards.noRoot')
              )}
              {rewards.root?.agrees === false ? <b>{t('rewards.differsNote')} </b> : null}
              {rewards.waitingRoot ? (
                <>
                  {t('rewards.waitingRoot', { day: formatDay(rewards.waitingRoot.snapshot, tag) })}{' '}
                  <Until timestamp={rewards.waitingRoot.activatedAt} />
                </>
              ) : null}
            </p>
            {rewards.claimer ? (
              <p className="panel-foot">
                {t('rewards.claimer')} <AccountName address={rewards.claimer} name={rewards.claimerName} />
              </p>
            ) : null}
            <ActionLinks links={links} />
            <EarnedPlot rewards={rewards} />
          </>
        )}
      </QueryView>
    </Panel>
  )
}

function columnsOf(t: ReturnType<typeof useTexts>['t'], staker: string) {
  const amount = (name: 'earned' | 'claimable' | 'claimed' | 'waiting' | 'unposted') => ({
    id: name,
    header: t(`rewards.${name}`),
    help: t(`rewards.${name}Help`),
    numeric: true,
    cell: (row: Row) => {
      const value = row[name]
      return value === null ? (
        <span className="soft">{t('common.unknown')}</span>
      ) : (
        <Amount value={value} decimals={row.decimals} unit={row.symbol} />
      )
    },
  })
  return [
    {
      id: 'token',
      header: t('rewards.token'),
      isRowHeader: true,
      cell: ({ symbol }: Row) => <b>{symbol}</b>,
    },
    amount('earned'),
    amount('claimable'),
    amount('claimed'),
    amount('waiting'),
    amount('unposted'),
    {
      id: 'why',
      header: t('rewards.explanation'),
      cell: ({ token, symbol }: Row) => (
        <Link
          to="/stakers/$staker/rewards/$token"
          params={{ staker, token }}
          className="name-link"
          aria-label={t('rewards.whyOf', { symbol })}
        >
          {t('rewards.why')}
        </Link>
      ),
    },
  ]
}
