import type { Outcome, ProtocolEvent } from '../event.js'
import type { Address, State } from '../state.js'

/** One action under way: the state it works on, what it has logged, and how to undo what it has written. */
export type Run = { state: State; events: ProtocolEvent[]; undo: (() => void)[] }

/**
 * Runs an action: gives its result and events, or undoes every write, last first, and throws what it threw. Every
 * write inside goes through the functions below.
 */
export function transact<Result>(state: State, action: (run: Run) => Result): Outcome<Result> {
  const run: Run = { state, events: [], undo: [] }
  try {
    const result = action(run)
    rehearsals.get(state)?.push(...run.undo)
    return { result, events: run.events }
  } catch (error) {
    undoAll(run.undo)
    throw error
  }
}

/**
 * Plays actions on the state, gives what `play` gives, and undoes them all: a what-if that costs as much as its
 * actions, however large the state. `play` may change the state through actions only, and not asynchronously.
 */
export function rehearse<Result>(state: State, play: (state: State) => Result): Result {
  const outer = rehearsals.get(state)
  const undo: (() => void)[] = []
  rehearsals.set(state, undo)
  try {
    return play(state)
  } finally {
    undoAll(undo)
    if (outer === undefined) rehearsals.delete(state)
    else rehearsals.set(state, outer)
  }
}

/** What is to be undone of states that are rehearsed on. */
const rehearsals = new WeakMap<State, (() => void)[]>()

function undoAll(undo: (() => void)[]): void {
  for (let index = undo.length - 1; index >= 0; index--) undo[index]?.()
}

export function emit(run: Run, contract: Address, name: string, args: Record<string, unknown>): void {
  run.events.push({ contract, name, args })
}

/** `target[key] = value` */
export function write<T extends object, K extends keyof T>(run: Run, target: T, key: K, value: T[K]): void {
  const old = target[key]
  target[key] = value
  run.undo.push(() => {
    target[key] = old
  })
}

/** `map.set(key, value)`; gives the value back. */
export function put<K, V>(run: Run, map: Map<K, V>, key: K, value: V): V {
  const old = map.get(key)
  const had = old !== undefined || map.has(key)
  map.set(key, value)
  run.undo.push(() => {
    if (had) map.set(key, old as V)
    else map.delete(key)
  })
  return value
}

/** `map.delete(key)` */
export function drop<K, V>(run: Run, map: Map<K, V>, key: K): void {
  const old = map.get(key)
  if (!map.delete(key)) return
  run.undo.push(() => map.set(key, old as V))
}

/** `set.add(value)` */
export function include<T>(run: Run, set: Set<T>, value: T): void {
  if (set.has(value)) return
  set.add(value)
  run.undo.push(() => set.delete(value))
}

/** `set.delete(value)` */
export function exclude<T>(run: Run, set: Set<T>, value: T): void {
  if (set.delete(value)) run.undo.push(() => set.add(value))
}

/** `array.push(value)` */
export function append<T>(run: Run, array: T[], value: T): void {
  array.push(value)
  run.undo.push(() => array.pop())
}

/** `array[index] = value` */
export function replace<T>(run: Run, array: T[], index: number, value: T): void {
  const old = array[index] as T
  array[index] = value
  run.undo.push(() => {
    array[index] = old
  })
}

/** `array.pop()` */
export function popBack<T>(run: Run, array: T[]): void {
  const last = array.pop() as T
  run.undo.push(() => array.push(last))
}

/** `array.shift()` */
export function popFront<T>(run: Run, array: T[]): void {
  const first = array.shift() as T
  run.undo.push(() => array.unshift(first))
}

/** Adds to an ordered set; does nothing if the value is there. */
export function addToSet<T>(run: Run, array: T[], value: T): void {
  if (!array.includes(value)) append(run, array, value)
}

/** Removes from an ordered set: the last element moves into the hole. */
export function removeFromSet<T>(run: Run, array: T[], value: T): void {
  const index = array.indexOf(value)
  if (index < 0) return
  const last = array.pop() as T
  const moved = index < array.length
  if (moved) array[index] = last
  run.undo.push(() => {
    array.push(last)
    if (moved) array[index] = value
  })
}

/** The value of a key, made and put first where there is none. */
export function getOrPut<K, V>(run: Run, map: Map<K, V>, key: K, make: () => V): V {
  return map.get(key) ?? put(run, map, key, make())
}
