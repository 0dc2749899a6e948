import type { Pod, StakerDetails } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { Eth } from '../components/Eth.js'
import { Facts } from '../components/Facts.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { When } from '../time/When.js'
import { ethOf } from './sums.js'

/** A staker in a few figures. */
export function StakerFacts({
  staker: details,
  pod,
}: {
  staker: StakerDetails
  pod: Pod | null | undefined
}) {
  const { t } = useTexts()
  const { staker, eth, operator, operatorName, delegatedSince, strategies } = details
  return (
    <section className="panel" aria-label={t('staker.facts')}>
      <Facts
        label={t('staker.facts')}
        facts={[
          {
            label: t('staker.all'),
            value: <Eth value={eth} unit="ETH" />,
            note: t('staker.allNote'),
            wide: true,
          },
          {
            label: t('staker.withdrawable'),
            value: <Eth value={ethOf(strategies, 'withdrawable')} unit="ETH" />,
          },
          { label: t('staker.queued'), value: <Eth value={ethOf(strategies, 'queued')} unit="ETH" /> },
          {
            label: t('staker.slashed'),
            value: (
              <Link to="/slashes" search={{ staker }}>
                <Eth value={ethOf(strategies, 'slashed')} unit="ETH" />
              </Link>
            ),
          },
          {
            label: t('stakers.operator'),
            value: operator ? (
              <AccountLink kind="operator" address={operator} name={operatorName} />
            ) : (
              t('stakers.undelegated')
            ),
          },
          ...(pod
            ? [
                {
                  label: t('pods.pod'),
                  value: <AccountLink kind="pod" address={pod.pod} />,
                  note: t('staker.podValidators', { count: pod.activeValidators }),
                },
              ]
            : []),
          ...(delegatedSince
            ? [{ label: t('stakers.delegatedSince'), value: <When {...delegatedSince} /> }]
            : []),
        ]}
      />
    </section>
  )
}
