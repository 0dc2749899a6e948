import { formatInteger } from '../../format/amount.js'
import { useTexts } from '../../i18n/index.js'
import type { ActingWorld } from '../useWorld.js'
import { ChangesTable } from './ChangesTable.js'
import { EventSentences } from './EventSentences.js'
import { Risk } from './Risk.js'
import type { Prepared } from './run.js'

/** What the calls would do in the next block: in words, in figures, and who could slash then. */
export function PreviewView({ prepared, world }: { prepared: Prepared; world: ActingWorld }) {
  const { t, tag } = useTexts()
  const { preview, approvals, calls } = prepared
  return (
    <div className="act-preview" data-testid="preview">
      {approvals > 0 ? (
        <p className="act-approval">{t('act.approvalFirst', { count: calls.length })}</p>
      ) : null}
      {preview ? (
        <>
          <EventSentences events={preview.events} world={world} />
          <ChangesTable preview={preview} />
          {preview.exposures.map((exposure) => (
            <Risk key={exposure.staker} exposure={exposure} />
          ))}
          <p className="soft act-gas">
            {t('act.gas', {
              gas: formatInteger(preview.gas, tag),
              block: formatInteger(preview.blockNumber, tag),
            })}
          </p>
        </>
      ) : (
        <p className="act-warning">{t('act.noPreview')}</p>
      )}
    </div>
  )
}
