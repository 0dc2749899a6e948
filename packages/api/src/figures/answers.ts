import {
  type Allocation,
  allocatedShares,
  allocationAt,
  type OperatorSharesAt,
  slasherAt,
} from '@restack/indexer'
import type { Deployment } from '@restack/sdk'
import { type Names, shown } from '../activity/names.js'
import type { Head } from '../queries/getHead.js'
import { type AllocationHistory, allocationKey, type OperatorSetRow } from '../queries/getOperatorSets.js'
import type { OperatorRow } from '../queries/getOperators.js'
import type { TvlPoint } from '../queries/getTvlHistory.js'
import type { apiTypes } from '../schemas.js'
import { ethOfShares, ethOfTokens, type StrategyState, sumKnown } from './valuation.js'

const WAD = 10n ** 18n

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

export type OperatorsAnswerParameters = {
  operators: readonly OperatorRow[]
  shares: readonly OperatorSharesAt[]
  sets: readonly OperatorSetRow[]
  states: readonly StrategyState[]
  names: Names
}

export function operatorsAnswer(parameters: OperatorsAnswerParameters): apiTypes['Operator'][] {
  const { operators, shares, sets, states, names } = parameters
  const stateOf = new Map(states.map((state) => [state.strategy, state]))
  const sharesOf = new Map<string, OperatorSharesAt[]>()
  for (const item of shares) sharesOf.set(item.operator, [...(sharesOf.get(item.operator) ?? []), item])
  const setsOf = new Map<string, apiTypes['OperatorSetId'][]>()
  for (const { avs, setId, memberships } of sets) {
    for (const { operator, registered } of memberships) {
      if (registered) setsOf.set(operator, [...(setsOf.get(operator) ?? []), { avs: shown(avs), id: setId }])
    }
  }
  return operators.map(({ operator, metadataUri, registeredBlock, registeredTimestamp, delegators }) => {
    const held = (sharesOf.get(operator) ?? []).map((item) => ({
      ...item,
      eth: ethOfShares(item.shares, stateOf.get(item.strategy)),
    }))
    return {
      operator: shown(operator),
      name: names.get(operator) ?? null,
      metadataUri,
      registeredAt: { block: String(registeredBlock), timestamp: registeredTimestamp },
      delegators,
      shares: held.map((item) => ({
        strategy: shown(item.strategy),
        symbol: stateOf.get(item.strategy)?.symbol ?? '',
        shares: String(item.shares),
        eth: text(item.eth),
      })),
      eth: String(sumKnown(held.map(({ eth }) => eth))),
      operatorSets: setsOf.get(operator) ?? [],
    }
  })
}

export type OperatorSetsAnswerParameters = {
  sets: readonly OperatorSetRow[]
  allocations: ReadonlyMap<string, AllocationHistory>
  maxMagnitudes: ReadonlyMap<string, bigint>
  shares: readonly OperatorSharesAt[]
  states: readonly StrategyState[]
  names: Names
  block: number
  deallocationDelayBlocks: number
}

export function operatorSetsAnswer(parameters: OperatorSetsAnswerParameters): apiTypes['OperatorSet'][] {
  const { sets, allocations, maxMagnitudes, shares, states, names, block, deallocationDelayBlocks } =
    parameters
  const stateOf = new Map(states.map((state) => [state.strategy, state]))
  const sharesOf = new Map(shares.map((item) => [`${item.operator} ${item.strategy}`, item.shares]))

  /** Stake of one operator that the set could slash now (`getMinimumSlashableStake` for this block), in wei. */
  const slashable = (set: OperatorSetRow, operator: string, strategy: string): bigint | null => {
    const history = allocations.get(allocationKey({ operator, avs: set.avs, setId: set.setId, strategy }))
    if (!history) return 0n
    const allocation: Allocation = allocationAt(history.changes, block)
    const held = sharesOf.get(`${operator} ${strategy}`) ?? 0n
    const maxMagnitude = maxMagnitudes.get(`${operator} ${strategy}`) ?? WAD
    const stake = allocatedShares(held, allocation.currentMagnitude, maxMagnitude)
    return ethOfShares(stake, stateOf.get(strategy))
  }

  return sets.map((set) => {
    const slasher = slasherAt(set.slashers, block)
    const slashableOperators = set.memberships
      .filter(({ registered, block: since }) => registered || block <= since + deallocationDelayBlocks)
      .map(({ operator }) => operator)
    return {
      avs: shown(set.avs),
      id: set.setId,
      avsName: names.get(set.avs) ?? null,
      slasher: slasher === undefined ? null : shown(slasher),
      redistributionRecipient: set.recipient === null ? null : shown(set.recipient),
      strategies: set.strategies.map((strategy) => ({
        strategy: shown(strategy),
        symbol: stateOf.get(strategy)?.symbol ?? '',
      })),
      members: set.memberships
        .filter(({ registered }) => registered)
        .map(({ operator }) => ({ operator: shown(operator), name: names.get(operator) ?? null })),
      slashes: set.slashes,
      slashableEth: String(
        sumKnown(
          slashableOperators.flatMap((operator) =>
            set.strategies.map((strategy) => slashable(set, operator, strategy)),
          ),
        ),
      ),
    }
  })
}

function text(value: bigint | null): string | null {
  return value === null ? null : String(value)
}
