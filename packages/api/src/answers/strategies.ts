import { countSlashesAt, positionsAt } from '@restack/indexer'
import { shown } from '../activity/names.js'
import { worthAnswer, worthOf } from '../figures/amounts.js'
import { blockAnswer, strategyAnswer } from '../figures/answers.js'
import type { apiTypes } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { loadNetwork, type Network, setKey } from '../state/loadNetwork.js'
import { breakdownAnswer } from './breakdown.js'
import { notFound } from './notFound.js'
import { sortedBy } from './paging.js'
import { setRefAnswer } from './stakes.js'

const shownHolders = 20

type Details = apiTypes['StrategyDetails']

/** `GET /v1/strategies/:strategy` */
export async function strategyDetailsAnswer(
  view: View,
  { strategy: asked }: { strategy: string },
): Promise<Details> {
  const strategy = asked.toLowerCase()
  const network = await loadNetwork(view)
  const state = network.states.get(strategy)
  const { strategies } = await breakdownAnswer(view)
  const breakdown = strategies.find((row) => row.strategy === shown(strategy))
  if (!state || !breakdown) throw notFound('a strategy', asked, view, '/v1/strategies lists all of them.')
  const chosen = { block: view.at.block, strategies: [strategy] }
  return {
    block: blockAnswer(view.at),
    strategy: strategyAnswer(state),
    breakdown,
    ...(await view.keep(`holders ${strategy}`, () => holdersOf(view, strategy, network))),
    operators: operatorsOf(view, strategy, network),
    operatorSets: setsOf(view, strategy, network),
    slashes: await countSlashesAt(view.connection, chosen),
  }
}

async function holdersOf(view: View, strategy: string, { states }: Network) {
  const { connection, at, actors } = view
  const positions = await positionsAt(connection, { block: at.block, strategies: [strategy] })
  const largest = sortedBy(
    positions,
    ({ withdrawableShares }) => withdrawableShares,
    ({ staker }) => staker,
    'desc',
  )
  const holders = largest
    .slice(0, shownHolders)
    .map(({ staker, operator, withdrawableShares }): Details['holders'][number] => ({
      staker: shown(staker),
      name: actors.get(staker) ?? null,
      operator: operator === null ? null : shown(operator),
      operatorName: (operator !== null && actors.get(operator)) || null,
      ...worthAnswer(worthOf(strategy, withdrawableShares, states)),
    }))
  return { holders, holderCount: positions.length }
}

function operatorsOf(view: View, strategy: string, network: Network): Details['operators'] {
  const worth = (shares: bigint) => worthAnswer(worthOf(strategy, shares, network.states))
  const held = [...network.sharesOf].flatMap(([operator, own]) =>
    own
      .filter((row) => row.strategy === strategy && row.shares > 0n)
      .map(({ shares }) => ({ operator, shares })),
  )
  return sortedBy(
    held,
    ({ shares }) => shares,
    ({ operator }) => operator,
    'desc',
  ).map(({ operator, shares }) => ({
    operator: shown(operator),
    name: view.actors.get(operator) ?? null,
    delegated: worth(shares),
    slashable: worth(slashableOf(network.stakesOfOperator.get(operator), strategy)),
  }))
}

function setsOf(view: View, strategy: string, network: Network): Details['operatorSets'] {
  return network.sets
    .filter(({ strategies }) => strategies.includes(strategy))
    .map((set) => ({
      ...setRefAnswer(set, view),
      members: (network.membershipsOfSet.get(setKey(set)) ?? []).filter(({ registered }) => registered)
        .length,
      slashable: worthAnswer(
        worthOf(strategy, slashableOf(network.stakesOfSet.get(setKey(set)), strategy), network.states),
      ),
    }))
}

function slashableOf(
  stakes: readonly { strategy: string; slashable: bigint }[] = [],
  strategy: string,
): bigint {
  return stakes.reduce((sum, stake) => sum + (stake.strategy === strategy ? stake.slashable : 0n), 0n)
}
