import { getOperatorSets, type OperatorSet } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { useTexts } from '../i18n/index.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { useOperatorSetColumns } from './useOperatorSetColumns.js'

const route = getRouteApi('/operator-sets')

/** The operator sets of all AVSs. */
export function OperatorSetsPage() {
  const { t } = useTexts()
  const search = route.useSearch()
  const columns = useOperatorSetColumns()
  const query = useStateQuery(getOperatorSets, { parameters: listParameters(search) })
  return (
    <>
      <PageHead title={t('operatorSets.heading')} block={query.data?.block}>
        <p>{t('operatorSets.lead')}</p>
      </PageHead>
      <ListPanel<OperatorSet>
        heading={t('operatorSets.all')}
        caption={t('operatorSets.caption')}
        testId="operator-sets-table"
        query={query}
        search={search}
        rowKey={({ avs, id }) => `${avs}-${id}`}
        empty={t('operatorSets.empty')}
        columns={columns}
      />
    </>
  )
}
