import type { Hash } from 'viem'
import type { Action } from '../schema.js'
import { submit } from '../send.js'
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
  registerToAvs,
  updateSlasher,
} from './operatorSets.js'
import { createPod, proveCheckpoint, proveCredentials, proveStaleBalance, startCheckpoint } from './pods.js'
import {
  allowSubmitter,
  claimRewards,
  postRoot,
  rewardAvs,
  rewardEverybody,
  rewardOperators,
  rewardSet,
  setClaimer,
  setSplit,
} from './rewards.js'
import { clearSlash, slash } from './slashing.js'
import { completeWithdrawals, deposit, queueWithdrawal } from './staking.js'
import { depositValidators, requestExit, slashValidators, stake } from './validators.js'

/** Hands an action's transactions to the node; what the beacon chain does has none, and happens at once. */
export async function perform(world: World, action: Action): Promise<Hash[]> {
  if (action.action === 'slashValidators') await slashValidators(world, action)
  return submit(world.client, await callsOf(world, action))
}

/** What is done about validators, for which the beacon chain must be as far on as the chain. */
const aboutValidators: ReadonlySet<Action['action']> = new Set([
  'createPod',
  'stake',
  'depositValidators',
  'proveCredentials',
  'startCheckpoint',
  'proveCheckpoint',
  'proveStaleBalance',
  'requestExit',
  'slashValidators',
])

export function isAboutValidators({ action }: Action): boolean {
  return aboutValidators.has(action)
}

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
    case 'createPod':
      return createPod(world, action)
    case 'stake':
      return stake(world, action)
    case 'depositValidators':
      return depositValidators(world, action)
    case 'proveCredentials':
      return proveCredentials(world, action)
    case 'startCheckpoint':
      return startCheckpoint(world, action)
    case 'proveCheckpoint':
      return proveCheckpoint(world, action)
    case 'proveStaleBalance':
      return proveStaleBalance(world, action)
    case 'requestExit':
      return requestExit(world, action)
    case 'slashValidators':
      return Promise.resolve([])
    case 'registerToAvs':
      return registerToAvs(world, action)
    case 'allowSubmitter':
      return allowSubmitter(world, action)
    case 'rewardEverybody':
      return rewardEverybody(world, action)
    case 'rewardAvs':
      return rewardAvs(world, action)
    case 'rewardSet':
      return rewardSet(world, action)
    case 'rewardOperators':
      return rewardOperators(world, action)
    case 'setSplit':
      return setSplit(world, action)
    case 'setClaimer':
      return setClaimer(world, action)
    case 'postRoot':
      return postRoot(world, action)
    case 'claimRewards':
      return claimRewards(world, action)
    case 'pause':
      return pause(world, action)
    case 'unpause':
      return unpause(world, action)
  }
}
