import type { ExposureItem } from '@restack/api/client'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { useTexts } from '../i18n/index.js'
import { Due } from '../time/Due.js'

/** Reasons for which an exposure ends, as the API names them. */
const reasons = {
  deallocation: 'exposure.whyDeallocation',
  deregistration: 'exposure.whyDeregistration',
  withdrawal: 'exposure.whyWithdrawal',
} as const

/** Until when a set can take the funds, and what it can take from when on. */
export function ExposureTime({ exposure: { until, pending, decimals, symbol } }: { exposure: ExposureItem }) {
  const { t } = useTexts()
  const reason = reasons[until?.why as keyof typeof reasons]
  return (
    <span className="set-cell">
      {until ? (
        <>
          <Due block={until.block} timestamp={until.estimatedTimestamp} />
          {reason ? <span className="soft">{t(reason)}</span> : null}
        </>
      ) : (
        <span>{t('exposure.open')}</span>
      )}
      {pending ? (
        <span className="pending-note is-rising">
          {t('exposure.from')} <Due block={pending.fromBlock} timestamp={pending.estimatedTimestamp} />
          <TokensAndEth tokens={pending.tokens} eth={pending.eth} decimals={decimals} symbol={symbol} />
        </span>
      ) : null}
    </span>
  )
}
