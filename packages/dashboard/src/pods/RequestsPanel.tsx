import type { PodRequest } from '@restack/api/client'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { useTexts } from '../i18n/index.js'
import { When } from '../time/When.js'
import { gweiDecimals } from './gwei.js'
import { RequestOutcome } from './RequestOutcome.js'
import { ValidatorName } from './ValidatorName.js'

/** What the pod asked of the beacon chain, and what becomes of it. */
export function RequestsPanel({ requests }: { requests: PodRequest[] }) {
  const { t } = useTexts()
  return (
    <Panel heading={t('pod.requests')} note={requests.length}>
      {requests.length === 0 ? (
        <p className="empty">{t('pod.noRequests')}</p>
      ) : (
        <>
          <DataTable<PodRequest>
            caption={t('pod.requestsCaption')}
            testId="requests-table"
            rows={requests}
            rowKey={({ at, kind, pubkeyHash, targetPubkeyHash, amountGwei }) =>
              `${at.block} ${kind} ${pubkeyHash} ${targetPubkeyHash} ${amountGwei}`
            }
            columns={[
              {
                id: 'kind',
                header: t('pod.asked'),
                isRowHeader: true,
                cell: ({ kind }) => t(`pod.request_${kind}`),
              },
              {
                id: 'validator',
                header: t('pod.validator'),
                cell: ({ pubkeyHash, targetPubkeyHash }) => (
                  <span className="set-cell">
                    <ValidatorName pubkeyHash={pubkeyHash} />
                    {targetPubkeyHash ? (
                      <span className="soft">
                        {t('pod.into')} <ValidatorName pubkeyHash={targetPubkeyHash} />
                      </span>
                    ) : null}
                  </span>
                ),
              },
              {
                id: 'amount',
                header: t('pod.amount'),
                numeric: true,
                cell: ({ kind, amountGwei }) =>
                  amountGwei === null ? (
                    <span className="soft">{t(kind === 'switch' ? 'common.none' : 'pod.everything')}</span>
                  ) : (
                    <Amount value={amountGwei} decimals={gweiDecimals} unit="ETH" />
                  ),
              },
              { id: 'at', header: t('pod.askedAt'), cell: ({ at }) => <When {...at} /> },
              {
                id: 'outcome',
                header: t('pod.becomes'),
                cell: (request) => <RequestOutcome request={request} />,
              },
            ]}
          />
          <p className="panel-foot">{t('pod.requestsNote')}</p>
        </>
      )}
    </Panel>
  )
}
