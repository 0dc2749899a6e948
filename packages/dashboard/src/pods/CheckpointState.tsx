import type { Pod } from '@restack/api/client'
import { useTexts } from '../i18n/index.js'
import { When } from '../time/When.js'
import { CheckpointBar } from './CheckpointBar.js'

/** The checkpoint under way and how far it is, else when the last one began. */
export function CheckpointState({ pod }: { pod: Pick<Pod, 'checkpoint' | 'lastCheckpointAt'> }) {
  const { t } = useTexts()
  const { checkpoint, lastCheckpointAt } = pod
  if (checkpoint) return <CheckpointBar checkpoint={checkpoint} />
  if (lastCheckpointAt !== null) return <When timestamp={lastCheckpointAt} />
  return <span className="soft">{t('common.none')}</span>
}
