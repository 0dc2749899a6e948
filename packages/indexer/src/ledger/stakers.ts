import type { DecodedEvent } from '../decode/decodeLog.js'
import type { JsonValue } from '../decode/eventDecoder.js'
import type { RowSink } from '../rows/copyRows.js'
import { fields, list, text } from '../rows/eventArguments.js'
import { pairOf } from '../state/pairOf.js'
import {
  beaconChainStrategy,
  depositSharesOf,
  slashingFactor,
  WAD,
  withdrawableShares,
} from '../state/shares.js'
import { createKeyedStates, type KeyedStates, type Reader, type Running } from './running.js'
import type { Totals } from './totals.js'

/** A staker's deposit shares of one strategy. */
type Position = { strategy: string; pair: number; shares: bigint; factor: bigint }

export type StakerState = {
  operator: string | undefined
  beaconFactor: bigint
  positions: Position[]
  /** Strategies of which the staker has shares. */
  held: number
}

const wadText = String(WAD)

/** Deposit shares, deposit scaling factors and delegation of every staker, and who delegates to each operator. */
export function createStakers(totals: Totals): Running {
  const stakers = createKeyedStates<StakerState>({
    read: readStakers,
    initial: () => ({ operator: undefined, beaconFactor: WAD, positions: [], held: 0 }),
    limit: 250_000,
  })
  const delegators: KeyedStates<number> = createKeyedStates<number>({
    read: readDelegators,
    initial: () => 0,
  })
  const strategyNames = new Map<string, string>()
  /** Factors before those that the transaction under way has set. */
  const previousFactors = new Map<Position, bigint>()
  let transaction = ''

  function previousFactorsIn(transactionHash: string): Map<Position, bigint> {
    if (transaction !== transactionHash) previousFactors.clear()
    transaction = transactionHash
    return previousFactors
  }

  /** One text for all positions of a strategy, of which there are many. */
  function nameOf(strategy: string): string {
    const known = strategyNames.get(strategy)
    if (known === undefined) strategyNames.set(strategy, strategy)
    return known ?? strategy
  }

  function positionOf(
    state: StakerState,
    strategy: string,
    { block, logIndex }: DecodedEvent,
  ): { position: Position; first: boolean } {
    const known = state.positions.find((position) => position.strategy === strategy)
    if (known) return { position: known, first: false }
    const position = { strategy: nameOf(strategy), pair: pairOf(block, logIndex), shares: 0n, factor: WAD }
    state.positions.push(position)
    return { position, first: true }
  }

  /** Changes one position, its row, and the sums that it is part of. */
  function change(
    event: DecodedEvent,
    add: RowSink['add'],
    of: { staker: string; strategy: string; item?: number },
    update: (position: Position) => void,
  ) {
    const { staker, strategy, item = 0 } = of
    const state = stakers.get(staker)
    const { position, first } = positionOf(state, strategy, event)
    const before = position.shares
    const factorBefore = position.factor
    const free = undelegated(state, position)
    update(position)
    const { shares, factor } = position
    const delta = shares - before
    if (delta === 0n && factor === factorBefore && !first) return
    const { block, logIndex } = event
    add('positionChanges', {
      block,
      logIndex,
      position: item,
      pair: position.pair,
      staker,
      strategy,
      delta,
      shares,
      factor,
      first,
    })

    totals.addToStrategy(strategy, 'undelegatedShares', undelegated(state, position) - free)
    totals.addToStrategy(strategy, 'moves', 1)
    if (delta === 0n) return
    totals.addToStrategy(strategy, 'depositShares', delta)
    const opened = Number(shares > 0n) - Number(before > 0n)
    if (opened === 0) return
    totals.addToStrategy(strategy, 'stakers', opened)
    const heldBefore = state.held
    state.held += opened
    totals.addToNetwork('stakers', Number(state.held > 0) - Number(heldBefore > 0))
  }

  /** Changes what decides over all positions of a staker. */
  function changeStaker(staker: string, update: (state: StakerState) => void) {
    const state = stakers.get(staker)
    const free = state.positions.map((position) => undelegated(state, position))
    update(state)
    for (const [index, position] of state.positions.entries()) {
      const before = free[index] ?? 0n
      totals.addToStrategy(position.strategy, 'undelegatedShares', undelegated(state, position) - before)
    }
  }

  const addShares = (staker: (event: DecodedEvent) => JsonValue | undefined, native: boolean) => ({
    want: (event: DecodedEvent) => stakers.want(text(staker(event))),
    apply: (event: DecodedEvent, add: RowSink['add']) => {
      const strategy = native ? beaconChainStrategy : text(event.args.strategy)
      const delta = BigInt(text(native ? event.args.sharesDelta : event.args.shares))
      change(event, add, { staker: text(staker(event)), strategy }, (position) => {
        position.shares += delta
      })
    },
  })

  const delegation = (delegated: boolean) => ({
    want: ({ args }: DecodedEvent) => {
      stakers.want(text(args.staker))
      delegators.want(text(args.operator))
    },
    apply: ({ block, logIndex, args }: DecodedEvent, add: RowSink['add']) => {
      const staker = text(args.staker)
      const operator = text(args.operator)
      changeStaker(staker, (state) => {
        state.operator = delegated ? operator : undefined
      })
      const others = delegators.get(operator) + (staker === operator ? 0 : delegated ? 1 : -1)
      delegators.set(operator, others)
      add('delegations', { block, logIndex, staker, operator, delegated, delegators: others })
    },
  })

  return {
    handlers: {
      'strategyManager.Deposit': addShares(({ args }) => args.staker, false),
      'eigenPodManager.PodSharesUpdated': addShares(({ args }) => args.podOwner, true),
      'delegationManager.StakerDelegated': delegation(true),
      'delegationManager.StakerUndelegated': delegation(false),
      'delegationManager.DepositScalingFactorUpdated': {
        want: ({ args }) => stakers.want(text(args.staker)),
        apply: (event, add) => {
          const { args, transactionHash } = event
          change(event, add, { staker: text(args.staker), strategy: text(args.strategy) }, (position) => {
            previousFactorsIn(transactionHash).set(position, position.factor)
            position.factor = factorOf(text(args.newDepositScalingFactor))
          })
        },
      },
      'delegationManager.SlashingWithdrawalQueued': {
        want: ({ args }) => stakers.want(text(fields(args.withdrawal).staker)),
        apply: (event, add) => {
          const { staker, strategies, scaledShares } = fields(event.args.withdrawal)
          const scaled = list(scaledShares)
          list(strategies).forEach((strategy, item) => {
            change(event, add, { staker: text(staker), strategy: text(strategy), item }, (position) => {
              const previous = previousFactorsIn(event.transactionHash).get(position)
              position.shares -= queuedFrom(position, BigInt(text(scaled[item])), previous)
            })
          })
        },
      },
      'eigenPodManager.BeaconChainSlashingFactorDecreased': {
        want: ({ args }) => stakers.want(text(args.staker)),
        apply: ({ block, logIndex, args }, add) => {
          const staker = text(args.staker)
          const factor = BigInt(text(args.newBeaconChainSlashingFactor))
          changeStaker(staker, (state) => {
            state.beaconFactor = factor
          })
          add('beaconFactorChanges', { block, logIndex, staker, factor })
        },
      },
    },
    load: async (transaction) => {
      await stakers.load(transaction)
      await delegators.load(transaction)
    },
    forget: (empty) => {
      stakers.forget(empty)
      delegators.forget(empty)
    },
  }
}

