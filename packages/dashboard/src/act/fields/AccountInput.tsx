import { useAccount } from '../../account/AccountProvider.js'
import { useNameOf } from '../../components/names.js'
import { isAddress } from '../../format/address.js'
import { useTexts } from '../../i18n/index.js'
import type { InputProps } from './FieldInput.js'

/** A name or an address, with the names that are likely here. */
export function AccountInput({ field, text, world, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const { actors, account } = useAccount()
  const fitting = actors.filter(({ role }) => field.role === undefined || role === field.role)
  const names = fitting.length > 0 ? fitting.map(({ name }) => name) : Object.keys(world.names)
  const known = isAddress(text) ? nameOf(text) : undefined
  const isMe = account?.address.toLowerCase() === text.toLowerCase()
  return (
    <>
      <input
        {...attributes}
        value={text}
        list={`${attributes.id}-names`}
        autoComplete="off"
        spellCheck={false}
        placeholder={names.length > 0 ? t('act.nameOrAddress') : '0x…'}
        onChange={(event) => onChange(event.target.value)}
      />
      {known || isMe ? (
        <span className="field-note">{isMe ? t('act.you', { name: known ?? '' }) : known}</span>
      ) : null}
      <datalist id={`${attributes.id}-names`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
