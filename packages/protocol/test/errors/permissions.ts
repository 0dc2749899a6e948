// Refusals by the PermissionController.
import { setAppointee } from '../../src/index.js'
import { AVS, admin, after, appointee, BOB, type Case, STAKER, s } from './prepare.js'

export const permissionsCases: Case[] = [
  ['NotAdmin', 'propose', () => ({ type: 'addPendingAdmin', ...admin, caller: BOB })],
  ['NotAdmin', 'withdraw', () => ({ type: 'removePendingAdmin', ...admin, caller: BOB })],
  ['NotAdmin', 'remove', () => ({ type: 'removeAdmin', ...admin, caller: BOB })],
  ['NotAdmin', 'appoint', () => ({ type: 'setAppointee', ...appointee, caller: BOB })],
  ['NotAdmin', 'dismiss', () => ({ type: 'removeAppointee', ...appointee, caller: BOB })],
  [
    'AdminAlreadyPending',
    'propose twice',
    after((state) => s.apply(state, { type: 'addPendingAdmin', ...admin }), {
      type: 'addPendingAdmin',
      ...admin,
    }),
  ],
  [
    'AdminAlreadySet',
    'propose an admin',
    (state) => {
      s.apply(state, { type: 'addPendingAdmin', ...admin })
      s.apply(state, { type: 'acceptAdmin', caller: BOB, account: AVS })
      return { type: 'addPendingAdmin', ...admin, caller: BOB }
    },
  ],
  ['AdminNotPending', 'accept', () => ({ type: 'acceptAdmin', caller: BOB, account: AVS })],
  ['AdminNotPending', 'withdraw', () => ({ type: 'removePendingAdmin', ...admin })],
  ['CannotHaveZeroAdmins', 'remove the last', () => ({ type: 'removeAdmin', ...admin })],
  [
    'AdminNotSet',
    'remove a stranger',
    (state) => {
      for (const newcomer of [AVS, BOB])
        s.apply(state, { type: 'addPendingAdmin', ...admin, admin: newcomer })
      for (const caller of [AVS, BOB]) s.apply(state, { type: 'acceptAdmin', caller, account: AVS })
      return { type: 'removeAdmin', ...admin, admin: STAKER }
    },
  ],
  [
    'AppointeeAlreadySet',
    'appoint twice',
    after((state) => setAppointee(state, appointee), { type: 'setAppointee', ...appointee }),
  ],
  ['AppointeeNotSet', 'dismiss nobody', () => ({ type: 'removeAppointee', ...appointee })],
]
