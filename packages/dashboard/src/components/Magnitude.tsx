import { formatAmount, formatExactAmount } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

/** A part of 1e18 as percentage, rounded down to hundredths; all digits in its title. */
export function Magnitude({ value }: { value: bigint }) {
  const { t, tag } = useTexts()
  return (
    <data
      className="amount"
      value={value.toString()}
      title={t('common.exact', { value: `${formatExactAmount(value, tag, 16)}%` })}
    >
      {formatAmount(value, tag, { decimals: 16, digits: 2 })}%
    </data>
  )
}
