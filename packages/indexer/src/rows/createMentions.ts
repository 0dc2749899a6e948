import { type ContractName, contractAbis } from '../decode/contracts.js'
import type { DecodedEvent } from '../decode/decodeLog.js'
import type { JsonValue } from '../decode/eventDecoder.js'
import { mentionKey } from '../state/mentionKey.js'
import type { RowSink } from './copyRows.js'

const contractKeys = Object.fromEntries(
  Object.keys(contractAbis).map((name) => [name, mentionKey('name', name)]),
) as Record<ContractName, number>

/** Notes for each block its transactions, and once each what its events name: accounts, events and contracts. */
export function createMentions(add: RowSink['add']): { note(event: DecodedEvent): void } {
  const keys = new Set<number>()
  let block = -1
  let transactionIndex = -1

  function mention(key: number) {
    if (keys.has(key) || Number.isNaN(key)) return
    keys.add(key)
    add('mentions', { key, block })
  }
  function mentionAll(value: JsonValue) {
    if (typeof value === 'string') {
      if (value.length === 42 && value.startsWith('0x')) mention(mentionKey('account', value))
    } else if (Array.isArray(value)) for (const item of value) mentionAll(item)
    else if (typeof value === 'object') for (const name in value) mentionAll(value[name] ?? '')
  }

  return {
    note: (event) => {
      if (event.block !== block) {
        keys.clear()
        block = event.block
        transactionIndex = -1
      }
      if (event.transactionIndex !== transactionIndex) {
        transactionIndex = event.transactionIndex
        add('transactions', { block, transactionIndex, hash: event.transactionHash })
        mention(mentionKey('transaction', event.transactionHash))
      }
      mention(event.mentionKey)
      mention(contractKeys[event.contract])
      mention(mentionKey('account', event.address))
      mentionAll(event.args)
    },
  }
}
