import { targetSelector } from '../core/keys.js'
import type { Address, Hex, State } from '../state.js'

/** Views of the PermissionController (chapter 01 §3.8). */

/** An account without admins is its own; with admins, only they are. */
export function isAdmin(state: State, account: Address, caller: Address): boolean {
  const admins = state.accounts.get(account)?.admins
  return admins === undefined || admins.length === 0 ? account === caller : admins.includes(caller)
}

export function isPendingAdmin(state: State, account: Address, pendingAdmin: Address): boolean {
  return state.accounts.get(account)?.pendingAdmins.includes(pendingAdmin) ?? false
}

export function getAdmins(state: State, account: Address): Address[] {
  const admins = state.accounts.get(account)?.admins
  return admins === undefined || admins.length === 0 ? [account] : [...admins]
}

export function getPendingAdmins(state: State, account: Address): Address[] {
  return [...(state.accounts.get(account)?.pendingAdmins ?? [])]
}

/** Admin of the account, or appointed for this function of this contract. */
export function canCall(
  state: State,
  account: Address,
  caller: Address,
  target: Address,
  selector: Hex,
): boolean {
  if (isAdmin(state, account, caller)) return true
  const granted = state.accounts.get(account)?.permissions.get(caller)
  return granted?.includes(targetSelector(target, selector)) ?? false
}

export function getAppointeePermissions(
  state: State,
  account: Address,
  appointee: Address,
): [Address[], Hex[]] {
  const granted = state.accounts.get(account)?.permissions.get(appointee) ?? []
  return [
    granted.map((entry) => entry.slice(0, 42) as Address),
    granted.map((entry) => `0x${entry.slice(42, 50)}` as Hex),
  ]
}

/** Without the admins. */
export function getAppointees(state: State, account: Address, target: Address, selector: Hex): Address[] {
  return [...(state.accounts.get(account)?.appointees.get(targetSelector(target, selector)) ?? [])]
}
