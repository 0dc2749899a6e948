import type { Transaction } from '../database/openDatabase.js'
import type { DecodedEvent } from '../decode/decodeLog.js'
import type { RowSink } from '../rows/copyRows.js'

/** What a kind of event changes: `want` names the state it needs, `apply` changes that state and adds rows. */
export type RunningHandler = {
  want(event: DecodedEvent): void
  apply(event: DecodedEvent, add: RowSink['add']): void
}

/** State that runs along with the chain; its rows carry the totals after each change. */
export type Running = {
  /** By `contract.event`. */
  handlers: Record<string, RunningHandler>
  /** Reads what is wanted and not known. */
  load(transaction: Reader): Promise<void>
  /** The database is not where this state thinks it is; `empty` says that it holds nothing. */
  forget(empty: boolean): void
}

export type Reader = Pick<Transaction, 'query'>

export type KeyedStates<state> = {
  want(key: string): void
  load(transaction: Reader): Promise<void>
  /** A wanted state; there is one for every key. */
  get(key: string): state
  set(key: string, state: state): void
  forget(empty: boolean): void
}

export type CreateKeyedStatesParameters<state> = {
  /** States in the database, by key. */
  read(transaction: Reader, keys: string[]): Promise<Map<string, state>>
  /** Of a key that the database does not know. */
  initial(): state
  /** So many are kept from page to page; those not wanted for the longest time go first. */
  limit?: number
}

/** States by key, read in bulk before a page needs them. */
export function createKeyedStates<state>(parameters: CreateKeyedStatesParameters<state>): KeyedStates<state> {
  const { read, initial, limit = 100_000 } = parameters
  const states = new Map<string, state>()
  const wanted = new Set<string>()
  /** Nothing was dropped since the database was empty: what is not here is nowhere. */
  let complete = false

  return {
    want: (key) => wanted.add(key),
    load: async (transaction) => {
      const missing: string[] = []
      const full = !complete || states.size + wanted.size > limit
      for (const key of wanted) {
        const known = states.get(key)
        if (known === undefined) missing.push(key)
        else if (full) {
          states.delete(key)
          states.set(key, known)
        }
      }
      const found = missing.length > 0 && !complete ? await read(transaction, missing) : undefined
      for (const key of missing) states.set(key, found?.get(key) ?? initial())
      for (const key of states.keys()) {
        if (states.size <= Math.max(limit, wanted.size)) break
        states.delete(key)
        complete = false
      }
      wanted.clear()
    },
    get: (key) => {
      const state = states.get(key)
      if (state === undefined) throw new Error(`the state of ${key} was not wanted`)
      return state
    },
    set: (key, state) => states.set(key, state),
    forget: (empty) => {
      states.clear()
      wanted.clear()
      complete = empty
    },
  }
}
