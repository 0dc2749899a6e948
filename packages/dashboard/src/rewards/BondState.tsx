import type { RewardsBond } from '@restack/api/client'
import { AccountName } from '../components/AccountName.js'
import { formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

/** Who answers for a root with a bond, who challenged it, and what the recomputers said. */
export function BondState({ bond }: { bond: RewardsBond | null }) {
  const { t, tag } = useTexts()
  if (!bond) return <span className="soft">{t('rewards.noBond')}</span>
  const { state, challenger, challengeUntil, decideUntil, votes, winner } = bond
  return (
    <span className="root-bond" data-state={state}>
      <span>
        {t(`rewards.bond_${state}`)}
        {state === 'open' ? (
          <span className="soft"> {t('rewards.until', { date: formatMinute(challengeUntil, tag) })}</span>
        ) : null}
        {state === 'challenged' && decideUntil !== null ? (
          <span className="soft"> {t('rewards.until', { date: formatMinute(decideUntil, tag) })}</span>
        ) : null}
      </span>
      <span className="soft">
        {t('rewards.postedBy')} <AccountName address={bond.poster} name={bond.posterName} />
      </span>
      {challenger ? (
        <span className="soft">
          {t('rewards.challengedBy')} <AccountName address={challenger} name={bond.challengerName} />
        </span>
      ) : null}
      {votes.length > 0 ? (
        <span className="soft">
          {t('rewards.votes', {
            right: String(votes.filter(({ upheld }) => upheld).length),
            wrong: String(votes.filter(({ upheld }) => !upheld).length),
          })}
        </span>
      ) : null}
      {winner ? (
        <span className="soft">
          {t('rewards.winner')} <AccountName address={winner} />
        </span>
      ) : null}
    </span>
  )
}
