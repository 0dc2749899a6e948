import type { PodRequest } from '@restack/api/client'
import { useLive } from '../api/live.js'
import { useClock } from '../components/useClock.js'
import { chainNow, formatDuration, formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { When } from '../time/When.js'
import { earliestPayment } from './gwei.js'

/** What became of a request as far as the pod knows, else from when on its ETH can be there. */
export function RequestOutcome({ request: { kind, at, emptiedAt } }: { request: PodRequest }) {
  const { t, tag } = useTexts()
  const live = useLive()
  const now = chainNow(useClock(30), live.block?.timestamp)
  if (kind === 'switch') return <span className="soft">{t('pod.outcomeSwitch')}</span>
  // An earlier exit says nothing about a part that was asked for before.
  if (emptiedAt !== null && kind !== 'withdrawal')
    return (
      <span className="set-cell">
        <span className="tag">{t(kind === 'exit' ? 'pod.credited' : 'pod.merged')}</span>
        <When timestamp={emptiedAt} />
      </span>
    )
  const earliest = earliestPayment(at.timestamp)
  const left = earliest - now
  return (
    <span className="set-cell">
      <span className="tag tag-warn">{t(left > 0 ? 'pod.onBeaconChain' : 'pod.mayHaveArrived')}</span>
      <span className="when">
        <time dateTime={new Date(earliest * 1000).toISOString()}>
          {t('pod.notBefore', { date: formatMinute(earliest, tag) })}
        </time>
        <span className="soft">
          {left > 0 ? t('time.in', { duration: formatDuration(left, tag) }) : t('pod.checkpointCredits')}
        </span>
      </span>
    </span>
  )
}
