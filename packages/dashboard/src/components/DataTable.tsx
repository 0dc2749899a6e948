import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the right. */
  numeric?: boolean
  /** Names the row; the first column, as a rule. */
  isRowHeader?: boolean
  /** The cell of the last line, where there is one. */
  footer?: ReactNode
  /** What the rows can be ordered by in this column. */
  sort?: string
  /** Shown on hover over the heading, heard after it. */
  help?: string
}

export type Sorting = {
  sort: string
  order: 'asc' | 'desc'
  onSort: (sort: string, order: 'asc' | 'desc') => void
}

export type DataTableProps<Row> = {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  testId: string
  sorting?: Sorting
}

/**
 * A table that becomes a list of cards on narrow screens. The roles are spelled out because the styles of the
 * cards would otherwise take the table's meaning from it in some browsers.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, testId, sorting }: DataTableProps<Row>) {
  const hasFooter = columns.some((column) => column.footer !== undefined)
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/noInteractiveElementToNoninteractiveRole: see above
    <table className="table" role="table" data-testid={testId}>
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              role="columnheader"
              className={classOf(column)}
              title={column.help}
              aria-description={column.help}
              {...(column.sort && sorting ? { 'aria-sort': ariaSort(column.sort, sorting) } : {})}
            >
              {column.sort && sorting ? (
                <SortButton header={column.header} sort={column.sort} sorting={sorting} />
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) =>
              column.isRowHeader ? (
                <th key={column.id} scope="row" role="rowheader" className={classOf(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} role="cell" className={classOf(column)} data-label={column.header}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {hasFooter ? (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column) =>
              column.isRowHeader ? (
                <th key={column.id} scope="row" role="rowheader" className={classOf(column)}>
                  {column.footer}
                </th>
              ) : (
                <td
                  key={column.id}
                  role="cell"
                  className={`${classOf(column)} ${column.footer === undefined ? 'cell-empty' : ''}`}
                  data-label={column.header}
                >
                  {column.footer}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      ) : null}
    </table>
    // biome-ignore-end lint/a11y/noInteractiveElementToNoninteractiveRole: see above
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}

function ariaSort(sort: string, sorting: Sorting) {
  if (sorting.sort !== sort) return 'none'
  return sorting.order === 'asc' ? 'ascending' : 'descending'
}

/** A heading that orders the rows: the largest first, at the second press the smallest. */
function SortButton({ header, sort, sorting }: { header: string; sort: string; sorting: Sorting }) {
  const order = sorting.sort === sort ? sorting.order : undefined
  return (
    <button
      type="button"
      className="sort-button"
      data-order={order}
      onClick={() => sorting.onSort(sort, order === 'desc' ? 'asc' : 'desc')}
    >
      {header}
      <svg className="sort-arrow" viewBox="0 0 10 12" aria-hidden="true">
        <path d={order === 'asc' ? 'M5 11V2M2 5l3-3 3 3' : 'M5 1v9M2 7l3 3 3-3'} />
      </svg>
    </button>
  )
}

const classOf = (column: { numeric?: boolean }) => (column.numeric ? 'numeric' : '')
