import type { z } from '@hono/zod-openapi'
import { allocatedShares, type MembershipAt, type OperatorSetAt } from '@restack/indexer'
import { shown } from '../activity/names.js'
import { ethOf, strategyRef } from '../figures/amounts.js'
import { blockAnswer } from '../figures/answers.js'
import { getRegistrars } from '../queries/getAccountSettings.js'
import type { AvsRow } from '../queries/getAvss.js'
import type { apiTypes, operatorSetQuerySchema, rankedQuerySchema } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { grouped, loadNetwork, type Network, type Stake, setKey } from '../state/loadNetwork.js'
import { notFound } from './notFound.js'
import { matches, pageOf } from './paging.js'
import {
  blocksOfStakes,
  dueAnswer,
  momentAnswer,
  setRefAnswer,
  slashableAnswer,
  slashableEthOf,
  stakeAnswer,
} from './stakes.js'

type RankedQuery = z.output<typeof rankedQuerySchema>

/** `GET /v1/operator-sets` */
export async function operatorSetsAnswer(view: View, query: RankedQuery): Promise<apiTypes['OperatorSets']> {
  const network = await loadNetwork(view)
  const found = network.sets.filter(({ avs, setId }) =>
    matches(query.q, avs, view.actors.get(avs), `${view.actors.get(avs) ?? avs}/${setId}`, `${avs}/${setId}`),
  )
  const { rows, total, nextCursor } = pageOf(found, query)
  return {
    block: blockAnswer(view.at),
    total,
    items: rows.map((set) => setItem(set, network, view)),
    nextCursor,
  }
}

function setItem(set: OperatorSetAt, network: Network, view: View): apiTypes['OperatorSet'] {
  const key = setKey(set)
  return {
    ...setRefAnswer(set, view),
    slasher: set.slasher === null ? null : shown(set.slasher),
    redistributionRecipient: set.redistributionRecipient === null ? null : shown(set.redistributionRecipient),
    strategies: set.strategies.map((strategy) => strategyRef(strategy, network.states)),
    members: (network.membershipsOfSet.get(key) ?? [])
      .filter(({ registered }) => registered)
      .map(({ operator }) => ({ operator: shown(operator), name: view.actors.get(operator) ?? null })),
    slashes: set.slashes,
    slashableEth: String(slashableEthOf(network.stakesOfSet.get(key) ?? [], network)),
  }
}

/** `GET /v1/operator-sets/:avs/:id` */
export async function operatorSetDetailsAnswer(
  view: View,
  { avs, id }: { avs: string; id: number },
  { atBlock }: z.output<typeof operatorSetQuerySchema>,
): Promise<apiTypes['OperatorSetDetails']> {
  const network = await loadNetwork(view)
  const key = setKey({ avs: avs.toLowerCase(), setId: id })
  const set = network.setOf.get(key)
  if (!set) {
    throw notFound(
      'an operator set',
      `${shown(avs.toLowerCase())}/${id}`,
      view,
      '/v1/operator-sets lists all of them.',
    )
  }
  const stakes = network.stakesOfSet.get(key) ?? []
  const stakesOf = grouped(stakes, ({ operator }) => operator)
  const members = (network.membershipsOfSet.get(key) ?? []).filter(
    ({ registered, slashable }) => registered || slashable,
  )
  const { pendingSlasher } = set
  const clock = await view.clock([
    set.createdBlock,
    ...blocksOfStakes(stakes),
    ...members.flatMap(({ slashableUntil }) => slashableUntil ?? []),
    ...(pendingSlasher ? [pendingSlasher.effectBlock] : []),
  ])
  return {
    block: blockAnswer(view.at),
    ...setItem(set, network, view),
    pendingSlasher: pendingSlasher && {
      slasher: shown(pendingSlasher.slasher),
      effectBlock: String(pendingSlasher.effectBlock),
      estimatedTimestamp: clock(pendingSlasher.effectBlock),
    },
    createdAt: momentAnswer(set.createdBlock, clock),
    members: members.map((member) => {
      const { operator, registered, slashableUntil } = member
      const own = stakesOf.get(operator) ?? []
      return {
        operator: shown(operator),
        name: view.actors.get(operator) ?? null,
        registered,
        slashableUntil: slashableUntil === null ? null : dueAnswer(slashableUntil, clock),
        stakes: own.map((stake) => ({
          ...stakeAnswer(stake, network, clock),
          ...(atBlock !== undefined && {
            atBlockShares: String(sharesAtBlock({ stake, member, set, network, atBlock })),
          }),
        })),
        slashableEth: String(slashableEthOf(own, network)),
      }
    }),
  }
}

/**
 * What the set is sure to be able to take at a block to come, by what is known now: lowerings that take effect by then
 * count (as in `getMinimumSlashableStake`), raises do not, and who left is out when its window is over.
 */
