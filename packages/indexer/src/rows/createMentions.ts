import { type ContractName, contractAbis } from '../decode/contracts.js'
import type { DecodedEvent } from '../decode/decodeLog.js'
import type { JsonValue } from '../decode/eventDecoder.js'
import { bookkeepingEvents } from '../state/bookkeepingEvents.js'
import { mentionKey } from '../state/mentionKey.js'
import type { RowSink } from './copyRows.js'

const keepsBooks = new Set(bookkeepingEvents)
const contractKeys = Object.fromEntries(
  Object.keys(contractAbis).map((name) => [name, mentionKey('name', name)]),
) as Record<ContractName, number>
const bookkeeping = mentionKey('bookkeeping', '0')

export type Mentions = {
  note(event: DecodedEvent): void
  /** Adds the rows of the last block. */
  end(): void
}

/** Notes for each block its transactions, and once each what its events name: accounts, events and contracts. */
export function createMentions(add: RowSink['add']): Mentions {
  const keys = new Set<number>()
  /** Accounts that bookkeeping events name. */
  const booked = new Set<number>()
  let block = -1
  let transactionIndex = -1

  function mentionAll(value: JsonValue, accounts: Set<number>) {
    if (typeof value === 'string') {
      if (value.length === 42 && value.startsWith('0x')) accounts.add(mentionKey('account', value))
    } else if (Array.isArray(value)) for (const item of value) mentionAll(item, accounts)
    else if (typeof value === 'object') for (const name in value) mentionAll(value[name] ?? '', accounts)
  }

  function end() {
    for (const key of keys) if (!Number.isNaN(key)) add('mentions', { key, block })
    for (const key of booked) {
      if (!keys.has(key) && !Number.isNaN(key)) add('mentions', { key: bookkeeping + key, block })
    }
    keys.clear()
    booked.clear()
  }

  return {
    note: (event) => {
      if (event.block !== block) {
        end()
        block = event.block
        transactionIndex = -1
      }
      if (event.transactionIndex !== transactionIndex) {
        transactionIndex = event.transactionIndex
        add('transactions', { block, transactionIndex, hash: event.transactionHash })
        keys.add(mentionKey('transaction', event.transactionHash))
      }
      keys.add(event.mentionKey)
      keys.add(contractKeys[event.contract])
      const accounts = keepsBooks.has(event.event) ? booked : keys
      accounts.add(mentionKey('account', event.address))
      mentionAll(event.args, accounts)
    },
    end,
  }
}
