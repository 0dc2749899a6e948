// Staker shares, operator shares and delegations, event by event (chapter 04 §4.3).
import { addressOf, bigintOf, listOf, recordOf } from '../events/args.js'
import type { RewardsEvent } from '../input.js'
import { createColumn } from './columns.js'
import type { Dictionary } from './dictionary.js'
import type { DelegationLog } from './history.js'
import { createPositions, type PositionLog } from './positions.js'

const wad = 10n ** 18n

export type Stakes = {
  handlers: Record<string, (event: RewardsEvent) => void>
  beginBlock: () => void
  endDay: () => void
  seal: () => { stakerShares: PositionLog; operatorShares: PositionLog; delegations: DelegationLog }
}

export function createStakes(accounts: Dictionary, strategies: Dictionary, beacon: number): Stakes {
  const stakerShares = createPositions()
  const operatorShares = createPositions()
  const delegatedTo = new Map<number, number>()
  const delegationsToday = new Set<number>()
  const dayStart = createColumn(Uint32Array)
  const logStakers = createColumn(Uint32Array)
  const logOperators = createColumn(Uint32Array)
  dayStart.push(0)
  /** Active delegations before this block, and the events of this block. */
  const stakersOf = new Map<number, Set<number>>()
  const settled = new Map<number, number>()
  let ofBlock: { staker: number; operator: number; active: boolean }[] = []
  const queuedInBlock = new Map<string, () => void>()

  const account = (event: RewardsEvent, name: string) => accounts.indexOf(addressOf(event, event.args, name))
  const strategyOf = (value: unknown) => strategies.indexOf(String(value))

  const withdraw = (event: RewardsEvent, shares: readonly unknown[]) => {
    const withdrawal = recordOf(event, event.args, 'withdrawal')
    const staker = accounts.indexOf(addressOf(event, withdrawal, 'staker'))
    const listed = listOf(event, withdrawal, 'strategies').map(strategyOf)
    const change = (sign: bigint) => {
      for (const [index, strategy] of listed.entries())
        stakerShares.change(staker, strategy, sign * BigInt(shares[index] as bigint))
    }
    change(-1n)
    queuedInBlock.set(String(event.args.withdrawalRoot ?? event.args.root), () => change(1n))
  }

  const slash = (staker: number, strategy: number, fraction: bigint) => {
    const base = stakerShares.get(staker, strategy)
    if (base > 0n) stakerShares.change(staker, strategy, -((base * fraction) / wad))
  }

  /** Stakers with the operator before this block, whatever this block did, and those this block has brought so far. */
  const slashable = (operator: number): Set<number> => {
    const stakers = new Set(stakersOf.get(operator))
    const latest = new Map<number, boolean>()
    for (const event of ofBlock) if (event.operator === operator) latest.set(event.staker, event.active)
    for (const [staker, active] of latest) if (active) stakers.add(staker)
    return stakers
  }

  const delegation = (active: boolean) => (event: RewardsEvent) => {
    const [staker, operator] = [account(event, 'staker'), account(event, 'operator')]
    ofBlock.push({ staker, operator, active })
    delegatedTo.set(staker, active ? operator + 1 : 0)
    delegationsToday.add(staker)
  }

  const operatorShare = (sign: bigint) => (event: RewardsEvent) =>
    operatorShares.change(
      account(event, 'operator'),
      strategyOf(addressOf(event, event.args, 'strategy')),
      sign * bigintOf(event, event.args, 'shares'),
    )

  return {
    handlers: {
      'strategyManager.Deposit': (event) =>
        stakerShares.change(
          account(event, 'staker'),
          strategyOf(addressOf(event, event.args, 'strategy')),
          bigintOf(event, event.args, 'shares'),
        ),
      'strategyManager.ShareWithdrawalQueued': (event) =>
        stakerShares.change(
          account(event, 'depositor'),
          strategyOf(addressOf(event, event.args, 'strategy')),
          -bigintOf(event, event.args, 'shares'),
        ),
      'delegationManager.WithdrawalQueued': (event) =>
        withdraw(event, listOf(event, recordOf(event, event.args, 'withdrawal'), 'shares')),
      'delegationManager.WithdrawalMigrated': (event) => {
        const root = String(event.args.newWithdrawalRoot ?? event.args.newRoot)
        queuedInBlock.get(root)?.()
        queuedInBlock.delete(root)
      },
      'delegationManager.SlashingWithdrawalQueued': (event) =>
        withdraw(event, listOf(event, event.args, 'sharesToWithdraw')),
      'eigenPodManager.PodSharesUpdated': (event) =>
        stakerShares.change(account(event, 'podOwner'), beacon, bigintOf(event, event.args, 'sharesDelta')),
      'eigenPodManager.BeaconChainSlashingFactorDecreased': (event) => {
        const previous = bigintOf(event, event.args, 'prevBeaconChainSlashingFactor')
        const next = bigintOf(event, event.args, 'newBeaconChainSlashingFactor')
        if (previous > 0n) slash(account(event, 'staker'), beacon, wad - (wad * next) / previous)
      },
      'allocationManager.OperatorSlashed': (event) => {
        const stakers = slashable(account(event, 'operator'))
        const fractions = listOf(event, event.args, 'wadSlashed')
        for (const [index, strategy] of listOf(event, event.args, 'strategies').map(strategyOf).entries())
          for (const staker of stakers) slash(staker, strategy, BigInt(fractions[index] as bigint))
      },
      'delegationManager.StakerDelegated': delegation(true),
      'delegationManager.StakerUndelegated': delegation(false),
      'delegationManager.OperatorSharesIncreased': operatorShare(1n),
      'delegationManager.OperatorSharesDecreased': operatorShare(-1n),
    },
    beginBlock() {
      for (const { staker } of ofBlock) {
        const [before = 0, after = 0] = [settled.get(staker), delegatedTo.get(staker)]
        if (before === after) continue
        if (before > 0) stakersOf.get(before - 1)?.delete(staker)
        if (after > 0) {
          const stakers = stakersOf.get(after - 1) ?? new Set()
          stakersOf.set(after - 1, stakers.add(staker))
        }
        settled.set(staker, after)
      }
      ofBlock = []
      queuedInBlock.clear()
    },
    endDay() {
      stakerShares.endDay()
      operatorShares.endDay()
      for (const staker of delegationsToday) {
        logStakers.push(staker)
        logOperators.push(delegatedTo.get(staker) ?? 0)
      }
      delegationsToday.clear()
      dayStart.push(logStakers.length())
    },
    seal: () => ({
      stakerShares: stakerShares.seal(),
      operatorShares: operatorShares.seal(),
      delegations: {
        dayStart: dayStart.seal(),
        stakers: logStakers.seal(),
        operators: logOperators.seal(),
      },
    }),
  }
}
