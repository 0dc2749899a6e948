import { DEFAULT_BURN_ADDRESS, ZERO_ADDRESS } from '../core/constants.js'
import { findOperatorSet } from '../core/records.js'
import type { Address, OperatorSet, State } from '../state.js'

/** Views of the AllocationManager about AVSs and operator sets (chapter 02 §3.1.4). */

export function getOperatorSetCount(state: State, avs: Address): bigint {
  return BigInt(state.avss.get(avs)?.operatorSetIds.length ?? 0)
}

export function isOperatorSet(state: State, operatorSet: OperatorSet): boolean {
  return findOperatorSet(state, operatorSet) !== undefined
}

export function getStrategiesInOperatorSet(state: State, operatorSet: OperatorSet): Address[] {
  return [...(findOperatorSet(state, operatorSet)?.strategies ?? [])]
}

/** Registered operators; one that left is gone, though it may still be slashable. */
export function getMembers(state: State, operatorSet: OperatorSet): Address[] {
  return [...(findOperatorSet(state, operatorSet)?.members ?? [])]
}

export function getMemberCount(state: State, operatorSet: OperatorSet): bigint {
  return BigInt(findOperatorSet(state, operatorSet)?.members.length ?? 0)
}

/** The AVS itself when it has set none. */
export function getAVSRegistrar(state: State, avs: Address): Address {
  const registrar = state.avss.get(avs)?.registrar ?? ZERO_ADDRESS
  return registrar === ZERO_ADDRESS ? avs : registrar
}

/** Who may slash now; zero address for an unknown set. */
export function getSlasher(state: State, operatorSet: OperatorSet): Address {
  const stored = findOperatorSet(state, operatorSet)?.slasher
  if (stored === undefined) return ZERO_ADDRESS
  const { slasher, pendingSlasher, effectBlock } = stored
  return effectBlock !== 0 && state.block >= effectBlock ? pendingSlasher : slasher
}

/** Who will be the slasher and from which block on; zeros if nobody. */
export function getPendingSlasher(state: State, operatorSet: OperatorSet): [Address, number] {
  const stored = findOperatorSet(state, operatorSet)?.slasher
  if (stored === undefined || state.block >= stored.effectBlock) return [ZERO_ADDRESS, 0]
  return [stored.pendingSlasher, stored.effectBlock]
}

/** Where slashed funds go; the burn address for burning and unknown sets. */
export function getRedistributionRecipient(state: State, operatorSet: OperatorSet): Address {
  const recipient = findOperatorSet(state, operatorSet)?.redistributionRecipient ?? ZERO_ADDRESS
  return recipient === ZERO_ADDRESS ? DEFAULT_BURN_ADDRESS : recipient
}

export function isRedistributingOperatorSet(state: State, operatorSet: OperatorSet): boolean {
  return getRedistributionRecipient(state, operatorSet) !== DEFAULT_BURN_ADDRESS
}

/** Id of the last slash. */
export function getSlashCount(state: State, operatorSet: OperatorSet): bigint {
  return findOperatorSet(state, operatorSet)?.slashCount ?? 0n
}
