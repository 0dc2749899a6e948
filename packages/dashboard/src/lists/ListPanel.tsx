import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { type QueryState, QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { FilterField } from './FilterField.js'
import type { ListSearch } from './listSearch.js'
import type { PageOf } from './PageOf.js'
import { Pager } from './Pager.js'
import { SortSelect } from './SortSelect.js'
import { withSearch } from './withSearch.js'

export type ListPanelProps<Row> = {
  heading: string
  /** Names the table for screen readers. */
  caption: string
  testId: string
  query: QueryState<PageOf<Row>> & { isPlaceholderData?: boolean }
  columns: Column<Row>[]
  rowKey: (row: Row) => string
  /** From the address. */
  search: ListSearch
  /** The order without a choice of the reader. */
  defaultSort?: { sort: string; order: 'asc' | 'desc' }
  /** Label of the field that filters by name or address; without it there is none. */
  filterLabel?: string
  /** Other filters. */
  filters?: ReactNode
  empty: string
}

/** A list of the API: filter, order, rows, pages. What the reader chooses is kept in the address. */
export function ListPanel<Row>(props: ListPanelProps<Row>) {
  const {
    heading,
    caption,
    testId,
    query,
    columns,
    rowKey,
    search,
    defaultSort,
    filterLabel,
    filters,
    empty,
  } = props
  const { t, tag } = useTexts()
  const navigate = useNavigate()
  const change = (next: { [K in keyof ListSearch]: ListSearch[K] | undefined }, replace = false) =>
    void navigate({
      to: '.',
      search: withSearch({ after: undefined, ...next }),
      replace,
      resetScroll: false,
    })
  const sorting = defaultSort
    ? { sort: search.sort ?? defaultSort.sort, order: search.order ?? defaultSort.order }
    : undefined
  const onSort = (sort: string, order: 'asc' | 'desc') => change({ sort, order }, true)
  return (
    <Panel heading={heading} note={query.data ? formatInteger(query.data.total, tag) : undefined}>
      {filterLabel || filters || sorting ? (
        <div className="list-controls">
          {filterLabel ? (
            <FilterField
              label={filterLabel}
              value={search.q ?? ''}
              onChange={(q) => change({ q: q || undefined }, true)}
            />
          ) : null}
          {filters}
          {sorting ? <SortSelect columns={columns} {...sorting} onSort={onSort} /> : null}
        </div>
      ) : null}
      <QueryView
        query={query}
        skeleton={<SkeletonRows rows={6} />}
        isEmpty={(page) => page.items.length === 0}
        empty={search.q ? t('list.noMatch', { text: search.q }) : empty}
      >
        {(page) => (
          <div
            className={query.isPlaceholderData ? 'is-renewing' : ''}
            aria-busy={query.isPlaceholderData ?? false}
          >
            <DataTable<Row>
              caption={caption}
              testId={testId}
              rows={page.items}
              rowKey={rowKey}
              columns={columns}
              {...(sorting ? { sorting: { ...sorting, onSort } } : {})}
            />
          </div>
        )}
      </QueryView>
      {query.data ? (
        <Pager
          search={search}
          rows={query.data.items.length}
          total={query.data.total}
          nextCursor={query.data.nextCursor}
          isTurning={query.isPlaceholderData ?? false}
          onTurn={(after) => change({ after: after.length > 0 ? after : undefined })}
        />
      ) : null}
    </Panel>
  )
}
