import type { RewardsOverview } from '@restack/api/client'
import { Facts } from '../components/Facts.js'
import { formatInteger } from '../format/amount.js'
import { formatDay } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { When } from '../time/When.js'
import { RootAgreement } from './RootState.js'

/** How far rewards are: calculated, posted, claimable. */
export function RewardsFacts({ rewards }: { rewards: RewardsOverview }) {
  const { t, tag } = useTexts()
  const { calculated, root, tokens } = rewards
  const count = (name: 'submissions' | 'claims') =>
    formatInteger(
      tokens.reduce((sum, token) => sum + token[name], 0),
      tag,
    )
  return (
    <section className="panel" aria-label={t('rewards.facts')} data-testid="rewards-facts">
      <Facts
        label={t('rewards.facts')}
        facts={[
          {
            label: t('rewards.claimableUpTo'),
            value: root ? formatDay(root.snapshot, tag) : t('common.none'),
            note: root ? (
              <>
                {t('rewards.rootNumber', { index: String(root.rootIndex) })} <RootAgreement root={root} />
              </>
            ) : (
              t('rewards.noRoot')
            ),
            wide: true,
          },
          ...(root
            ? [{ label: t('rewards.activatedAt'), value: <When timestamp={root.activatedAt} /> }]
            : []),
          {
            label: t('rewards.calculatedUpTo'),
            value: calculated ? formatDay(calculated.snapshot, tag) : t('common.none'),
            note: calculated
              ? t('rewards.leaves', { count: calculated.leaves })
              : t('rewards.nothingCalculated'),
          },
          { label: t('rewards.list_submissions'), value: count('submissions') },
          { label: t('rewards.list_claims'), value: count('claims') },
        ]}
      />
    </section>
  )
}
