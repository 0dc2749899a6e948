import { type AvsRewards, getAvsRewards } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { PaidPanel } from './PaidPanel.js'

type Row = AvsRewards['paid'][number]

/** What an AVS paid to each operator and its stakers. */
export function AvsRewardsPanel({ avs }: { avs: string }) {
  const { t } = useTexts()
  const query = useStateQuery(getAvsRewards, { parameters: { avs } })
  return (
    <PaidPanel<Row>
      query={query}
      testId="avs-rewards"
      empty={t('rewards.avsPaidNothing')}
      other={{
        header: t('operators.operator'),
        key: ({ operator }) => operator ?? '',
        cell: ({ operator, operatorName }) =>
          operator === null ? (
            <span className="soft">{t('rewards.noOperator')}</span>
          ) : (
            <AccountLink kind="operator" address={operator} name={operatorName} />
          ),
      }}
    />
  )
}
