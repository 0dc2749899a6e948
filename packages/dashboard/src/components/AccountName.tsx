import { shortenHex } from '../format/address.js'
import { useNameOf } from './names.js'

/** An account in running text: its name, or its address in short; the whole of it on hover. */
export function AccountName({ address, name }: { address: string; name?: string | null }) {
  const nameOf = useNameOf()
  const known = name ?? nameOf(address)
  return <b title={address}>{known ?? <span className="hex">{shortenHex(address)}</span>}</b>
}
