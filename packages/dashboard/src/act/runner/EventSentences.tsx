import type { PreviewEvent } from '@restack/sdk'
import { Sentence } from '../../activity/Sentence.js'
import { useNameOf } from '../../components/names.js'
import { useTexts } from '../../i18n/index.js'
import type { ActingWorld } from '../useWorld.js'
import { eventActivities } from './eventActivity.js'
import { usePodOwner } from './usePodOwner.js'

/** What happens, in the words of the activity. */
export function EventSentences({ events, world }: { events: readonly PreviewEvent[]; world: ActingWorld }) {
  const { t, tag } = useTexts()
  const nameOf = useNameOf()
  const ownerOf = usePodOwner(events)
  const told = eventActivities(events, { strategies: world.strategies, nameOf, language: tag, ownerOf })
  if (told.length === 0) return null
  return (
    <ul className="act-events" data-testid="act-events" aria-label={t('act.happens')}>
      {told.map((activity) => (
        <li key={activity.id} data-event={activity.event}>
          <Sentence activity={activity} />
        </li>
      ))}
    </ul>
  )
}
