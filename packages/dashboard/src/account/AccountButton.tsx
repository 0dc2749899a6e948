import { Link } from '@tanstack/react-router'
import { useNameOf } from '../components/names.js'
import { shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { useAccount } from './AccountProvider.js'

/** In the header: who acts, or the way to choose. */
export function AccountButton() {
  const { t } = useTexts()
  const { account } = useAccount()
  const nameOf = useNameOf()
  const name = account && (nameOf(account.address) ?? shortenHex(account.address))
  return (
    <Link
      to="/act"
      className={account ? 'account-button' : 'account-button account-button-open'}
      data-testid="account-button"
      data-account={account?.address}
    >
      {name ? <span className="visually-hidden">{t('act.actingAs')} </span> : null}
      {name ?? t('act.connectShort')}
    </Link>
  )
}
