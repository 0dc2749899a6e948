import type { Action } from '../schema.js'
import type { Call, World } from '../world.js'
import { allocate, clearDeallocationQueue, setAllocationDelay } from './allocations.js'
import { appoint, pause, unpause } from './authority.js'
import { delegate, dismissStakers, redelegate, registerOperator, undelegate } from './delegation.js'
import {
  allowOperators,
  announceAvs,
  createOperatorSet,
  deregisterFromSets,
  registerForSets,
  updateSlasher,
} from './operatorSets.js'
import { clearSlash, slash } from './slashing.js'
import { completeWithdrawals, deposit, queueWithdrawal } from './staking.js'

/**
 * The transactions of an action, in order, at the chain's present state. None if there is nothing to do, such as
 * no withdrawal to complete.
 */
export function callsOf(world: World, action: Action): Promise<Call[]> {
  switch (action.action) {
    case 'deposit':
      return deposit(world, action)
    case 'delegate':
      return delegate(world, action)
    case 'undelegate':
      return undelegate(world, action)
    case 'dismissStakers':
      return dismissStakers(world, action)
    case 'redelegate':
      return redelegate(world, action)
    case 'queueWithdrawal':
      return queueWithdrawal(world, action)
    case 'completeWithdrawals':
      return completeWithdrawals(world, action)
    case 'registerOperator':
      return registerOperator(world, action)
    case 'setAllocationDelay':
      return setAllocationDelay(world, action)
    case 'announceAvs':
      return announceAvs(world, action)
    case 'allowOperators':
      return allowOperators(world, action)
    case 'createOperatorSet':
      return createOperatorSet(world, action)
    case 'updateSlasher':
      return updateSlasher(world, action)
    case 'registerForSets':
      return registerForSets(world, action)
    case 'deregisterFromSets':
      return deregisterFromSets(world, action)
    case 'allocate':
      return allocate(world, action)
    case 'clearDeallocationQueue':
      return clearDeallocationQueue(world, action)
    case 'slash':
      return slash(world, action)
    case 'clearSlash':
      return clearSlash(world, action)
    case 'appoint':
      return appoint(world, action)
    case 'pause':
      return pause(world, action)
    case 'unpause':
      return unpause(world, action)
  }
}
