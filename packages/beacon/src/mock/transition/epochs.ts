import { ssz } from '@lodestar/types'
import type { MockConfig } from '../config.js'
import { seededBytes } from '../random.js'
import { type BeaconState, isElectra } from '../state.js'
import { applyPendingDeposits } from './deposits.js'
import { initiateExit } from './exits.js'
import {
  decreaseBalance,
  ejectionBalance,
  gweiPerEth,
  increaseBalance,
  isActive,
  maxEffectiveBalance,
  minActivationBalance,
} from './validators.js'

const secondsPerYear = 31_557_600

/**
 * Ends `epochs` epochs, of which the first is `epoch`, in which nobody becomes active or leaves: rewards for all,
 * and then once what happens at the end of an epoch. The state's slot is in the last of them.
 */
export function endEpochs(state: BeaconState, config: MockConfig, epoch: number, epochs: number): void {
  const last = epoch + epochs - 1
  finalize(state, config, last)
  payRewards(state, config, epoch, epochs)
  updateRegistry(state, config, last)
  applyPendingDeposits(state, config)
  applyConsolidations(state, last)
  updateEffectiveBalances(state)
  const mix = seededBytes(config.seed, `randao ${last + 1}`, 32)
  state.randaoMixes.set((last + 1) % state.randaoMixes.length, mix)
  state.slashings.set((last + 1) % state.slashings.length, 0)
}

/** Epochs from `epoch` on, at most `most`, after which nothing but rewards has happened. */
export function quietEpochs(state: BeaconState, epoch: number, most: number): number {
  if (isElectra(state) && state.pendingDeposits.length + state.pendingConsolidations.length > 0) return 1
  state.commit()
  let until = epoch + most
  for (const validator of state.validators.getAllReadonlyValues()) {
    const { activationEligibilityEpoch, effectiveBalance, activationEpoch, exitEpoch } = validator
    if (activationEligibilityEpoch === Number.POSITIVE_INFINITY && effectiveBalance >= minActivationBalance) {
      return 1
    }
    if (isActive(validator, epoch) && effectiveBalance <= ejectionBalance) return 1
    for (const change of [activationEpoch, exitEpoch]) if (change > epoch) until = Math.min(until, change)
  }
  return Math.max(1, until - epoch)
}

/** Every epoch is justified, and final two epochs later. */
function finalize(state: BeaconState, config: MockConfig, epoch: number): void {
  const start = epoch * config.slotsPerEpoch
  const header = state.latestBlockHeader
  const root =
    header.slot <= start ? header.hashTreeRoot() : state.blockRoots.get(start % state.blockRoots.length)
  state.finalizedCheckpoint = state.currentJustifiedCheckpoint
  state.previousJustifiedCheckpoint = state.currentJustifiedCheckpoint
  state.currentJustifiedCheckpoint = ssz.phase0.Checkpoint.toViewDU({ epoch, root })
}

function payRewards(state: BeaconState, config: MockConfig, epoch: number, epochs: number): void {
  const seconds = config.slotsPerEpoch * config.secondsPerSlot
  const perEth = Math.floor((gweiPerEth * config.rewardBasisPoints * seconds) / (10_000 * secondsPerYear))
  const participation = state.previousEpochParticipation.getAll()
  state.commit()
  state.validators.getAllReadonlyValues().forEach((validator, index) => {
    if (!isActive(validator, epoch) || validator.slashed) return
    const perEpoch = perEth * Math.floor(validator.effectiveBalance / gweiPerEth)
    if (participation[index] === 0) decreaseBalance(state, index, perEpoch * epochs)
    else increaseBalance(state, index, perEpoch * epochs)
  })
}

function updateRegistry(state: BeaconState, config: MockConfig, epoch: number): void {
  state.commit()
  state.validators.getAllReadonlyValues().forEach((validator, index) => {
    const { activationEligibilityEpoch, effectiveBalance } = validator
    if (activationEligibilityEpoch === Number.POSITIVE_INFINITY && effectiveBalance >= minActivationBalance) {
      const waiting = state.validators.get(index)
      waiting.activationEligibilityEpoch = epoch + 1
      waiting.activationEpoch = epoch + 1 + config.activationDelayEpochs
    }
    if (isActive(validator, epoch) && effectiveBalance <= ejectionBalance) initiateExit(state, config, index)
  })
}

/** Balances move when their source could be withdrawn; not those of the slashed. */
function applyConsolidations(state: BeaconState, epoch: number): void {
  if (!isElectra(state)) return
  let handled = 0
  for (const { sourceIndex, targetIndex } of state.pendingConsolidations.getAllReadonlyValues()) {
    const source = state.validators.getReadonly(sourceIndex)
    if (!source.slashed) {
      if (source.withdrawableEpoch > epoch + 1) break
      const amount = Math.min(state.balances.get(sourceIndex), source.effectiveBalance)
      decreaseBalance(state, sourceIndex, amount)
      increaseBalance(state, targetIndex, amount)
    }
    handled++
  }
  if (handled > 0) state.pendingConsolidations = state.pendingConsolidations.sliceFrom(handled)
}

/** Effective balances follow only changes of more than 0.25 ETH down or 1.25 ETH up. */
function updateEffectiveBalances(state: BeaconState): void {
  state.commit()
  const balances = state.balances.getAll()
  state.validators.getAllReadonlyValues().forEach((validator, index) => {
    const balance = balances[index] ?? 0
    const { effectiveBalance } = validator
    if (balance + gweiPerEth / 4 >= effectiveBalance && effectiveBalance + 1.25 * gweiPerEth >= balance)
      return
    const most = isElectra(state) ? maxEffectiveBalance(validator) : minActivationBalance
    const updated = Math.min(balance - (balance % gweiPerEth), most)
    if (updated !== effectiveBalance) state.validators.get(index).effectiveBalance = updated
  })
}
