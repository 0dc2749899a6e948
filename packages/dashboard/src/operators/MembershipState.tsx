import type { Membership } from '@restack/api/client'
import { useTexts } from '../i18n/index.js'
import { Due } from '../time/Due.js'

export type MembershipStateProps = Pick<Membership, 'registered' | 'slashableUntil'>

/** In the set, or out of it and how long still slashable. */
export function MembershipState({ registered, slashableUntil }: MembershipStateProps) {
  const { t } = useTexts()
  if (registered) return <span className="tag tag-accent">{t('operator.registered')}</span>
  if (!slashableUntil) return <span className="tag">{t('operator.left')}</span>
  return (
    <span className="set-cell">
      <span className="tag tag-warn">{t('operator.leftSlashable')}</span>
      <Due timestamp={slashableUntil.estimatedTimestamp} block={slashableUntil.block} />
    </span>
  )
}
