import type { AnyAction } from '../action.js'
import { anyonesActions } from './anyone.js'
import { avsActions } from './avs.js'
import { operatorActions } from './operator.js'
import { podActions } from './pod.js'
import { earnerActions, splitActions } from './rewards.js'
import { stakerActions } from './staker.js'

/** Everything that can be done here. */
export const actions: readonly AnyAction[] = [
  ...stakerActions,
  ...earnerActions,
  ...podActions,
  ...operatorActions,
  ...splitActions,
  ...avsActions,
  ...anyonesActions,
]
