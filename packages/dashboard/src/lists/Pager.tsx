import { Button } from 'react-aria-components/Button'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { type ListSearch, shownRows } from './listSearch.js'

export type PagerProps = {
  search: ListSearch
  rows: number
  total: number
  nextCursor: string | null
  /** The rows asked for are on their way; those shown are the ones before. */
  isTurning: boolean
  /** The cursors of the pages turned so far. */
  onTurn: (after: string[]) => void
}

/** Which rows these are, and the ways to the others. Nothing where all are shown. */
export function Pager({ search, rows, total, nextCursor, isTurning, onTurn }: PagerProps) {
  const { t, tag } = useTexts()
  const after = search.after ?? []
  if (after.length === 0 && nextCursor === null) return null
  const { from, to } = shownRows(search, rows)
  return (
    <nav className="pager" aria-label={t('list.pages')}>
      <p aria-live="polite">
        {t('list.rows', {
          from: formatInteger(from, tag),
          to: formatInteger(to, tag),
          total: formatInteger(total, tag),
        })}
      </p>
      <Button
        className="button"
        isDisabled={isTurning || after.length === 0}
        onPress={() => onTurn(after.slice(0, -1))}
      >
        {t('list.previous')}
      </Button>
      <Button
        className="button"
        isDisabled={isTurning || nextCursor === null}
        onPress={() => nextCursor !== null && onTurn([...after, nextCursor])}
      >
        {t('list.next')}
      </Button>
    </nav>
  )
}
