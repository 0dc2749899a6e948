import { BEACON_CHAIN_ETH_STRATEGY, WAD, ZERO_ADDRESS } from '../core/constants.js'
import { scalingFactorOf } from '../core/factors.js'
import { mulDivUp } from '../core/math.js'
import { operatorOf, stakeOf, stakerOf } from '../core/records.js'
import type { Address, Withdrawal } from '../state.js'
import { address, amount, hex } from './arguments.js'
import type { Fold, Handlers } from './handlers.js'
import { exclude, record } from './lists.js'

type Fields = Readonly<Record<string, unknown>>

/** Events of the DelegationManager (chapter 01 §4). */
export const delegationManager: Handlers = {
  OperatorRegistered: ({ run }, { args }) => {
    operatorOf(run, address(args, 'operator')).delegationApprover = address(args, 'delegationApprover')
  },
  DelegationApproverUpdated: ({ run }, { args }) => {
    operatorOf(run, address(args, 'operator')).delegationApprover = address(args, 'newDelegationApprover')
  },
  StakerDelegated: ({ run }, { args }) => {
    stakerOf(run, address(args, 'staker')).delegatedTo = address(args, 'operator')
  },
  StakerUndelegated: ({ run }, { args }) => {
    stakerOf(run, address(args, 'staker')).delegatedTo = ZERO_ADDRESS
  },
  OperatorSharesIncreased: ({ run }, { args }) => {
    stakeOf(run, address(args, 'operator'), address(args, 'strategy')).shares += amount(args, 'shares')
  },
  OperatorSharesDecreased: ({ run }, { args }) => {
    stakeOf(run, address(args, 'operator'), address(args, 'strategy')).shares -= amount(args, 'shares')
  },
  DepositScalingFactorUpdated: (fold, { args }) => {
    const staker = address(args, 'staker')
    const strategy = address(args, 'strategy')
    const { positions } = stakerOf(fold.run, staker)
    const position = positions.get(strategy)
    const factor = amount(args, 'newDepositScalingFactor')
    fold.factorsBefore.set(`${staker} ${strategy}`, scalingFactorOf(position?.scalingFactor ?? 0n))
    if (position === undefined) positions.set(strategy, { depositShares: 0n, scalingFactor: factor })
    else position.scalingFactor = factor
  },
  SlashingWithdrawalQueued: (fold, { args }) => {
    const withdrawal = withdrawalOf(args.withdrawal as Fields)
    const root = hex(args, 'withdrawalRoot')
    const staker = stakerOf(fold.run, withdrawal.staker)
    fold.state.withdrawals.set(root, withdrawal)
    staker.withdrawalRoots.push(root)
    staker.cumulativeWithdrawalsQueued = withdrawal.nonce + 1n
    for (const [index, strategy] of withdrawal.strategies.entries()) {
      const scaled = withdrawal.scaledShares[index] ?? 0n
      removeShares(fold, withdrawal.staker, strategy, scaled)
      if (withdrawal.delegatedTo !== ZERO_ADDRESS) {
        addToQueue(fold, withdrawal.delegatedTo, strategy, scaled, withdrawal.startBlock)
      }
    }
  },
  SlashingWithdrawalCompleted: ({ state, run }, { args }) => {
    const root = hex(args, 'withdrawalRoot')
    const withdrawal = state.withdrawals.get(root)
    if (withdrawal === undefined) return
    state.withdrawals.delete(root)
    exclude(stakerOf(run, withdrawal.staker).withdrawalRoots, root)
  },
}

function withdrawalOf(fields: Fields): Withdrawal {
  return {
    staker: address(fields, 'staker'),
    delegatedTo: address(fields, 'delegatedTo'),
    withdrawer: address(fields, 'withdrawer'),
    nonce: amount(fields, 'nonce'),
    startBlock: Number(fields.startBlock),
    strategies: (fields.strategies as Address[]).slice(),
    scaledShares: (fields.scaledShares as (string | number | bigint)[]).map(BigInt),
  }
}

/**
 * Deposit shares x that leave with a queued withdrawal. The event says only q = floor(x * K / 1e18) (F4), with K of
 * before the withdrawal and at least 1e18, so that x = ceil(q * 1e18 / K). Where everything left, K was set back just
 * before (F8), and x is all there was. Native stake is counted by NewTotalShares.
 */
function removeShares(fold: Fold, staker: Address, strategy: Address, scaled: bigint): void {
  const { positions, strategies } = stakerOf(fold.run, staker)
  const position = positions.get(strategy)
  if (position === undefined) return
  if (strategy !== BEACON_CHAIN_ETH_STRATEGY) {
    const factor = scalingFactorOf(position.scalingFactor)
    const before = fold.factorsBefore.get(`${staker} ${strategy}`) ?? factor
    const wasReset = factor === WAD && before !== WAD
    position.depositShares -= wasReset ? position.depositShares : mulDivUp(scaled, WAD, factor)
    if (position.depositShares === 0n) exclude(strategies, strategy)
  }
  if (position.depositShares === 0n) positions.delete(strategy)
}

function addToQueue(fold: Fold, operator: Address, strategy: Address, scaled: bigint, block: number): void {
  const history = stakeOf(fold.run, operator, strategy).queuedScaledShares
  const { scaledShares, entries } = history.at(-1) ?? { scaledShares: 0n, entries: 0n }
  record(history, { block, scaledShares: scaledShares + scaled, entries: entries + 1n })
}
