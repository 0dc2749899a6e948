import { type Address, createToken, lowerCase, type State, type Strategy } from '@restack/protocol'

export type StrategyFigures = {
  strategy: Address
  token: Address
  /** Decimals of the token. */
  decimals: number
  totalShares: bigint
  /** Tokens that the strategy holds. */
  tokens: bigint
  /** Bitmap; left as it is when not given. */
  paused?: bigint | undefined
  /** Null where the strategy has no caps; left as they are when not given. */
  limits?: Strategy['limits'] | undefined
}

/** Puts into the model what is in no event: a strategy's total shares and the tokens it holds. */
export function setStrategy(state: State, figures: StrategyFigures): void {
  const strategy = lowerCase(figures.strategy)
  const token = lowerCase(figures.token)
  const known = state.strategies.get(strategy)
  const { totalShares, tokens, decimals, paused, limits } = figures
  state.strategies.set(strategy, {
    underlyingToken: token,
    totalShares,
    paused: paused ?? known?.paused ?? state.paused.get(strategy) ?? 0n,
    limits: limits === undefined ? (known?.limits ?? null) : limits,
  })
  const record = state.tokens.get(token) ?? createToken({ decimals })
  record.balances.set(strategy, tokens)
  state.tokens.set(token, record)
}
