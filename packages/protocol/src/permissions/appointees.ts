import { targetSelector } from '../core/keys.js'
import { accountOf } from '../core/records.js'
import { append, drop, getOrPut, removeFromSet, transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Hex, State } from '../state.js'
import { permissionEvent, requireAdmin } from './admins.js'

/** PermissionController: appointees, each for one function of one contract (chapter 01 §3.8). */

export type AppointeeParameters = {
  caller: Address
  account: Address
  appointee: Address
  target: Address
  selector: Hex
}

/** Errors: `NotAdmin`, `AppointeeAlreadySet`. */
export function setAppointee(state: State, parameters: AppointeeParameters): Outcome<void> {
  const { caller, account, appointee, target, selector } = parameters
  return transact(state, (run) => {
    requireAdmin(state, account, caller)
    const record = accountOf(run, account)
    const permission = targetSelector(target, selector)
    const granted = getOrPut(run, record.permissions, appointee, () => [])
    require(!granted.includes(permission), 'AppointeeAlreadySet')
    append(run, granted, permission)
    append(
      run,
      getOrPut(run, record.appointees, permission, () => []),
      appointee,
    )
    permissionEvent(run, 'AppointeeSet', { account, appointee, target, selector })
  })
}

/** Errors: `NotAdmin`, `AppointeeNotSet`. */
export function removeAppointee(state: State, parameters: AppointeeParameters): Outcome<void> {
  const { caller, account, appointee, target, selector } = parameters
  return transact(state, (run) => {
    requireAdmin(state, account, caller)
    const record = accountOf(run, account)
    const permission = targetSelector(target, selector)
    const granted = record.permissions.get(appointee) ?? []
    const appointees = record.appointees.get(permission) ?? []
    require(granted.includes(permission), 'AppointeeNotSet')
    removeFromSet(run, granted, permission)
    removeFromSet(run, appointees, appointee)
    if (granted.length === 0) drop(run, record.permissions, appointee)
    if (appointees.length === 0) drop(run, record.appointees, permission)
    permissionEvent(run, 'AppointeeRemoved', { account, appointee, target, selector })
  })
}
