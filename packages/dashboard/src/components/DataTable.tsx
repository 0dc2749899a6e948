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
}

export type DataTableProps<Row> = {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  testId: string
}

/**
 * A table that becomes a list of cards on narrow screens. The roles are spelled out because the styles of the
 * cards would otherwise take the table's meaning from it in some browsers.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, testId }: DataTableProps<Row>) {
  const hasFooter = columns.some((column) => column.footer !== undefined)
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/noInteractiveElementToNoninteractiveRole: see above
    <table className="table" role="table" data-testid={testId}>
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.id} scope="col" role="columnheader" className={classOf(column)}>
              {column.header}
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

const classOf = (column: { numeric?: boolean }) => (column.numeric ? 'numeric' : '')
