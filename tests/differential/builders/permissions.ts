// Admins and appointees.
import { type Action, type Address, SELECTORS } from '@restack/protocol'
import { approver, avss, contracts, operators, outsider } from '../world.js'
import type { Builder } from './builder.js'
import { modifyAllocations, registerForOperatorSets } from './operators.js'

const { delegationManager, allocationManager } = contracts

const accountsWithAuthority = [...operators.slice(0, 2), avss[0]]

export const addPendingAdmin: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  const admin = g.pick([account, outsider, approver])
  return { type: 'addPendingAdmin', caller: g.authority(account), account, admin }
}

export const acceptAdmin: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  const caller = g.maybe(g.state.accounts.get(account)?.pendingAdmins ?? [])
  return caller === undefined ? undefined : { type: 'acceptAdmin', caller, account }
}

export const removePendingAdmin: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  const admin =
    g.maybe(g.state.accounts.get(account)?.pendingAdmins ?? []) ?? (g.chance(4) ? outsider : undefined)
  if (admin === undefined) return undefined
  return { type: 'removePendingAdmin', caller: g.authority(account), account, admin }
}

/** Of an account with two admins; where there is none yet, on the way there. */
export const removeAdmin: Builder = (g) => {
  const adminsOf = (account: Address) => g.state.accounts.get(account)?.admins ?? []
  const account = g.maybe(accountsWithAuthority.filter((each) => adminsOf(each).length > 1))
  if (account === undefined && !g.chance(5)) return acceptAdmin(g) ?? addPendingAdmin(g)
  const of = account ?? g.pick(accountsWithAuthority)
  const admin = g.maybe(adminsOf(of))
  return admin === undefined
    ? undefined
    : { type: 'removeAdmin', caller: g.authority(of), account: of, admin }
}

const TARGETS = [
  { target: allocationManager, selector: SELECTORS.modifyAllocations },
  { target: allocationManager, selector: SELECTORS.registerForOperatorSets },
  { target: delegationManager, selector: SELECTORS.undelegate },
]

export const setAppointee: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  return {
    type: 'setAppointee',
    caller: g.authority(account),
    account,
    appointee: approver,
    ...g.pick(TARGETS),
  }
}

export const removeAppointee: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  const given = TARGETS.filter(({ target, selector }) =>
    g.state.accounts
      .get(account)
      ?.permissions.get(approver)
      ?.some((each) => each.startsWith(target) && each.slice(42, 50) === selector.slice(2)),
  )
  const one = g.maybe(given)
  if (one === undefined) return undefined
  return { type: 'removeAppointee', caller: g.authority(account), account, appointee: approver, ...one }
}

/** The appointee acts for an operator. */
export const actAsAppointee: Builder = (g) => {
  const action = g.pick([modifyAllocations, registerForOperatorSets])(g)
  return action === undefined ? undefined : ({ ...action, caller: approver } as Action)
}
