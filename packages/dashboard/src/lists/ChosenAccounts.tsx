import { Link } from '@tanstack/react-router'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'

export type ChosenAccountsProps = {
  /** The list without a choice. */
  to: '/withdrawals' | '/slashes'
  chosen: Partial<Record<keyof typeof labels, string | undefined>>
}

const labels = {
  operator: 'operators.operator',
  avs: 'avss.avs',
  staker: 'stakers.staker',
  strategy: 'strategies.strategy',
} as const

/** Whose rows a list shows, where the address says so, and the way to all of them. */
export function ChosenAccounts({ to, chosen }: ChosenAccountsProps) {
  const { t } = useTexts()
  const accounts = (Object.keys(labels) as (keyof typeof labels)[]).flatMap((kind) => {
    const address = chosen[kind]
    return address ? [{ kind, address }] : []
  })
  if (accounts.length === 0) return null
  return (
    <p className="chosen">
      {accounts.map(({ kind, address }) => (
        <span key={kind} className="chosen-account">
          <span className="soft">{t(labels[kind])}</span>{' '}
          <AccountLink kind={kind} address={address} compact />
        </span>
      ))}
      <Link to={to} search={{}}>
        {t('list.showAll')}
      </Link>
    </p>
  )
}
