import { getGraph } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { useTexts } from '../i18n/index.js'
import { ConnectionsTable } from './ConnectionsTable.js'
import { NetworkGraph } from './NetworkGraph.js'

/** Which operators secure which operator sets, with how much that can be slashed. */
export function NetworkPage() {
  const { t } = useTexts()
  const query = useStateQuery(getGraph)
  return (
    <>
      <PageHead title={t('network.heading')} block={query.data?.block}>
        <p>{t('network.lead')}</p>
      </PageHead>
      <div className="page-parts">
        <Panel heading={t('network.graph')} className="network-panel">
          <QueryView
            query={query}
            skeleton={<SkeletonRows rows={6} />}
            isEmpty={(data) => data.nodes.length === 0}
            empty={t('network.empty')}
          >
            {(data) => <NetworkGraph graph={data} />}
          </QueryView>
        </Panel>
        {query.data && query.data.edges.length > 0 ? (
          <Panel heading={t('network.connections')} note={query.data.edges.length}>
            <ConnectionsTable graph={query.data} />
          </Panel>
        ) : null}
      </div>
    </>
  )
}
