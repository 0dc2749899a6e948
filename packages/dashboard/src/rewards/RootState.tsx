import type { RewardsRoot } from '@restack/api/client'
import { useTexts } from '../i18n/index.js'
import { Until } from '../time/Until.js'

/** Whether it can be claimed against, or from when on. */
export function RootState({ root }: { root: RewardsRoot }) {
  const { t } = useTexts()
  const { status, activatedAt } = root
  return (
    <span className="root-bond root-state">
      <span className={status === 'claimable' ? 'tag' : 'tag tag-warn'} data-status={status}>
        {t(`rewards.status_${status}`)}
      </span>
      {status === 'waiting' ? <Until timestamp={activatedAt} /> : null}
    </span>
  )
}

/** Whether this index has calculated the same root. */
export function RootAgreement({ root: { calculated } }: { root: Pick<RewardsRoot, 'calculated'> }) {
  const { t } = useTexts()
  if (calculated === null) return <span className="soft">{t('rewards.notCalculated')}</span>
  return (
    <span className={calculated.agrees ? 'tag' : 'tag tag-bad'} data-agrees={calculated.agrees}>
      {calculated.agrees ? t('rewards.agrees') : t('rewards.differs')}
    </span>
  )
}
