import { Button } from 'react-aria-components/Button'
import { useLive } from '../api/live.js'
import { useClock } from '../components/useClock.js'
import { formatRelativeTime } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import type { Status } from './status.js'

/** Says, over the lower edge of the page, why the figures may be old and what to do. Empty while all is well. */
export function StatusBar({ status }: { status: Status }) {
  const { t } = useTexts()
  const { refresh } = useLive()
  const sentence = useSentence(status)
  return (
    <div className="status-bar-place" role="status">
      {sentence ? (
        <div className={`status-bar status-bar-${status.state}`}>
          <p>
            <strong>{t(`status.${status.state}`)}</strong> {sentence}
          </p>
          {status.state === 'syncing' ? null : (
            <Button className="button" onPress={refresh}>
              {t('status.retry')}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  )
}

function useSentence(status: Status): string | undefined {
  const { t, tag } = useTexts()
  const { block } = useLive()
  const now = useClock(5)
  // Without any figures the page itself says what is wrong.
  if (!block) return undefined
  if (status.state === 'offline') return t('status.offlineDetail')
  if (status.state === 'syncing') return t('status.syncingDetail', { count: status.lagBlocks })
  if (status.state !== 'stale') return undefined
  if (status.reason === 'stream') return t('status.staleStream')
  if (status.reason === 'request') return t('status.staleRequest')
  return t('status.staleBlock', { ago: formatRelativeTime(block.timestamp, now, tag) })
}
