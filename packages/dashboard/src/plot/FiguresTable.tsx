import { useState } from 'react'
import { formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

export type FiguresTableProps = {
  caption: string
  times: number[]
  columns: { id: string; name: string; values: bigint[] }[]
  format: (value: bigint) => string
}

/** The figures of a plot for reading, newest first. Made only when opened. */
export function FiguresTable({ caption, times, columns, format }: FiguresTableProps) {
  const { t, tag } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="figures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('plot.table')}</summary>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="figures-scroll" tabIndex={0} aria-label={caption}>
          <table className="figures-table">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t('plot.tableTime')}</th>
                {columns.map(({ id, name }) => (
                  <th key={id} scope="col" className="numeric">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {times
                .map((time, index) => (
                  <tr key={time}>
                    <th scope="row">{formatMinute(time, tag)}</th>
                    {columns.map(({ id, values }) => (
                      <td key={id} className="numeric">
                        {format(values[index] ?? 0n)}
                      </td>
                    ))}
                  </tr>
                ))
                .toReversed()}
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  )
}
