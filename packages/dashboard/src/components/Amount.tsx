import { type FormatAmountOptions, formatAmount, formatExactAmount } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

export type AmountProps = FormatAmountOptions & {
  /** In the smallest unit. */
  value: bigint
  /** Shown behind, smaller. */
  unit?: string
}

/** An amount, rounded for reading; all digits are in its title. */
export function Amount({ value, unit, ...options }: AmountProps) {
  const { t, tag } = useTexts()
  const exact = formatExactAmount(value, tag, options.decimals ?? 18)
  return (
    <data
      className="amount"
      value={value.toString()}
      title={t('common.exact', { value: unit ? `${exact} ${unit}` : exact })}
    >
      {formatAmount(value, tag, options)}
      {unit ? <span className="unit">&nbsp;{unit}</span> : null}
    </data>
  )
}
