import { useTexts } from '../i18n/index.js'
import { CopyIcon } from '../links/CopyIcon.js'
import { CopyButton } from './CopyButton.js'

/** All of an address, or of another hexadecimal value, to be copied. */
export function FullAddress({ address, label }: { address: string; label?: string }) {
  const { t } = useTexts()
  return (
    <CopyButton value={address} label={label ?? t('copy.address', { value: address })}>
      <span className="hex full-address">{address}</span> <CopyIcon />
    </CopyButton>
  )
}
