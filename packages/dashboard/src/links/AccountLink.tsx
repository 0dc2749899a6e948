import { Link } from '@tanstack/react-router'
import { CopyButton } from '../components/CopyButton.js'
import { useNameOf } from '../components/names.js'
import { shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { CopyIcon } from './CopyIcon.js'

export type AccountKind = 'operator' | 'avs' | 'staker' | 'strategy' | 'pod'
export type AccountLinkProps = {
  kind: AccountKind
  address: string
  name?: string | null | undefined
  /** On one line, without the address beside a name. */
  compact?: boolean
}

/** Who it is, as the way to the page about it; the address can be copied. */
export function AccountLink({ kind, address, name, compact = false }: AccountLinkProps) {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const known = name ?? nameOf(address)
  const label = t('copy.address', { value: address })
  if (known && compact)
    return (
      <PageLink kind={kind} address={address}>
        {known}
      </PageLink>
    )
  if (known)
    return (
      <span className="address">
        <PageLink kind={kind} address={address}>
          {known}
        </PageLink>
        <CopyButton value={address} label={label}>
          <span className="hex">{shortenHex(address)}</span>
        </CopyButton>
      </span>
    )
  return (
    <span className="address-line">
      <PageLink kind={kind} address={address}>
        <span className="hex">{shortenHex(address)}</span>
      </PageLink>
      {compact ? null : (
        <CopyButton value={address} label={label}>
          <CopyIcon />
        </CopyButton>
      )}
    </span>
  )
}

type PageLinkProps = { kind: AccountKind; address: string; children: React.ReactNode }

function PageLink({ kind, address, children }: PageLinkProps) {
  const shared = { className: 'name-link', title: address, children }
  if (kind === 'operator')
    return <Link to="/operators/$operator" params={{ operator: address }} {...shared} />
  if (kind === 'avs') return <Link to="/avss/$avs" params={{ avs: address }} {...shared} />
  if (kind === 'strategy')
    return <Link to="/strategies/$strategy" params={{ strategy: address }} {...shared} />
  if (kind === 'pod') return <Link to="/pods/$pod" params={{ pod: address }} {...shared} />
  return <Link to="/stakers/$staker" params={{ staker: address }} {...shared} />
}
