import type { OperatorSet } from '@restack/api/client'
import { Address } from '../components/Address.js'
import type { Column } from '../components/DataTable.js'
import { Eth } from '../components/Eth.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'
import { SlashedFunds } from './SlashedFunds.js'

/** Members named in a row; of more, the number. */
const namedMembers = 4

/** The columns of every list of operator sets. */
export function useOperatorSetColumns(): Column<OperatorSet>[] {
  const { t, tag } = useTexts()
  return [
    {
      id: 'set',
      header: t('operatorSets.set'),
      isRowHeader: true,
      cell: (set) => <SetLink {...set} />,
    },
    {
      id: 'members',
      header: t('operatorSets.members'),
      cell: ({ members }) =>
        members.length === 0 ? (
          <span className="soft">{t('operatorSets.noMembers')}</span>
        ) : (
          <ul className="plain-list">
            {members.slice(0, namedMembers).map(({ operator, name }) => (
              <li key={operator}>
                <AccountLink kind="operator" address={operator} name={name} compact />
              </li>
            ))}
            {members.length > namedMembers ? (
              <li className="soft">
                {t('operatorSets.moreMembers', { count: members.length - namedMembers })}
              </li>
            ) : null}
          </ul>
        ),
    },
    {
      id: 'strategies',
      header: t('operatorSets.strategies'),
      cell: ({ strategies }) =>
        strategies.length === 0 ? (
          <span className="soft">{t('operatorSets.noStrategies')}</span>
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
      id: 'slasher',
      header: t('operatorSets.slasher'),
      cell: ({ slasher }) =>
        slasher ? <Address address={slasher} /> : <span className="soft">{t('common.none')}</span>,
    },
    {
      id: 'funds',
      header: t('operatorSets.funds'),
      cell: ({ redistributionRecipient }) => <SlashedFunds recipient={redistributionRecipient} />,
    },
    {
      id: 'slashable',
      header: t('operatorSets.slashable'),
      numeric: true,
      cell: ({ slashableEth }) => <Eth value={slashableEth} />,
    },
    {
      id: 'slashes',
      header: t('operatorSets.slashes'),
      numeric: true,
      cell: ({ slashes }) => formatInteger(slashes, tag),
    },
  ]
}
