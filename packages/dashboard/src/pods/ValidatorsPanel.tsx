import { getPodValidators, type PodValidator } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { Amount } from '../components/Amount.js'
import { useTexts } from '../i18n/index.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { When } from '../time/When.js'
import { gweiDecimals } from './gwei.js'
import { ValidatorName } from './ValidatorName.js'

const route = getRouteApi('/pods/$pod')

/** What the pod has proven, with where each stands in the checkpoint under way. */
export function ValidatorsPanel({ pod }: { pod: string }) {
  const { t } = useTexts()
  const search = route.useSearch()
  const { limit, cursor } = listParameters(search)
  const query = useStateQuery(getPodValidators, { parameters: { pod, limit, cursor } })
  return (
    <ListPanel<PodValidator>
      heading={t('pods.validators')}
      caption={t('pod.validatorsCaption')}
      testId="validators-table"
      query={query}
      search={search}
      rowKey={({ pubkeyHash }) => pubkeyHash}
      empty={t('pod.noValidators')}
      columns={[
        {
          id: 'validator',
          header: t('pod.validator'),
          help: t('pod.validatorHelp'),
          isRowHeader: true,
          cell: ({ pubkeyHash }) => <ValidatorName pubkeyHash={pubkeyHash} />,
        },
        {
          id: 'status',
          header: t('pod.status'),
          cell: ({ status }) => (
            <span className={status === 'active' ? 'tag tag-accent' : 'tag'}>
              {t(`pod.status_${status}`)}
            </span>
          ),
        },
        {
          id: 'balance',
          header: t('pod.balance'),
          help: t('pod.balanceHelp'),
          numeric: true,
          cell: ({ balanceGwei }) => <Amount value={balanceGwei} decimals={gweiDecimals} />,
        },
        {
          id: 'checkpoint',
          header: t('pod.thisCheckpoint'),
          cell: (validator) => <Counted {...validator} />,
        },
        {
          id: 'last',
          header: t('pod.lastCounted'),
          help: t('pod.lastCountedHelp'),
          cell: ({ checkpointedAt }) =>
            checkpointedAt === null ? (
              <span className="soft">{t('common.none')}</span>
            ) : (
              <When timestamp={checkpointedAt} />
            ),
        },
        { id: 'proven', header: t('pod.provenAt'), cell: ({ provenAt }) => <When {...provenAt} /> },
      ]}
    />
  )
}

/** Whether the checkpoint under way still needs its proof. */
function Counted({ isCounted }: Pick<PodValidator, 'isCounted'>) {
  const { t } = useTexts()
  if (isCounted === null) return <span className="soft">{t('pod.notUnderWay')}</span>
  return (
    <span className={isCounted ? 'tag' : 'tag tag-warn'}>
      {t(isCounted ? 'pod.isCounted' : 'pod.isLeft')}
    </span>
  )
}
