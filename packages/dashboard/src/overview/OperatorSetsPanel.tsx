import { getOperatorSets, type OperatorSet } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useStateQuery } from '../api/stateQuery.js'
import { useOperatorSetColumns } from '../avss/useOperatorSetColumns.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

const shownRows = 10

export function OperatorSetsPanel() {
  const { t, tag } = useTexts()
  const sets = useStateQuery(getOperatorSets, { parameters: { limit: shownRows } })
  return (
    <Panel
      heading={t('operatorSets.heading')}
      note={sets.data ? formatInteger(sets.data.total, tag) : undefined}
      more={<Link to="/operator-sets">{t('operatorSets.all')}</Link>}
    >
      <QueryView
        query={sets}
        skeleton={<SkeletonRows rows={3} />}
        isEmpty={(data) => data.items.length === 0}
        empty={t('operatorSets.empty')}
      >
        {(data) => <OperatorSetsTable sets={data.items} />}
      </QueryView>
    </Panel>
  )
}

function OperatorSetsTable({ sets }: { sets: OperatorSet[] }) {
  const { t } = useTexts()
  const columns = useOperatorSetColumns()
  const rows = useMemo(() => sets.toSorted(byAvsAndId), [sets])
  return (
    <DataTable<OperatorSet>
      caption={t('operatorSets.caption')}
      testId="operator-sets-table"
      rows={rows}
      rowKey={({ avs, id }) => `${avs}-${id}`}
      columns={columns}
    />
  )
}

/** The sets of an AVS together, in their own order. */
function byAvsAndId(a: OperatorSet, b: OperatorSet): number {
  const names = (a.avsName ?? '').localeCompare(b.avsName ?? '', 'en')
  return names || a.avs.localeCompare(b.avs, 'en') || a.id - b.id
}
