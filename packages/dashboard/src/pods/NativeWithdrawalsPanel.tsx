import { getWithdrawals, type Withdrawal } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { isSameAddress } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { useWithdrawalColumns } from '../withdrawals/useWithdrawalColumns.js'
import { nativeStrategy } from './nativeStrategy.js'

/** Queued withdrawals of the owner's native stake, which the pod will pay, with the dates of their delay. */
export function NativeWithdrawalsPanel({ owner }: { owner: string }) {
  const { t } = useTexts()
  const columns = useWithdrawalColumns({ staker: false })
  const query = useStateQuery(getWithdrawals, { parameters: { staker: owner, limit: 100 } })
  return (
    <Panel
      heading={t('pod.queued')}
      more={
        <Link to="/withdrawals" search={{ staker: owner }}>
          {t('list.showAll')}
        </Link>
      }
    >
      <QueryView query={query} skeleton={<SkeletonRows rows={2} />}>
        {({ items }) => {
          const pending = items.filter(isPendingNative)
          if (pending.length === 0) return <p className="empty">{t('pod.nothingQueued')}</p>
          return (
            <DataTable<Withdrawal>
              caption={t('pod.queuedCaption')}
              testId="native-withdrawals"
              rows={pending}
              rowKey={({ root }) => root}
              columns={columns}
            />
          )
        }}
      </QueryView>
    </Panel>
  )
}

const isPendingNative = ({ status, amounts }: Withdrawal) =>
  status !== 'completed' && amounts.some(({ strategy }) => isSameAddress(strategy, nativeStrategy))
