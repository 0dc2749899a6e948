import type { Call } from '@restack/sdk'
import { CopyButton } from '../../components/CopyButton.js'
import { shortenHex } from '../../format/address.js'
import { useTexts } from '../../i18n/index.js'
import type { CallProgress } from './run.js'

/** How far each transaction is, with its hash as soon as there is one. */
export function Progress({ calls, progress }: { calls: readonly Call[]; progress: readonly CallProgress[] }) {
  const { t } = useTexts()
  return (
    <ol className="act-progress" data-testid="act-progress">
      {calls.map(({ functionName, to }, index) => {
        const { status = 'waiting', hash } = progress[index] ?? {}
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the calls keep their order
          <li key={index} data-status={status} data-hash={hash}>
            <span className={`tag ${status === 'included' ? 'tag-accent' : ''}`}>
              {t(`act.call_${status}`)}
            </span>
            <code className="hex" title={to}>
              {functionName}
            </code>
            {hash ? (
              <CopyButton value={hash} label={t('copy.hash', { value: hash })}>
                <span className="hex">{shortenHex(hash)}</span>
              </CopyButton>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
