import { BEACON_CHAIN_ETH_STRATEGY, GWEI, ZERO_ADDRESS } from '../core/constants.js'
import { mulDivDown, sub } from '../core/math.js'
import { emit, put, type Run, transact } from '../core/run.js'
import { decreaseDelegatedSharesOf } from '../delegation/decreaseDelegatedShares.js'
import { increaseDelegatedSharesOf } from '../delegation/increaseShares.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { creditPodShares } from './shares.js'
import { beaconChainSlashingFactor, ownerToPod, podDepositShares } from './views.js'

export type RecordBeaconChainETHBalanceUpdateParameters = {
  caller: Address
  podOwner: Address
  prevRestakedBalanceWei: bigint
  /** Signed. */
  balanceDeltaWei: bigint
}

/**
 * A pod's report of its owner's balance: growth adds shares, a loss lowers the beacon chain slashing factor (chapter 03
 * §3.2.3). Errors: `OnlyEigenPod`, `InputAddressZero`, `SharesNotMultipleOfGwei`, Panic 0x11, `FullySlashed`,
 * `InvalidDepositScalingFactor`.
 */
export function recordBeaconChainETHBalanceUpdate(
  state: State,
  parameters: RecordBeaconChainETHBalanceUpdateParameters,
): Outcome<void> {
  const { caller, podOwner, prevRestakedBalanceWei, balanceDeltaWei } = parameters
  return transact(state, (run) => {
    require(ownerToPod(state, podOwner) === caller, 'OnlyEigenPod')
    recordBalanceUpdate(run, podOwner, prevRestakedBalanceWei, balanceDeltaWei)
  })
}

/** The same without the gate. */
export function recordBalanceUpdate(
  run: Run,
  podOwner: Address,
  prevRestakedBalanceWei: bigint,
  balanceDeltaWei: bigint,
): void {
  require(podOwner !== ZERO_ADDRESS, 'InputAddressZero')
  require(balanceDeltaWei % GWEI === 0n, 'SharesNotMultipleOfGwei')
  if (balanceDeltaWei > 0n) {
    const [previous, added] = creditPodShares(run, podOwner, balanceDeltaWei)
    increaseDelegatedSharesOf(run, podOwner, BEACON_CHAIN_ETH_STRATEGY, previous, added)
  } else if (balanceDeltaWei < 0n) {
    lowerFactor(run, podOwner, prevRestakedBalanceWei, -balanceDeltaWei)
  }
}

/** F15. */
function lowerFactor(run: Run, staker: Address, balanceBefore: bigint, lost: bigint): void {
  const prevBeaconChainSlashingFactor = beaconChainSlashingFactor(run.state, staker)
  const balanceAfter = sub(balanceBefore, lost)
  const newBeaconChainSlashingFactor = mulDivDown(prevBeaconChainSlashingFactor, balanceAfter, balanceBefore)
  const { beaconChainSlashingFactors } = run.state.eigenPodManager
  put(run, beaconChainSlashingFactors, staker, newBeaconChainSlashingFactor)
  emit(run, run.state.config.contracts.eigenPodManager, 'BeaconChainSlashingFactorDecreased', {
    staker,
    prevBeaconChainSlashingFactor,
    newBeaconChainSlashingFactor,
  })
  const decrease = prevBeaconChainSlashingFactor - newBeaconChainSlashingFactor
  decreaseDelegatedSharesOf(run, staker, podDepositShares(run.state, staker), decrease)
}
