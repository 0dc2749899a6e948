import type { Address, Contracts } from '../state.js'

/** Contracts whose events say what the core remembers. */
export type EventSource = keyof Contracts | 'strategy' | 'pod'

/**
 * An event as a chain or an index has it: of which contract, by which address, when, and in which transaction.
 * Integers may be numbers, bigints or decimal strings; addresses must be in lower case.
 */
export type LoggedEvent = {
  contract: EventSource
  address: Address
  name: string
  args: Readonly<Record<string, unknown>>
  block: number
  /** Tells one transaction from the next. */
  transaction: string
}
