import type { RewardsLine } from '@restack/api/client'
import type { ReactNode } from 'react'
import { AccountName } from '../components/AccountName.js'
import { Amount } from '../components/Amount.js'
import { formatInteger, formatShare, wad } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

type LineDetailsProps = { line: RewardsLine; show: (value: bigint) => ReactNode }

/** One reason for an amount, in the order of the calculation: stake, weight, payment, split, amount. */
export function LineDetails({ line, show }: LineDetailsProps) {
  const { t, tag } = useTexts()
  const { role, operator, operatorName, weightShare, tokens, payment, stakers, split, reason } = line
  const keeps =
    split?.rule === 'bips' && split.bips !== null
      ? t('rewards.operatorKeeps', { percent: formatShare(BigInt(split.bips), 10_000n, tag) ?? '' })
      : split === null || split.rule === 'none' || split.rule === 'floatWhole'
        ? null
        : t('rewards.operatorKeepsTenth')
  if (role === 'refund')
    return (
      <p>
        {t(`rewards.refund_${(reason ?? 'nobodyEarned') as 'nobodyEarned'}`)} {show(line.amount)}
      </p>
    )
  if (role === 'operator')
    return (
      <p>
        {payment === null || stakers === null
          ? t('rewards.operatorPart')
          : t('rewards.operatorOf', { number: formatInteger(stakers, tag) })}{' '}
        {payment === null ? null : <>{show(payment)} · </>}
        {keeps ? `${keeps} · ` : ''}
        <b>{show(line.amount)}</b>
      </p>
    )
  return (
    <>
      <p>
        {operator ? (
          <>
            {t('rewards.delegatedTo')} <AccountName address={operator} name={operatorName} />
          </>
        ) : (
          t('rewards.undelegated')
        )}
      </p>
      <ul className="plain-list">
        {line.strategies.map(
          ({ strategy, symbol, decimals, shares, multiplier, magnitude, maxMagnitude }) => (
            <li key={strategy}>
              <Amount value={shares} decimals={decimals} unit={symbol} />{' '}
              <span className="soft">
                {magnitude !== null && maxMagnitude !== null
                  ? t('rewards.allocatedPart', {
                      percent: formatShare(magnitude, maxMagnitude, tag) ?? '',
                    })
                  : null}{' '}
                {multiplier === wad ? null : (
                  <>
                    × <Amount value={multiplier} digits={4} />
                  </>
                )}
              </span>
            </li>
          ),
        )}
      </ul>
      <p>
        {weightShare === null || tokens === null ? null : (
          <>
            {t('rewards.weight', { percent: percentOf(weightShare, tag) })} {show(tokens)} ·{' '}
          </>
        )}
        {keeps && payment !== null ? (
          <>
            {show(payment)} · {keeps} ·{' '}
          </>
        ) : null}
        <b>{show(line.amount)}</b>
      </p>
    </>
  )
}

const percentOf = (share: number, tag: string) =>
  new Intl.NumberFormat(tag, { style: 'percent', maximumSignificantDigits: 6 }).format(share)
