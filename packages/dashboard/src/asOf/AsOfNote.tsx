import { Link } from '@tanstack/react-router'
import { formatInteger } from '../format/amount.js'
import { formatDay } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { withSearch } from '../lists/withSearch.js'
import { useAsOf } from './asOf.js'

/** Says that the page shows the past, or that it does not although the reader chose some. */
export function AsOfNote({ follows }: { follows: 'asOf' | 'now' }) {
  const { t, tag } = useTexts()
  const { block, day } = useAsOf()
  if (block === undefined && day === undefined) return null
  const chosen =
    block === undefined
      ? t('asOf.endOfDay', { day: formatDay(day ?? '', tag) })
      : t('asOf.atBlock', { block: formatInteger(block, tag) })
  return (
    <p
      className={`past-note ${follows === 'asOf' ? '' : 'past-note-soft'}`}
      role="status"
      data-testid="past-note"
    >
      <span>{follows === 'asOf' ? t('asOf.showing', { chosen }) : t('asOf.onlyNow')}</span>
      <Link to="." search={withSearch({ block: undefined, day: undefined })}>
        {t('asOf.backToNow')}
      </Link>
    </p>
  )
}
