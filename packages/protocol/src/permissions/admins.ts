import { accountOf } from '../core/records.js'
import { addToSet, append, emit, type Run, removeFromSet, transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { isAdmin } from './views.js'

/** PermissionController: admins of an account (chapter 01 §3.8). */

export type AdminParameters = { caller: Address; account: Address; admin: Address }

export function requireAdmin(state: State, account: Address, caller: Address): void {
  require(isAdmin(state, account, caller), 'NotAdmin')
}

export function permissionEvent(run: Run, name: string, args: Record<string, unknown>): void {
  emit(run, run.state.config.contracts.permissionController, name, args)
}

/** Errors: `NotAdmin`, `AdminAlreadySet`, `AdminAlreadyPending`. */
export function addPendingAdmin(state: State, { caller, account, admin }: AdminParameters): Outcome<void> {
  return transact(state, (run) => {
    requireAdmin(state, account, caller)
    const record = accountOf(run, account)
    require(!record.admins.includes(admin), 'AdminAlreadySet')
    require(!record.pendingAdmins.includes(admin), 'AdminAlreadyPending')
    append(run, record.pendingAdmins, admin)
    permissionEvent(run, 'PendingAdminAdded', { account, admin })
  })
}

/** Errors: `NotAdmin`, `AdminNotPending`. */
export function removePendingAdmin(state: State, { caller, account, admin }: AdminParameters): Outcome<void> {
  return transact(state, (run) => {
    requireAdmin(state, account, caller)
    const record = accountOf(run, account)
    require(record.pendingAdmins.includes(admin), 'AdminNotPending')
    removeFromSet(run, record.pendingAdmins, admin)
    permissionEvent(run, 'PendingAdminRemoved', { account, admin })
  })
}

/** Errors: `AdminNotPending`. */
export function acceptAdmin(
  state: State,
  { caller, account }: { caller: Address; account: Address },
): Outcome<void> {
  return transact(state, (run) => {
    const record = accountOf(run, account)
    require(record.pendingAdmins.includes(caller), 'AdminNotPending')
    removeFromSet(run, record.pendingAdmins, caller)
    addToSet(run, record.admins, caller)
    permissionEvent(run, 'AdminSet', { account, admin: caller })
  })
}

/** Errors: `NotAdmin`, `CannotHaveZeroAdmins`, `AdminNotSet`. */
export function removeAdmin(state: State, { caller, account, admin }: AdminParameters): Outcome<void> {
  return transact(state, (run) => {
    requireAdmin(state, account, caller)
    const record = accountOf(run, account)
    require(record.admins.length > 1, 'CannotHaveZeroAdmins')
    require(record.admins.includes(admin), 'AdminNotSet')
    removeFromSet(run, record.admins, admin)
    permissionEvent(run, 'AdminRemoved', { account, admin })
  })
}