/**
 * Deposit shares x that leave with a queued withdrawal. The event says only q = ⌊x·K/W⌋ (chapter 01 F4); K is the
 * deposit scaling factor before the withdrawal, so x = ⌈q·W/K⌉. Where the withdrawal took everything, the factor was
 * reset in the same transaction (F8), and x is the whole balance.
 */
function queuedFrom(
  { shares, factor }: Position,
  scaledShares: bigint,
  previousFactor: bigint | undefined,
): bigint {
  const reset = previousFactor !== undefined && factor === WAD && previousFactor !== WAD
  return reset ? shares : depositSharesOf(scaledShares, factor)
}

/** Most factors are 1, and then share one number. */
function factorOf(value: string): bigint {
  return value === wadText ? WAD : BigInt(value)
}

/** What the staker could withdraw and no operator has. */
function undelegated(state: StakerState, { strategy, shares, factor }: Position): bigint {
  if (state.operator !== undefined) return 0n
  return withdrawableShares(shares, factor, slashingFactor(strategy, WAD, state.beaconFactor))
}

async function readStakers(transaction: Reader, stakers: string[]): Promise<Map<string, StakerState>> {
  const states = new Map<string, StakerState>()
  const stateOf = (staker: string) => {
    const known = states.get(staker)
    if (known) return known
    const state: StakerState = { operator: undefined, beaconFactor: WAD, positions: [], held: 0 }
    states.set(staker, state)
    return state
  }
  const positions = await transaction.query<
    Record<'staker' | 'strategy' | 'pair' | 'shares' | 'factor', string>
  >(
    `SELECT pair.staker, pair.strategy, pair.pair::text AS pair, latest.shares::text AS shares, latest.factor::text AS factor
     FROM position_changes AS pair, LATERAL (
       SELECT shares, factor FROM position_changes AS change
       WHERE change.pair = pair.pair AND change.strategy = pair.strategy
       ORDER BY block DESC, log_index DESC, position DESC LIMIT 1
     ) AS latest
     WHERE pair."first" AND pair.staker = ANY($1::text[])`,
    [stakers],
  )
  for (const row of positions) {
    const state = stateOf(row.staker)
    const shares = BigInt(row.shares)
    state.positions.push({
      strategy: row.strategy,
      pair: Number(row.pair),
      shares,
      factor: factorOf(row.factor),
    })
    if (shares > 0n) state.held++
  }
  const delegations = await transaction.query<{ staker: string; operator: string; delegated: boolean }>(
    `SELECT wanted.staker, latest.operator, latest.delegated
     FROM unnest($1::text[]) AS wanted(staker), LATERAL (
       SELECT operator, delegated FROM delegations
       WHERE delegations.staker = wanted.staker ORDER BY block DESC, log_index DESC LIMIT 1
     ) AS latest`,
    [stakers],
  )
  for (const { staker, operator, delegated } of delegations) {
    stateOf(staker).operator = delegated ? operator : undefined
  }
  const factors = await transaction.query<{ staker: string; factor: string }>(
    `SELECT DISTINCT ON (staker) staker, factor::text AS factor FROM beacon_factor_changes
     WHERE staker = ANY($1::text[]) ORDER BY staker, block DESC, log_index DESC`,
    [stakers],
  )
  for (const { staker, factor } of factors) stateOf(staker).beaconFactor = BigInt(factor)
  return states
}

async function readDelegators(transaction: Reader, operators: string[]): Promise<Map<string, number>> {
  const rows = await transaction.query<{ operator: string; delegators: number }>(
    `SELECT wanted.operator, latest.delegators
     FROM unnest($1::text[]) AS wanted(operator), LATERAL (
       SELECT operator, delegators FROM delegations
       WHERE delegations.operator <= wanted.operator
       ORDER BY operator DESC, block DESC, log_index DESC LIMIT 1
     ) AS latest WHERE latest.operator = wanted.operator`,
    [operators],
  )
  return new Map(rows.map(({ operator, delegators }) => [operator, delegators]))
}
