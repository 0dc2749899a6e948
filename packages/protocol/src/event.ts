import type { Address } from './state.js'

/** A log: the emitting contract's address, the event's name, and its arguments by the ABI's parameter names. */
export type ProtocolEvent = {
  contract: Address
  name: string
  args: Readonly<Record<string, unknown>>
}

/** What an action that succeeded gives back. */
export type Outcome<Result> = { result: Result; events: ProtocolEvent[] }
