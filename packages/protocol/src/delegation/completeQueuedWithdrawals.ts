import { requireNotPaused } from '../core/access.js'
import { BEACON_CHAIN_ETH_STRATEGY } from '../core/constants.js'
import { addBlocks, mulWad } from '../core/math.js'
import { drop, emit, type Run, removeFromSet, transact } from '../core/run.js'
import { panic, require } from '../error.js'
import type { Outcome } from '../event.js'
import { creditPodShares, payFromPod } from '../pods/shares.js'
import { calculateWithdrawalRoot } from '../signatures/withdrawalRoot.js'
import type { Address, State, Withdrawal } from '../state.js'
import { creditShares } from '../strategies/shares.js'
import { withdrawFromStrategy } from '../strategies/strategy.js'
import { increaseAtFactor } from './increaseShares.js'
import { slashingFactor, slashingFactorAtBlock } from './slashingFactors.js'
import { delegatedTo } from './views.js'

export type CompleteQueuedWithdrawalParameters = {
  caller: Address
  withdrawal: Withdrawal
  tokens: readonly Address[]
  receiveAsTokens: boolean
}

/**
 * Pays a withdrawal whose delay is over, in tokens or again as shares (chapter 01 §3.1.2, §3.1.4). Errors:
 * `CurrentlyPaused`, `InputArrayLengthMismatch`, `WithdrawerNotCaller`, `WithdrawalNotQueued`,
 * `WithdrawalDelayNotElapsed`, those of share managers and strategies, `FullySlashed`,
 * `InvalidDepositScalingFactor`.
 */
export function completeQueuedWithdrawal(
  state: State,
  { caller, withdrawal, tokens, receiveAsTokens }: CompleteQueuedWithdrawalParameters,
): Outcome<void> {
  return transact(state, (run) => {
    requireNotPaused(state, state.config.contracts.delegationManager, 2)
    complete(run, caller, withdrawal, tokens, receiveAsTokens)
  })
}

export type CompleteQueuedWithdrawalsParameters = {
  caller: Address
  withdrawals: readonly Withdrawal[]
  tokens: readonly (readonly Address[])[]
  receiveAsTokens: readonly boolean[]
}

/** Several at once, all or none. Errors: as for one; Panic 0x32 when a companion array is too short. */
export function completeQueuedWithdrawals(
  state: State,
  { caller, withdrawals, tokens, receiveAsTokens }: CompleteQueuedWithdrawalsParameters,
): Outcome<void> {
  return transact(state, (run) => {
    requireNotPaused(state, state.config.contracts.delegationManager, 2)
    for (const [index, withdrawal] of withdrawals.entries()) {
      const tokensHere = tokens[index] ?? panic(0x32)
      complete(run, caller, withdrawal, tokensHere, receiveAsTokens[index] ?? panic(0x32))
    }
  })
}

function complete(
  run: Run,
  caller: Address,
  withdrawal: Withdrawal,
  tokens: readonly Address[],
  receiveAsTokens: boolean,
): void {
  const { state } = run
  const { staker, strategies, delegatedTo: queuedWith } = withdrawal
  require(tokens.length === strategies.length, 'InputArrayLengthMismatch')
  require(caller === withdrawal.withdrawer, 'WithdrawerNotCaller')
  const withdrawalRoot = calculateWithdrawalRoot(withdrawal)
  require(state.withdrawals.has(withdrawalRoot), 'WithdrawalNotQueued')
  const lastSlashable = addBlocks(withdrawal.startBlock, state.config.minWithdrawalDelayBlocks)
  require(state.block > lastSlashable, 'WithdrawalDelayNotElapsed')
  const shares = strategies.map((strategy, index) => {
    const factor = slashingFactorAtBlock(state, staker, queuedWith, strategy, lastSlashable)
    return mulWad(withdrawal.scaledShares[index] ?? 0n, factor)
  })
  removeFromSet(run, state.stakers.get(staker)?.withdrawalRoots ?? [], withdrawalRoot)
  drop(run, state.withdrawals, withdrawalRoot)
  emit(run, state.config.contracts.delegationManager, 'SlashingWithdrawalCompleted', { withdrawalRoot })
  const operator = delegatedTo(state, staker)
  const factors = strategies.map((strategy) => slashingFactor(state, staker, operator, strategy))
  for (const [index, strategy] of strategies.entries()) {
    const amount = shares[index] ?? 0n
    if (amount === 0n) continue
    if (receiveAsTokens) payTokens(run, staker, strategy, tokens[index] ?? panic(0x32), amount)
    else {
      const [previous, added] = addSharesOf(run, staker, strategy, amount)
      increaseAtFactor(run, operator, staker, strategy, previous, added, factors[index] ?? 0n)
    }
  }
}

function payTokens(run: Run, staker: Address, strategy: Address, token: Address, shares: bigint): void {
  const { strategyManager } = run.state.config.contracts
  if (strategy === BEACON_CHAIN_ETH_STRATEGY) payFromPod(run, staker, shares)
  else withdrawFromStrategy(run, strategyManager, strategy, staker, token, shares)
}

function addSharesOf(
  run: Run,
  staker: Address,
  strategy: Address,
  shares: bigint,
): readonly [bigint, bigint] {
  if (strategy === BEACON_CHAIN_ETH_STRATEGY) return creditPodShares(run, staker, shares)
  return [creditShares(run, staker, strategy, shares), shares]
}
