import type { StrategyDetails } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { Address } from '../components/Address.js'
import { Amount } from '../components/Amount.js'
import { Facts } from '../components/Facts.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

const parts = ['delegated', 'undelegated', 'queued', 'pending', 'allocated', 'slashable', 'slashed'] as const

/** Token, rate and worth, and where the shares are. */
export function StrategyFacts({ details }: { details: StrategyDetails }) {
  const { t, tag } = useTexts()
  const { strategy, breakdown, slashes, holderCount } = details
  const { token, symbol, decimals, tokens, eth, rateWad, totalShares } = strategy
  return (
    <section className="panel" aria-label={t('strategy.facts')} data-testid="strategy-facts">
      <Facts
        label={t('strategy.facts')}
        facts={[
          {
            label: t('strategy.holds'),
            value: <TokensAndEth tokens={tokens} decimals={decimals} symbol={symbol} eth={eth} />,
            wide: true,
          },
          {
            label: t('strategy.token'),
            value: token === null ? t('strategy.native') : <Address address={token} name={symbol} />,
          },
          { label: t('strategy.totalShares'), value: <Amount value={totalShares} decimals={decimals} /> },
          {
            label: t('strategies.rate'),
            value: rateWad === null ? t('strategies.rateUnknown') : <Amount value={rateWad} digits={6} />,
          },
          { label: t('strategy.holders'), value: formatInteger(holderCount, tag) },
          {
            label: t('operatorSets.slashes'),
            value: (
              <Link to="/slashes" search={{ strategy: strategy.strategy }}>
                {formatInteger(slashes, tag)}
              </Link>
            ),
          },
          ...parts.map((part) => ({
            label: t(`breakdown.${part}`),
            value: <TokensAndEth {...breakdown[part]} decimals={decimals} symbol={symbol} />,
            note: t(`breakdown.${part}Help`),
          })),
        ]}
      />
    </section>
  )
}
