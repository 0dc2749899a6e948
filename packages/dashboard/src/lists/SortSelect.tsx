import type { Column } from '../components/DataTable.js'
import { useTexts } from '../i18n/index.js'

export type SortSelectProps<Row> = {
  columns: Column<Row>[]
  sort: string
  order: 'asc' | 'desc'
  onSort: (sort: string, order: 'asc' | 'desc') => void
}

/** The order of a list where its headings, which can be pressed, are not shown: on narrow screens. */
export function SortSelect<Row>({ columns, sort, order, onSort }: SortSelectProps<Row>) {
  const { t } = useTexts()
  return (
    <label className="sort-select">
      <span className="visually-hidden">{t('list.sortBy')}</span>
      <select
        value={`${sort} ${order}`}
        onChange={(event) => {
          const [by, direction] = event.target.value.split(' ')
          if (by) onSort(by, direction === 'asc' ? 'asc' : 'desc')
        }}
      >
        {columns.flatMap((column) =>
          column.sort
            ? (['desc', 'asc'] as const).map((direction) => (
                <option key={`${column.sort} ${direction}`} value={`${column.sort} ${direction}`}>
                  {t(`list.${direction}`, { column: column.header })}
                </option>
              ))
            : [],
        )}
      </select>
    </label>
  )
}
