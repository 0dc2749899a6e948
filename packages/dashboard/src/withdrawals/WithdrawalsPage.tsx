import { getWithdrawals, type Withdrawal } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { SegmentedControl } from '../components/SegmentedControl.js'
import { useTexts } from '../i18n/index.js'
import { ChosenAccounts } from '../lists/ChosenAccounts.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { useWithdrawalColumns } from './useWithdrawalColumns.js'
import { type WithdrawalStatus, withdrawalStatuses } from './withdrawalsSearch.js'

const route = getRouteApi('/withdrawals')

/** All withdrawals, by where they are. */
export function WithdrawalsPage() {
  const { t } = useTexts()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useWithdrawalColumns({ staker: true })
  const { status, staker, operator } = search
  const query = useStateQuery(getWithdrawals, {
    parameters: { ...listParameters(search), status, staker, operator },
    of: 'now',
  })
  return (
    <>
      <PageHead title={t('withdrawals.heading')} block={query.data?.block} follows="now">
        <p>{t('withdrawals.lead')}</p>
      </PageHead>
      <ListPanel<Withdrawal>
        heading={t('withdrawals.all')}
        caption={t('withdrawals.caption')}
        testId="withdrawals-table"
        query={query}
        search={search}
        rowKey={({ root }) => root}
        empty={t('withdrawals.empty')}
        columns={columns}
        filters={
          <>
            <SegmentedControl<WithdrawalStatus | 'any'>
              label={t('withdrawals.state')}
              testId="withdrawal-status"
              value={status ?? 'any'}
              onChange={(chosen) =>
                void navigate({
                  search: {
                    ...(staker ? { staker } : {}),
                    ...(operator ? { operator } : {}),
                    ...(chosen === 'any' ? {} : { status: chosen }),
                  },
                  replace: true,
                  resetScroll: false,
                })
              }
              options={[
                { value: 'any', content: t('withdrawals.any') },
                ...withdrawalStatuses.map((value) => ({ value, content: t(`withdrawals.${value}`) })),
              ]}
            />
            <ChosenAccounts to="/withdrawals" chosen={{ staker, operator }} />
          </>
        }
      />
    </>
  )
}
