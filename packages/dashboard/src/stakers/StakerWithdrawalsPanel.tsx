import { getStakerWithdrawals, type Withdrawal } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { useTexts } from '../i18n/index.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { useWithdrawalColumns } from '../withdrawals/useWithdrawalColumns.js'

const route = getRouteApi('/stakers/$staker')

/** What the staker has queued, with dates, and what is done. */
export function StakerWithdrawalsPanel({ staker }: { staker: string }) {
  const { t } = useTexts()
  const search = route.useSearch()
  const columns = useWithdrawalColumns({ staker: false })
  const query = useStateQuery(getStakerWithdrawals, {
    parameters: { staker, ...listParameters(search) },
  })
  return (
    <ListPanel<Withdrawal>
      heading={t('withdrawals.heading')}
      caption={t('staker.withdrawalsCaption')}
      testId="withdrawals-table"
      query={query}
      search={search}
      rowKey={({ root }) => root}
      empty={t('staker.noWithdrawals')}
      columns={columns}
    />
  )
}
