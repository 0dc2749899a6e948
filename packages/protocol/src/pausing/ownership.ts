import { requireOwner } from '../core/access.js'
import { ZERO_ADDRESS } from '../core/constants.js'
import { emit, put, type Run, transact } from '../core/run.js'
import { refuse, revertWith } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'

/** Ownable, of StrategyManager, StrategyFactory and EigenPodManager (chapter 01 §3.0). */

/** Errors: OpenZeppelin's strings for a caller who is not the owner, and for a zero owner. */
export function transferOwnership(
  state: State,
  { caller, contract, newOwner }: { caller: Address; contract: Address; newOwner: Address },
): Outcome<void> {
  return transact(state, (run) => {
    requireOwned(state, contract)
    requireOwner(state, contract, caller)
    if (newOwner === ZERO_ADDRESS) revertWith('Ownable: new owner is the zero address')
    setOwner(run, contract, newOwner)
  })
}

/** Errors: OpenZeppelin's string for a caller who is not the owner. */
export function renounceOwnership(
  state: State,
  { caller, contract }: { caller: Address; contract: Address },
): Outcome<void> {
  return transact(state, (run) => {
    requireOwned(state, contract)
    requireOwner(state, contract, caller)
    setOwner(run, contract, ZERO_ADDRESS)
  })
}

function setOwner(run: Run, contract: Address, newOwner: Address): void {
  const previousOwner = run.state.owners.get(contract)
  put(run, run.state.owners, contract, newOwner)
  emit(run, contract, 'OwnershipTransferred', { previousOwner, newOwner })
}

function requireOwned(state: State, contract: Address): void {
  if (!state.owners.has(contract)) refuse('EmptyRevert')
}
