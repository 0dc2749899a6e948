import { shown } from '../activity/names.js'
import type { apiTypes } from '../schemas.js'
import { ethOfTokens, type StrategyState, tokensOfShares } from './valuation.js'

export type States = ReadonlyMap<string, StrategyState>

/** Shares with what they stand for; null where the strategy or its rate is not known. */
export type Worth = { shares: bigint; tokens: bigint | null; eth: bigint | null }

export function worthOf(strategy: string, shares: bigint, states: States): Worth {
  const state = states.get(strategy)
  if (!state) return { shares, tokens: null, eth: null }
  const tokens = state.token === null ? shares : tokensOfShares(shares, state)
  return { shares, tokens, eth: ethOfTokens(tokens, state.rateWad) }
}

/** Worth in wei of shares of several strategies, of those whose rate is known. */
export function ethOf(amounts: Iterable<{ strategy: string; shares: bigint }>, states: States): bigint {
  let sum = 0n
  for (const { strategy, shares } of amounts) sum += worthOf(strategy, shares, states).eth ?? 0n
  return sum
}

export function strategyRef(strategy: string, states: States) {
  const { symbol = '', decimals = 18 } = states.get(strategy) ?? {}
  return { strategy: shown(strategy), symbol, decimals }
}

export function worthAnswer({ shares, tokens, eth }: Worth) {
  return { shares: String(shares), tokens: text(tokens), eth: text(eth) }
}

export function amountAnswer(strategy: string, shares: bigint, states: States): apiTypes['StrategyAmount'] {
  return { ...strategyRef(strategy, states), ...worthAnswer(worthOf(strategy, shares, states)) }
}

export function text(value: bigint | null): string | null {
  return value === null ? null : String(value)
}
