import { requireNotPaused } from '../core/access.js'
import { BEACON_CHAIN_ETH_STRATEGY } from '../core/constants.js'
import { addBlocks, mulWad } from '../core/math.js'
import { drop, emit, type Run, removeFromSet, transact } from '../core/run.js'
import { panic, refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import { creditPodShares, payFromPod } from '../pods/shares.js'
import type { Address, Hex, State, Withdrawal } from '../state.js'
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
  const withdrawalRoot = findQueued(state, withdrawal) ?? refuse('WithdrawalNotQueued')
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

/** The root under which exactly this withdrawal is queued: found by its nonce, which spares the hash. */
function findQueued(state: State, wanted: Withdrawal): Hex | undefined {
  const roots = state.stakers.get(wanted.staker)?.withdrawalRoots ?? []
  return roots.find((root) => {
    const queued = state.withdrawals.get(root)
    return queued !== undefined && (queued === wanted || isSame(queued, wanted))
  })
}

function isSame(a: Withdrawal, b: Withdrawal): boolean {
  return (
    a.nonce === b.nonce &&
    a.staker === b.staker &&
    a.delegatedTo === b.delegatedTo &&
    a.withdrawer === b.withdrawer &&
    a.startBlock === b.startBlock &&
    isSameList(a.strategies, b.strategies) &&
    isSameList(a.scaledShares, b.scaledShares)
  )
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])

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
