const WAD = 10n ** 18n

/** Both sides of a strategy's exchange rate are raised by it (chapter 01 §1.8). */
const offset = 1_000n

/** What a strategy held at some block. */
export type StrategyState = {
  strategy: string
  token: string | null
  symbol: string
  decimals: number
  totalShares: bigint
  tokens: bigint
  /** Wei of ETH that 1e18 units of the token are worth. */
  rateWad: bigint | null
}

/** Worth of tokens in wei, rounded down; null without a rate. */
export function ethOfTokens(tokens: bigint, rateWad: bigint | null): bigint | null {
  return rateWad === null ? null : (tokens * rateWad) / WAD
}

/** Tokens that shares stand for, as `sharesToUnderlyingView` answers. */
export function tokensOfShares(shares: bigint, state: Pick<StrategyState, 'totalShares' | 'tokens'>): bigint {
  return ((state.tokens + offset) * shares) / (state.totalShares + offset)
}

/** Worth of shares in wei; null without a rate. */
export function ethOfShares(
  shares: bigint,
  state: Pick<StrategyState, 'totalShares' | 'tokens' | 'rateWad' | 'token'> | undefined,
): bigint | null {
  if (!state) return null
  const tokens = state.token === null ? shares : tokensOfShares(shares, state)
  return ethOfTokens(tokens, state.rateWad)
}

/** Sum of what is known. */
export function sumKnown(values: readonly (bigint | null)[]): bigint {
  return values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n)
}
