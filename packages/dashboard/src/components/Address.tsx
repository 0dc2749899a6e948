import { shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { CopyButton } from './CopyButton.js'
import { useNameOf } from './names.js'

export type AddressProps = { address: string; name?: string | null }

/** Who it is: the name where one is known, and the short address, which can be seen in full and copied. */
export function Address({ address, name }: AddressProps) {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const known = name ?? nameOf(address)
  return (
    <span className="address">
      {known ? <span className="address-name">{known}</span> : null}
      <CopyButton value={address} label={t('copy.address', { value: address })}>
        <span className="hex">{shortenHex(address)}</span>
      </CopyButton>
    </span>
  )
}
