import { useTexts } from '../i18n/index.js'
import { Amount } from './Amount.js'

/** Wei of ETH, or that no rate is known. `unit` where the heading does not name it. */
export function Eth({ value, unit }: { value: bigint | null; unit?: 'ETH' }) {
  const { t } = useTexts()
  if (value === null) return <span className="soft">{t('common.unknown')}</span>
  return <Amount value={value} {...(unit ? { unit } : {})} />
}
