import { requirePauser, requireUnpauser } from '../core/access.js'
import { MAX_UINT256 } from '../core/constants.js'
import { emit, put, type Run, transact, write } from '../core/run.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'

/** Pausable, of every pausable contract and each strategy (chapter 01 §3.9). */

export type PauseParameters = { caller: Address; contract: Address; newPausedStatus: bigint }

/** Errors: `OnlyPauser`, `InvalidNewPausedStatus` (a bit would be cleared). */
export function pause(state: State, { caller, contract, newPausedStatus }: PauseParameters): Outcome<void> {
  return transact(state, (run) => {
    const current = paused(state, contract)
    requirePauser(state, caller)
    require((current & newPausedStatus) === current, 'InvalidNewPausedStatus')
    setPaused(run, contract, newPausedStatus)
    emit(run, contract, 'Paused', { account: caller, newPausedStatus })
  })
}

/** Errors: `OnlyPauser`. */
export function pauseAll(
  state: State,
  { caller, contract }: { caller: Address; contract: Address },
): Outcome<void> {
  return transact(state, (run) => {
    paused(state, contract)
    requirePauser(state, caller)
    setPaused(run, contract, MAX_UINT256)
    emit(run, contract, 'Paused', { account: caller, newPausedStatus: MAX_UINT256 })
  })
}

/** Errors: `OnlyUnpauser`, `InvalidNewPausedStatus` (a bit would be set). */
export function unpause(state: State, { caller, contract, newPausedStatus }: PauseParameters): Outcome<void> {
  return transact(state, (run) => {
    const current = paused(state, contract)
    requireUnpauser(state, caller)
    require((current & newPausedStatus) === newPausedStatus, 'InvalidNewPausedStatus')
    setPaused(run, contract, newPausedStatus)
    emit(run, contract, 'Unpaused', { account: caller, newPausedStatus })
  })
}

/** The bitmap of a contract. Errors: `EmptyRevert` where there is no pausable contract. */
export function paused(state: State, contract: Address): bigint {
  const strategy = state.strategies.get(contract)
  if (strategy !== undefined) return strategy.paused
  const { permissionController, pauserRegistry, ...pausable } = state.config.contracts
  if (!Object.values(pausable).includes(contract)) refuse('EmptyRevert')
  return state.paused.get(contract) ?? 0n
}

function setPaused(run: Run, contract: Address, status: bigint): void {
  const strategy = run.state.strategies.get(contract)
  if (strategy !== undefined) write(run, strategy, 'paused', status)
  else put(run, run.state.paused, contract, status)
}
