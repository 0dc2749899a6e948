import type { Withdrawal } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { useAccount } from '../account/AccountProvider.js'
import { isSameAddress } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { Due } from '../time/Due.js'
import { When } from '../time/When.js'

/** Where a withdrawal is: waiting and until when, ready, or done and how. */
export function WithdrawalState({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTexts()
  const { account } = useAccount()
  const { status, completableAt, completedAt, receivedAsTokens } = withdrawal
  if (completedAt)
    return (
      <span className="set-cell">
        <span className="tag">
          {receivedAsTokens === false ? t('withdrawals.completedAsShares') : t('withdrawals.completed')}
        </span>
        <When {...completedAt} />
      </span>
    )
  return (
    <span className="set-cell">
      <span className={status === 'completable' ? 'tag tag-accent' : 'tag tag-warn'}>
        {status === 'completable' ? t('withdrawals.completable') : t('withdrawals.pending')}
      </span>
      <Due block={completableAt.block} timestamp={completableAt.estimatedTimestamp} />
      {status === 'completable' &&
      account &&
      withdrawal.staker &&
      isSameAddress(account.address, withdrawal.staker) ? (
        <Link
          to="/act/$action"
          params={{ action: 'complete' }}
          search={{ withdrawals: withdrawal.root } as never}
          className="button button-small"
          data-action="complete"
        >
          {t('act.complete')}
        </Link>
      ) : null}
    </span>
  )
}
