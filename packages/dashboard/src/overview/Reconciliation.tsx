import type { Breakdown } from '@restack/api/client'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

/** Whether the parts add up to the shares of each strategy, and what rounding left over. */
export function Reconciliation({ breakdown }: { breakdown: Breakdown }) {
  const { t, tag } = useTexts()
  const wrong = breakdown.strategies.filter(({ reconciles }) => !reconciles)
  const gaps = breakdown.strategies
    .map(({ symbol, gapShares }) => `${symbol} ${formatInteger(gapShares, tag)}`)
    .join(' · ')
  if (wrong.length > 0)
    return (
      <p
        className="reconciliation is-wrong"
        role="alert"
        data-testid="reconciliation"
        data-reconciles="false"
      >
        {t('breakdown.reconcilesNot', { symbols: wrong.map(({ symbol }) => symbol).join(', '), gaps })}
      </p>
    )
  return (
    <p className="reconciliation" data-testid="reconciliation" data-reconciles="true">
      <svg className="check" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m3.5 8.5 3 3 6-7" />
      </svg>
      {t('breakdown.reconciles', { gaps })}
    </p>
  )
}
