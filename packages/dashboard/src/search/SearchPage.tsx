import { getSearch, type SearchItem } from '@restack/api/client'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { isSameAddress } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { resultPath } from './resultPath.js'

const route = getRouteApi('/search')

const kinds = {
  staker: 'search.staker',
  operator: 'search.operator',
  avs: 'search.avs',
  operatorSet: 'search.operatorSet',
  pod: 'search.pod',
  strategy: 'search.strategy',
  token: 'search.token',
  transaction: 'search.transaction',
  block: 'search.block',
  withdrawal: 'search.withdrawal',
} as const

/** What was found for the words in the header's field. */
export function SearchPage() {
  const { t } = useTexts()
  const { q = '' } = route.useSearch()
  const query = useStateQuery(getSearch, {
    parameters: { q },
    of: 'now',
    enabled: q !== '',
  })
  useJumpToOnly(q, query.data?.items)
  return (
    <>
      <PageHead title={t('search.heading')} follows="now">
        <p>{q ? t('search.for', { text: q }) : t('search.hint')}</p>
      </PageHead>
      {q ? (
        <Panel heading={t('search.results')} note={query.data?.items.length}>
          <QueryView
            query={query}
            skeleton={<SkeletonRows rows={3} />}
            isEmpty={(data) => data.items.length === 0}
            empty={t('search.nothing', { text: q })}
          >
            {(data) => (
              <ul className="search-results" data-testid="search-results">
                {data.items.map((item) => (
                  <Result key={`${item.kind}-${item.id}`} item={item} />
                ))}
              </ul>
            )}
          </QueryView>
        </Panel>
      ) : null}
    </>
  )
}

/** Who pastes a whole address or hash wants its page, not a list of one. */
function useJumpToOnly(q: string, items: SearchItem[] | undefined): void {
  const navigate = useNavigate()
  // The pod that somebody has is found with them.
  const [only, ...others] = (items ?? []).filter(({ kind, id }) => kind !== 'pod' || isSameAddress(id, q))
  const path = only && others.length === 0 && isExactly(only, q) ? resultPath(only) : undefined
  const target = path ? JSON.stringify(path) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the target as text stands for the path
  useEffect(() => {
    if (path) void navigate({ to: path.to, search: path.search as never, replace: true })
  }, [target, navigate])
}

const isExactly = ({ kind, id }: SearchItem, q: string) =>
  kind !== 'block' && id.toLowerCase() === q.toLowerCase()

function Result({ item }: { item: SearchItem }) {
  const { t } = useTexts()
  const path = resultPath(item)
  const kind = kinds[item.kind as keyof typeof kinds]
  const content = (
    <>
      <span className="tag">{kind ? t(kind) : item.kind}</span>
      {item.name ? <b>{item.name}</b> : null}
      <span className="hex">{item.id}</span>
    </>
  )
  return (
    <li>
      {path ? (
        <Link to={path.to} search={path.search as never}>
          {content}
        </Link>
      ) : (
        <p>{content}</p>
      )}
    </li>
  )
}
