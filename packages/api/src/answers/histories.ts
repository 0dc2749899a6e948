import {
  beaconChainStrategy,
  encumberedMagnitudes,
  queuedShares,
  slashingFactor,
  withdrawableShares,
  withdrawalsAt,
} from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { shown } from '../activity/names.js'
import { type States, worthOf } from '../figures/amounts.js'
import { blockAnswer } from '../figures/answers.js'
import type { StrategyState } from '../figures/valuation.js'
import { type Connection, rows } from '../queries/connection.js'
import * as history from '../queries/getHistory.js'
import type { apiTypes } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { loadNetwork, loadStates } from '../state/loadNetwork.js'
import { requiredOperator } from './operators.js'
import { requireStaker } from './stakers.js'

const WAD = 10n ** 18n

/** `GET /v1/operators/:operator/history` */
export async function operatorHistoryAnswer(
  view: View,
  { operator: asked }: { operator: string },
  points: number,
): Promise<apiTypes['OperatorHistory']> {
  const network = await loadNetwork(view)
  const { operator, registeredBlock } = requiredOperator(asked, network, view)
  const { connection, at } = view
  const ticks = await history.getTicks(connection, { fromBlock: registeredBlock, to: at, points })
  const blocks = ticks.map(({ block }) => block)
  const shares = await history.getOperatorSharesHistory(connection, blocks, operator)
  const delegators = await history.getDelegatorsHistory(connection, blocks, operator)
  const allocations = await history.getAllocationsHistory(connection, blocks, operator)
  const magnitudes = await history.getMagnitudeChanges(connection, [operator])
  const strategies = new Set([...shares.values()].flatMap((values) => [...values.keys()]))
  const rates = await history.getRatesAt(connection, blocks, [...strategies])
  return {
    block: blockAnswer(at),
    points: ticks.map(({ block, timestamp }) => {
      const states = statesAt(network.states, rates.get(block))
      const held = shares.get(block) ?? new Map<string, bigint>()
      const promised = allocations.get(block) ?? []
      const encumbered = encumberedMagnitudes(
        promised.map((row) => ({
          operator,
          strategy: row.strategy,
          currentMagnitude: row.magnitude,
          pendingDiff: row.pendingDiff,
        })),
      )
      const concerned = new Set([...held.keys(), ...promised.map(({ strategy }) => strategy)])
      let eth = 0n
      const entries = [...concerned].sort().map((strategy) => {
        const own = held.get(strategy) ?? 0n
        eth += worthOf(strategy, own, states).eth ?? 0n
        return [
          shown(strategy),
          {
            shares: String(own),
            maxMagnitude: String(history.latest(magnitudes.get(`${operator} ${strategy}`), block) ?? WAD),
            encumberedMagnitude: String(encumbered.get(`${operator} ${strategy}`) ?? 0n),
            allocations: Object.fromEntries(
              promised
                .filter((row) => row.strategy === strategy)
                .map(({ avs, setId, magnitude }) => [`${shown(avs)}/${setId}`, String(magnitude)]),
            ),
          },
        ] as const
      })
      return {
        block: String(block),
        timestamp,
        eth: String(eth),
        delegators: delegators.get(block) ?? 0,
        strategies: Object.fromEntries(entries),
      }
    }),
  }
}

/** `GET /v1/stakers/:staker/history` */
export async function stakerHistoryAnswer(
  view: View,
  { staker: asked }: { staker: string },
  points: number,
): Promise<apiTypes['StakerHistory']> {
  const staker = await requireStaker(view, asked)
  const { connection, at } = view
  const states = await loadStates(view)
  const fromBlock = await firstBlockOf(connection, staker, at.block)
  const ticks = await history.getTicks(connection, { fromBlock, to: at, points })
  const blocks = ticks.map(({ block }) => block)
  const positions = await history.getPositionsHistory(connection, blocks, staker)
  const delegations = await history.getDelegationChanges(connection, staker)
  const beaconFactors = await history.getBeaconFactorChanges(connection, staker)
  const withdrawals = await withdrawalsAt(connection, { block: at.block, stakers: [staker] })
  const operators = new Set([
    ...delegations.flatMap(({ value }) => value ?? []),
    ...withdrawals.map(({ delegatedTo }) => delegatedTo),
  ])
  const magnitudes = await history.getMagnitudeChanges(connection, [...operators])
  const strategies = new Set([...positions.values()].flatMap((values) => [...values.keys()]))
  const rates = await history.getRatesAt(connection, blocks, [...strategies])

  const factorAt = (strategy: string, operator: string | null, block: number, until = block) =>
    slashingFactor(
      strategy,
      operator === null ? WAD : (history.latest(magnitudes.get(`${operator} ${strategy}`), until) ?? WAD),
      history.latest(beaconFactors, block) ?? WAD,
    )
  const queuedAt = (strategy: string, block: number) =>
    withdrawals
      .filter(
        ({ startBlock, completedBlock }) =>
          startBlock <= block && (completedBlock === null || completedBlock > block),
      )
      .flatMap((withdrawal) =>
        withdrawal.shares
          .filter((part) => part.strategy === strategy)
          .map(({ scaledShares }) => {
            const until = Math.min(block, withdrawal.completableBlock - 1)
            return queuedShares(scaledShares, factorAt(strategy, withdrawal.delegatedTo, block, until))
          }),
      )
      .reduce((sum, shares) => sum + shares, 0n)

  return {
    block: blockAnswer(at),
    points: ticks.map(({ block, timestamp }) => {
      const then = statesAt(states, rates.get(block))
      const operator = history.latest(delegations, block) ?? null
      let eth = 0n
      const entries = [...(positions.get(block) ?? [])].map(([strategy, { shares, factor }]) => {
        const withdrawable = withdrawableShares(shares, factor, factorAt(strategy, operator, block))
        const queued = queuedAt(strategy, block)
        const tokens = (amount: bigint) => String(worthOf(strategy, amount, then).tokens ?? 0n)
        eth += (worthOf(strategy, withdrawable, then).eth ?? 0n) + (worthOf(strategy, queued, then).eth ?? 0n)
        return [
          shown(strategy),
          { deposited: tokens(shares), withdrawable: tokens(withdrawable), queued: tokens(queued) },
        ] as const
      })
      return { block: String(block), timestamp, eth: String(eth), strategies: Object.fromEntries(entries) }
    }),
  }
}

/** Strategies with what they held at a block. */
function statesAt(states: States, rates: ReadonlyMap<string, history.Rate> | undefined): States {
  const result = new Map<string, StrategyState>()
  for (const [strategy, state] of states) {
    const rate = rates?.get(strategy)
    if (strategy === beaconChainStrategy) result.set(strategy, state)
    else if (rate) result.set(strategy, { ...state, ...rate })
  }
  return result
}

async function firstBlockOf(connection: Connection, staker: string, fallback: number): Promise<number> {
  const [row] = await rows<{ block: string | null }>(
    connection,
    sql`SELECT least(
        (SELECT min(block) FROM position_changes WHERE "first" AND staker = ${staker}),
        (SELECT min(block) FROM delegations WHERE staker = ${staker})
      )::text AS block`,
  )
  return Number(row?.block ?? fallback)
}
