import type { State } from '../state.js'
import { allocationManager } from './allocation.js'
import { delegationManager } from './delegation.js'
import type { Fold, Handlers } from './handlers.js'
import type { EventSource, LoggedEvent } from './loggedEvent.js'
import { eigenPodManager, pauserRegistry, permissionController, shared, strategy } from './others.js'
import { pod } from './pods.js'
import { strategyFactory, strategyManager } from './strategies.js'

const handlers: Record<EventSource, Handlers> = {
  allocationManager: { ...shared, ...allocationManager },
  delegationManager: { ...shared, ...delegationManager },
  eigenPodManager: { ...shared, ...eigenPodManager },
  pauserRegistry,
  permissionController,
  pod,
  strategy: { ...shared, ...strategy },
  strategyFactory: { ...shared, ...strategyFactory },
  strategyManager: { ...shared, ...strategyManager },
}

/**
 * Brings a state up to date from the events of a deployment, in the order of the chain: every view of the model then
 * answers as the contracts do. These are in no event and are for the caller to set: what strategies hold
 * (`State.strategies`, `State.tokens`), spent salts and nonces of signatures, and of pods validators' indices, ETH that no
 * checkpoint has credited yet, and what the one under way has found (`podBalanceGwei`). Work that the
 * contracts put off shows in the lists of allocated sets and in the deallocation queue only when it changes a
 * magnitude.
 *
 * @example
 * const state = createState({ contracts, minWithdrawalDelayBlocks: 50 })
 * const add = createFold(state)
 * for (const event of events) add(event)
 */
export function createFold(state: State): (event: LoggedEvent) => void {
  const run = { state, events: [], undo: { push: () => 0 } as unknown as (() => void)[] }
  const fold: Fold = { state, run, factorsBefore: new Map(), podOwners: new Map() }
  let transaction = ''
  return (event) => {
    const handler = handlers[event.contract][event.name]
    if (!handler) return
    if (event.transaction !== transaction) fold.factorsBefore.clear()
    transaction = event.transaction
    handler(fold, event)
  }
}

/** The events that a fold listens to, by contract; all others change nothing that the state remembers. */
export const foldedEvents: Record<EventSource, readonly string[]> = Object.fromEntries(
  Object.entries(handlers).map(([source, events]) => [source, Object.keys(events)]),
) as unknown as Record<EventSource, readonly string[]>
