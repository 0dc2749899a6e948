import { Address } from '../components/Address.js'
import { useTexts } from '../i18n/index.js'

/** Where what is slashed goes: burnt, or to whom. */
export function SlashedFunds({ recipient }: { recipient: string | null }) {
  const { t } = useTexts()
  if (!recipient) return <span className="tag">{t('operatorSets.burning')}</span>
  return (
    <span className="set-cell">
      <span className="tag tag-accent">{t('operatorSets.redistributing')}</span>
      <span className="visually-hidden">{t('operatorSets.redistributingTo')}</span>
      <Address address={recipient} />
    </span>
  )
}