function sharesAtBlock(of: {
  stake: Stake
  member: MembershipAt
  set: OperatorSetAt
  network: Network
  atBlock: number
}): bigint {
  const { stake, member, set, network, atBlock } = of
  const { operator, strategy, currentMagnitude, pendingDiff, effectBlock } = stake
  if (!set.strategies.includes(strategy)) return 0n
  if (!member.registered && (member.slashableUntil === null || atBlock > member.slashableUntil)) return 0n
  const lowered = pendingDiff < 0n && effectBlock <= atBlock ? pendingDiff : 0n
  const held = (network.sharesOf.get(operator) ?? []).find((item) => item.strategy === strategy)
  return allocatedShares(
    held?.shares ?? 0n,
    currentMagnitude + lowered,
    network.maxMagnitude(operator, strategy),
  )
}

/** `GET /v1/avss` */
export async function avssAnswer(view: View, query: RankedQuery): Promise<apiTypes['Avss']> {
  const network = await loadNetwork(view)
  const registrars = await view.keep('registrars', () => getRegistrars(view.connection, view.at))
  const found = network.avss.filter(({ avs }) => matches(query.q, avs, view.actors.get(avs)))
  const { rows, total, nextCursor } = pageOf(found, query)
  return {
    block: blockAnswer(view.at),
    total,
    items: rows.map((row) => avsItem(row, registrars.get(row.avs), network, view)),
    nextCursor,
  }
}

function avsItem(
  { avs, metadataUri }: AvsRow,
  registrar: string | undefined,
  network: Network,
  view: View,
): apiTypes['Avs'] {
  const sets = network.sets.filter((set) => set.avs === avs)
  const keys = sets.map(setKey)
  const members = keys.flatMap((key) =>
    (network.membershipsOfSet.get(key) ?? []).flatMap(({ operator, registered }) =>
      registered ? operator : [],
    ),
  )
  return {
    avs: shown(avs),
    name: view.actors.get(avs) ?? null,
    metadataUri,
    registrar: registrar === undefined || /^0x0{40}$/.test(registrar) ? null : shown(registrar),
    operatorSets: sets.length,
    operators: new Set(members).size,
    slashes: sets.reduce((sum, { slashes }) => sum + slashes, 0),
    slashableEth: String(
      slashableEthOf(
        keys.flatMap((key) => network.stakesOfSet.get(key) ?? []),
        network,
      ),
    ),
  }
}

/** `GET /v1/avss/:avs` */
export async function avsDetailsAnswer(
  view: View,
  { avs: asked }: { avs: string },
): Promise<apiTypes['AvsDetails']> {
  const network = await loadNetwork(view)
  const avs = asked.toLowerCase()
  const row = network.avss.find((known) => known.avs === avs)
  if (!row) throw notFound('an AVS', asked, view, '/v1/avss lists all of them.')
  const registrars = await getRegistrars(view.connection, view.at, avs)
  const clock = await view.clock([row.createdBlock])
  return {
    block: blockAnswer(view.at),
    ...avsItem(row, registrars.get(avs), network, view),
    createdAt: momentAnswer(row.createdBlock, clock),
    sets: network.sets.filter((set) => set.avs === avs).map((set) => setItem(set, network, view)),
  }
}

const graphLimit = 500

/** `GET /v1/graph`: at most 500 operators and 500 sets, those with the most stake. */
export async function graphAnswer(view: View): Promise<apiTypes['Graph']> {
  const network = await loadNetwork(view)
  const { states } = network
  const most = <node extends { eth: bigint }>(nodes: node[]) =>
    nodes.sort((a, b) => (a.eth < b.eth ? 1 : a.eth > b.eth ? -1 : 0)).slice(0, graphLimit)
  const operators = most(
    network.operators.map(({ operator }) => ({
      operator,
      eth: ethOf(network.sharesOf.get(operator) ?? [], states),
    })),
  )
  const sets = most(
    network.sets.map((set) => ({
      set,
      eth: slashableEthOf(network.stakesOfSet.get(setKey(set)) ?? [], network),
    })),
  )
  const isShown = new Set(operators.map(({ operator }) => operator))
  const idOf = ({ avs, setId }: OperatorSetAt) => `${shown(avs)}/${setId}`
  return {
    block: blockAnswer(view.at),
    nodes: [
      ...operators.map(({ operator, eth }) => ({
        id: shown(operator) as string,
        kind: 'operator' as const,
        name: view.actors.get(operator) ?? null,
        eth: String(eth),
      })),
      ...sets.map(({ set, eth }) => ({
        id: idOf(set),
        kind: 'operatorSet' as const,
        name: view.actors.has(set.avs) ? `${view.actors.get(set.avs)}/${set.setId}` : null,
        eth: String(eth),
      })),
    ],
    edges: sets.flatMap(({ set }) => {
      const stakesOf = grouped(network.stakesOfSet.get(setKey(set)) ?? [], ({ operator }) => operator)
      return (network.membershipsOfSet.get(setKey(set)) ?? [])
        .filter(({ operator, registered, slashable }) => isShown.has(operator) && (registered || slashable))
        .map(({ operator, registered }) => {
          const stakes = stakesOf.get(operator) ?? []
          return {
            operator: shown(operator),
            operatorSet: idOf(set),
            registered,
            slashableEth: String(slashableEthOf(stakes, network)),
            stakes: stakes.map(({ strategy, slashable }) => ({
              ...strategyRef(strategy, states),
              ...slashableAnswer(strategy, slashable, network),
            })),
          }
        })
    }),
    omitted: network.operators.length - operators.length + network.sets.length - sets.length,
  }
}
