import { getOperatorSets } from '@restack/api/client'
import { useAccount } from '../../account/AccountProvider.js'
import { useStateQuery } from '../../api/stateQuery.js'
import { useNameOf } from '../../components/names.js'
import { shortenHex } from '../../format/address.js'
import { useTexts } from '../../i18n/index.js'
import type { InputProps } from './FieldInput.js'

/** The API gives so many at once; sets beyond them are named by links, which fill the field. */
const mostSets = 100

/** An operator set: the account's own first. */
export function SetInput({ text, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const { account } = useAccount()
  const { data } = useStateQuery(getOperatorSets, {
    parameters: { limit: mostSets },
    of: 'now',
  })
  const isMine = (avs: string) => avs.toLowerCase() === account?.address.toLowerCase()
  const listed = (data?.items ?? []).map(({ avs, id, avsName }) => ({
    avs,
    value: `${avs}/${id}`,
    id,
    avsName,
  }))
  const sets = listed.toSorted((a, b) => Number(isMine(b.avs)) - Number(isMine(a.avs)))
  const chosen = sets.find(({ value }) => value.toLowerCase() === text.toLowerCase())
  return (
    <select {...attributes} value={chosen?.value ?? text} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('act.choose')}</option>
      {chosen || !text ? null : <option value={text}>{text}</option>}
      {sets.map(({ avs, id, avsName, value }) => (
        <option key={value} value={value}>
          {avsName ?? nameOf(avs) ?? shortenHex(avs)} · {t('operatorSets.setId', { id })}
        </option>
      ))}
    </select>
  )
}
