import { useTexts } from '../i18n/index.js'
import { Amount } from './Amount.js'

export type TokensAndEthProps = {
  tokens: bigint | null
  decimals: number
  symbol: string
  eth: bigint | null
}

/** An amount of a token and, below it, what it is worth in ETH; nothing is a plain 0. */
export function TokensAndEth({ tokens, decimals, symbol, eth }: TokensAndEthProps) {
  const { t } = useTexts()
  if (tokens === 0n)
    return (
      <data className="amount soft" value="0">
        0
      </data>
    )
  return (
    <span className="two-lines">
      {tokens === null ? (
        <span className="soft">{t('common.unknown')}</span>
      ) : (
        <Amount value={tokens} decimals={decimals} unit={symbol} />
      )}
      <span className="soft">
        {eth === null ? t('strategies.rateUnknown') : <Amount value={eth} unit="ETH" />}
      </span>
    </span>
  )
}
