import { requireNotPaused } from '../core/access.js'
import { transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { drain } from './refresh.js'

export type ClearDeallocationQueueParameters = {
  caller: Address
  operator: Address
  strategies: readonly Address[]
  numToClear: readonly number[]
}

/**
 * Anyone completes due deallocations of an operator, up to a number for each strategy (chapter 02 §3.1.3). Errors:
 * `CurrentlyPaused`, `InputArrayLengthMismatch`.
 */
export function clearDeallocationQueue(
  state: State,
  { operator, strategies, numToClear }: ClearDeallocationQueueParameters,
): Outcome<void> {
  return transact(state, (run) => {
    requireNotPaused(state, state.config.contracts.allocationManager, 0)
    require(strategies.length === numToClear.length, 'InputArrayLengthMismatch')
    for (const [index, strategy] of strategies.entries()) {
      drain(run, operator, strategy, numToClear[index] ?? 0)
    }
  })
}
