import type { State } from './state.js'

/** A copy that shares nothing with the state. */
export function snapshot(state: State): State {
  return structuredClone(state)
}

/** Puts a state back to a snapshot, in place; the snapshot stays usable. */
export function restore(state: State, saved: State): void {
  Object.assign(state, structuredClone(saved))
}
