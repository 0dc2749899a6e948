import { CopyButton } from '../components/CopyButton.js'
import { shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'

/** A validator, by the hash of its public key. */
export function ValidatorName({ pubkeyHash }: { pubkeyHash: string }) {
  const { t } = useTexts()
  return (
    <CopyButton value={pubkeyHash} label={t('pod.copyHash', { value: pubkeyHash })}>
      <span className="hex">{shortenHex(pubkeyHash)}</span>
    </CopyButton>
  )
}
