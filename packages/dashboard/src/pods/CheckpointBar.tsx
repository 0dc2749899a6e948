import type { PodCheckpoint } from '@restack/api/client'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import './pods.css'

/** How many validators a checkpoint has counted, of all. */
export function CheckpointBar({ checkpoint }: { checkpoint: PodCheckpoint }) {
  const { t, tag } = useTexts()
  const { proofsTotal, proofsRemaining } = checkpoint
  const counted = proofsTotal - proofsRemaining
  const words = t('pod.counted', {
    counted: formatInteger(counted, tag),
    total: formatInteger(proofsTotal, tag),
  })
  return (
    <span className="checkpoint-state">
      <progress
        className="checkpoint-bar"
        max={proofsTotal}
        value={counted}
        aria-label={words}
        data-testid="checkpoint-bar"
      />
      <span className="soft">{words}</span>
    </span>
  )
}
