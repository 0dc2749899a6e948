import { getPods, type Pod } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { ActionLinks } from '../account/ActionLinks.js'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { Amount } from '../components/Amount.js'
import { Eth } from '../components/Eth.js'
import { Magnitude } from '../components/Magnitude.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { CheckpointState } from './CheckpointState.js'
import { gweiDecimals } from './gwei.js'

const route = getRouteApi('/pods')

/** All pods, the newest first. */
export function PodsPage() {
  const { t, tag } = useTexts()
  const search = route.useSearch()
  const { limit, cursor } = listParameters(search)
  const query = useStateQuery(getPods, { parameters: { limit, cursor } })
  return (
    <>
      <PageHead title={t('pods.heading')} block={query.data?.block}>
        <p>{t('pods.lead')}</p>
      </PageHead>
      <ActionLinks links={[{ action: 'createPod' }]} />
      <ListPanel<Pod>
        heading={t('pods.all')}
        caption={t('pods.caption')}
        testId="pods-table"
        query={query}
        search={search}
        rowKey={({ pod }) => pod}
        empty={t('pods.empty')}
        columns={[
          {
            id: 'pod',
            header: t('pods.pod'),
            isRowHeader: true,
            cell: ({ pod }) => <AccountLink kind="pod" address={pod} />,
          },
          {
            id: 'owner',
            header: t('pods.owner'),
            cell: ({ owner, ownerName }) => <AccountLink kind="staker" address={owner} name={ownerName} />,
          },
          {
            id: 'validators',
            header: t('pods.validators'),
            help: t('pods.validatorsHelp'),
            numeric: true,
            cell: ({ activeValidators }) => formatInteger(activeValidators, tag),
          },
          {
            id: 'beacon',
            header: t('pods.onBeacon'),
            help: t('pods.onBeaconHelp'),
            numeric: true,
            cell: ({ beaconGwei }) => <Amount value={beaconGwei} decimals={gweiDecimals} />,
          },
          {
            id: 'inPod',
            header: t('pods.inPod'),
            help: t('pods.inPodHelp'),
            numeric: true,
            cell: ({ withdrawableWei }) => <Eth value={withdrawableWei} />,
          },
          {
            id: 'deposited',
            header: t('pods.deposited'),
            help: t('pods.depositedHelp'),
            numeric: true,
            cell: ({ depositShares }) => <Amount value={depositShares} />,
          },
          {
            id: 'withdrawable',
            header: t('pods.withdrawable'),
            help: t('pods.withdrawableHelp'),
            numeric: true,
            cell: ({ withdrawableShares }) => <Amount value={withdrawableShares} />,
          },
          {
            id: 'factor',
            header: t('pods.factor'),
            help: t('pods.factorHelp'),
            numeric: true,
            cell: ({ slashingFactor }) => <Magnitude value={slashingFactor} />,
          },
          {
            id: 'checkpoint',
            header: t('pods.checkpoint'),
            help: t('pods.checkpointHelp'),
            cell: (pod) => <CheckpointState pod={pod} />,
          },
        ]}
      />
    </>
  )
}
