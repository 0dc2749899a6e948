import { BEACON_CHAIN_ETH_STRATEGY, WAD, ZERO_ADDRESS } from '../core/constants.js'
import { require } from '../error.js'
import type { Address, State } from '../state.js'

/** Views of the EigenPodManager's ledger (chapter 03 §3.2.10). */

export function podDepositShares(state: State, podOwner: Address): bigint {
  return state.stakers.get(podOwner)?.positions.get(BEACON_CHAIN_ETH_STRATEGY)?.depositShares ?? 0n
}

/** Signed in the ABI; never negative here. */
export const podOwnerDepositShares = podDepositShares

/** The EigenPodManager's `stakerDepositShares`. Errors: `InvalidStrategy` for any other strategy. */
export function podStakerDepositShares(state: State, user: Address, strategy: Address): bigint {
  require(strategy === BEACON_CHAIN_ETH_STRATEGY, 'InvalidStrategy')
  return podDepositShares(state, user)
}

/** 1e18 if never lowered. */
export function beaconChainSlashingFactor(state: State, staker: Address): bigint {
  return state.eigenPodManager.beaconChainSlashingFactors.get(staker) ?? WAD
}

export function burnableETHShares(state: State): bigint {
  return state.eigenPodManager.burnableETHShares
}

export function hasPod(state: State, podOwner: Address): boolean {
  return state.eigenPodManager.pods.has(podOwner)
}

export function ownerToPod(state: State, podOwner: Address): Address {
  return state.eigenPodManager.pods.get(podOwner)?.address ?? ZERO_ADDRESS
}

export function numPods(state: State): bigint {
  return BigInt(state.eigenPodManager.pods.size)
}

export function proofTimestampSetter(state: State): Address {
  return state.eigenPodManager.proofTimestampSetter
}

export function pectraForkTimestamp(state: State): bigint {
  return state.eigenPodManager.pectraForkTimestamp
}
