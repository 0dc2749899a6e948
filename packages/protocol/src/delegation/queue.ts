import { BEACON_CHAIN_ETH_STRATEGY, MAX_UINT224, ZERO_ADDRESS } from '../core/constants.js'
import { scaledShares } from '../core/factors.js'
import { pushSnapshot } from '../core/history.js'
import { mulWad, toUint32 } from '../core/math.js'
import { stakeOf, stakerOf } from '../core/records.js'
import { append, emit, put, type Run, write } from '../core/run.js'
import { refuse } from '../error.js'
import { debitPodShares } from '../pods/shares.js'
import { calculateWithdrawalRoot } from '../signatures/withdrawalRoot.js'
import type { Address, Hex, Withdrawal } from '../state.js'
import { debitShares } from '../strategies/shares.js'
import { resetScalingFactor } from './increaseShares.js'
import { decreaseOperatorShares } from './operatorShares.js'

export type QueueParameters = {
  staker: Address
  /** The operator recorded in the withdrawal; zero address if none. */
  operator: Address
  strategies: readonly Address[]
  depositShares: readonly bigint[]
  slashingFactors: readonly bigint[]
}

/**
 * Queues one withdrawal and gives its root (chapter 01 §3.1.3). Errors: `SharesAmountZero`,
 * `SharesAmountTooHigh`, `SharesNegative`, `Overflow`.
 */
export function queueWithdrawal(run: Run, parameters: QueueParameters): Hex {
  const { staker, operator, strategies, slashingFactors } = parameters
  const scaled: bigint[] = []
  const sharesToWithdraw: bigint[] = []
  for (const [index, strategy] of strategies.entries()) {
    const shares = parameters.depositShares[index] ?? 0n
    const stored = run.state.stakers.get(staker)?.positions.get(strategy)?.scalingFactor ?? 0n
    const scaledHere = scaledShares(shares, stored)
    const worth = mulWad(scaledHere, slashingFactors[index] ?? 0n)
    if (operator !== ZERO_ADDRESS) {
      addToQueueHistory(run, operator, strategy, scaledHere)
      decreaseOperatorShares(run, operator, staker, strategy, worth)
    }
    if (removeDepositSharesOf(run, staker, strategy, shares) === 0n) resetScalingFactor(run, staker, strategy)
    scaled.push(scaledHere)
    sharesToWithdraw.push(worth)
  }
  return storeWithdrawal(run, parameters, scaled, sharesToWithdraw)
}

function removeDepositSharesOf(run: Run, staker: Address, strategy: Address, shares: bigint): bigint {
  if (strategy === BEACON_CHAIN_ETH_STRATEGY) return debitPodShares(run, staker, shares)
  return debitShares(run, staker, strategy, shares)
}

/** C of chapter 01 §1.6, with the number of entries that docs/differences.md needs for R4. */
function addToQueueHistory(run: Run, operator: Address, strategy: Address, scaled: bigint): void {
  const history = stakeOf(run, operator, strategy).queuedScaledShares
  const last = history.at(-1)
  const total = (last?.scaledShares ?? 0n) + scaled
  if (total > MAX_UINT224) refuse('Overflow')
  const entries = (last?.entries ?? 0n) + 1n
  pushSnapshot(run, history, { block: toUint32(run.state.block), scaledShares: total, entries })
}

function storeWithdrawal(
  run: Run,
  { staker, operator, strategies }: QueueParameters,
  scaled: readonly bigint[],
  sharesToWithdraw: readonly bigint[],
): Hex {
  const record = stakerOf(run, staker)
  const withdrawal: Withdrawal = {
    staker,
    delegatedTo: operator,
    withdrawer: staker,
    nonce: record.cumulativeWithdrawalsQueued,
    startBlock: toUint32(run.state.block),
    strategies: [...strategies],
    scaledShares: scaled,
  }
  const withdrawalRoot = calculateWithdrawalRoot(withdrawal)
  write(run, record, 'cumulativeWithdrawalsQueued', withdrawal.nonce + 1n)
  put(run, run.state.withdrawals, withdrawalRoot, withdrawal)
  append(run, record.withdrawalRoots, withdrawalRoot)
  emit(run, run.state.config.contracts.delegationManager, 'SlashingWithdrawalQueued', {
    withdrawalRoot,
    withdrawal,
    sharesToWithdraw,
  })
  return withdrawalRoot
}
