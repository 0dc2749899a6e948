import type { Deployment } from '@restack/sdk'
import { shown } from '../activity/names.js'
import type { Head } from '../queries/getHead.js'
import type { TvlPoint } from '../queries/getTvlHistory.js'
import type { apiTypes } from '../schemas.js'
import { text } from './amounts.js'
import { ethOfTokens, type StrategyState, sumKnown } from './valuation.js'

export function deploymentAnswer(deployment: Deployment): apiTypes['Deployment'] {
  return JSON.parse(JSON.stringify(deployment)) as apiTypes['Deployment']
}

export function blockAnswer({ block, hash, timestamp }: Head): apiTypes['Block'] {
  return { number: String(block), hash, timestamp }
}

export function strategyAnswer(state: StrategyState): apiTypes['StrategyTvl'] {
  const { strategy, token, symbol, decimals, totalShares, tokens, rateWad } = state
  return {
    strategy: shown(strategy),
    token: token === null ? null : shown(token),
    symbol,
    decimals,
    totalShares: String(totalShares),
    tokens: String(tokens),
    rateWad: rateWad === null ? null : String(rateWad),
    eth: text(ethOfTokens(tokens, rateWad)),
  }
}

export function tvlAnswer(states: readonly StrategyState[]): apiTypes['Overview']['tvl'] {
  return {
    eth: String(sumKnown(states.map(({ tokens, rateWad }) => ethOfTokens(tokens, rateWad)))),
    strategies: states.map(strategyAnswer),
  }
}

export function tvlHistoryAnswer(points: readonly TvlPoint[]): apiTypes['TvlHistory']['points'] {
  return points.map(({ block, timestamp, strategies }) => {
    const worth = strategies.flatMap(({ strategy, tokens, rateWad }) => {
      const eth = ethOfTokens(tokens, rateWad)
      return eth === null ? [] : [{ strategy: shown(strategy), eth }]
    })
    return {
      block: String(block),
      timestamp,
      eth: String(sumKnown(worth.map(({ eth }) => eth))),
      strategies: Object.fromEntries(worth.map(({ strategy, eth }) => [strategy, String(eth)])),
    }
  })
}
