import './hasher.js'
import type { CompositeViewDU } from '@chainsafe/ssz'
import { ssz } from '@lodestar/types'

export type Fork = 'deneb' | 'electra' | 'fulu'

export type DenebState = CompositeViewDU<typeof ssz.deneb.BeaconState>
export type ElectraState = CompositeViewDU<typeof ssz.electra.BeaconState>
export type FuluState = CompositeViewDU<typeof ssz.fulu.BeaconState>

/** A tree of nodes, most of them shared with the states before and after it. */
export type BeaconState = DenebState | ElectraState | FuluState

/** What was chosen so that the fork is known by looking at the tree's type. */
export function forkOf(state: BeaconState): Fork {
  if ('proposerLookahead' in state) return 'fulu'
  return 'pendingDeposits' in state ? 'electra' : 'deneb'
}

/** Whether the state has the fields that Electra brought. */
export function isElectra(state: BeaconState): state is ElectraState | FuluState {
  return 'pendingDeposits' in state
}

/** Epoch of a state's slot. */
export function epochOf(state: BeaconState, { slotsPerEpoch }: { slotsPerEpoch: number }): number {
  return Math.floor(state.slot / slotsPerEpoch)
}

/** A state that can be changed without changing this one. */
export function copy(state: BeaconState): BeaconState {
  return state.clone() as BeaconState
}

/** The state of some SSZ bytes. */
export function deserialize(fork: Fork, bytes: Uint8Array): BeaconState {
  return ssz[fork].BeaconState.deserializeToViewDU(bytes)
}
