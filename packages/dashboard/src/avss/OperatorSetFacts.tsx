import type { OperatorSetDetails } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { Address } from '../components/Address.js'
import { Eth } from '../components/Eth.js'
import { Facts } from '../components/Facts.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { Due } from '../time/Due.js'
import { When } from '../time/When.js'
import { SlashedFunds } from './SlashedFunds.js'

/** An operator set in a few figures. */
export function OperatorSetFacts({ set }: { set: OperatorSetDetails }) {
  const { t, tag } = useTexts()
  const { avs, id, slasher, pendingSlasher, redistributionRecipient, strategies, createdAt } = set
  return (
    <section className="panel" aria-label={t('operatorSet.facts')}>
      <Facts
        label={t('operatorSet.facts')}
        facts={[
          {
            label: t('operatorSet.slashableNow'),
            value: <Eth value={set.slashableEth} unit="ETH" />,
            note: t('operatorSet.slashableNote'),
            wide: true,
          },
          {
            label: t('operatorSets.members'),
            value: formatInteger(set.members.filter(({ registered }) => registered).length, tag),
          },
          {
            label: t('operatorSets.strategies'),
            value:
              strategies.length === 0 ? (
                t('operatorSets.noStrategies')
              ) : (
                <ul className="plain-list">
                  {strategies.map(({ strategy, symbol }) => (
                    <li key={strategy}>
                      <AccountLink kind="strategy" address={strategy} name={symbol} compact />
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            label: t('operatorSets.slashes'),
            value: (
              <Link to="/slashes" search={{ avs, set: id }}>
                {formatInteger(set.slashes, tag)}
              </Link>
            ),
          },
          {
            label: t('operatorSets.slasher'),
            value: slasher ? <Address address={slasher} /> : t('common.none'),
          },
          ...(pendingSlasher
            ? [
                {
                  label: t('operatorSet.pendingSlasher'),
                  value: <Address address={pendingSlasher.slasher} />,
                  note: (
                    <Due block={pendingSlasher.effectBlock} timestamp={pendingSlasher.estimatedTimestamp} />
                  ),
                },
              ]
            : []),
          { label: t('operatorSets.funds'), value: <SlashedFunds recipient={redistributionRecipient} /> },
          ...(createdAt ? [{ label: t('operatorSet.createdAt'), value: <When {...createdAt} /> }] : []),
        ]}
      />
    </section>
  )
}
