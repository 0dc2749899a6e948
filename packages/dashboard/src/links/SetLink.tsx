import { Link } from '@tanstack/react-router'
import { useNameOf } from '../components/names.js'
import { shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'

export type SetLinkProps = { avs: string; id: number; avsName?: string | null | undefined }

/** An operator set in few words, the AVS's name and the set's number, as the way to its page. */
export function SetLink({ avs, id, avsName }: SetLinkProps) {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const name = avsName ?? nameOf(avs)
  return (
    <Link
      to="/operator-sets/$avs/$id"
      params={{ avs, id: String(id) }}
      className="name-link set-name"
      title={`${avs} ${id}`}
    >
      {name ?? <span className="hex">{shortenHex(avs)}</span>}{' '}
      <span className="set-number">{t('operatorSets.setId', { id: String(id) })}</span>
    </Link>
  )
}
