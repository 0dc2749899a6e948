import type { Run } from '../core/run.js'
import type { Address, State } from '../state.js'
import type { LoggedEvent } from './loggedEvent.js'

/** What a fold works on: the state, and what it remembers of the transaction under way. */
export type Fold = {
  state: State
  /** Makes records that are missing; nothing is ever undone. */
  run: Run
  /** Deposit scaling factors before those that the transaction has set, by `staker strategy`. */
  factorsBefore: Map<string, bigint>
  /** Owners of pods, by the pod's address; filled when they are asked for. */
  podOwners: Map<Address, Address>
}

export type Handler = (fold: Fold, event: LoggedEvent) => void
export type Handlers = Readonly<Record<string, Handler>>
