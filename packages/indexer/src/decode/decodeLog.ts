import type { RpcLog } from 'viem'
import { type ContractName, decoders } from './contracts.js'
import type { EventArguments, EventDecoder } from './eventDecoder.js'

export type DecodedEvent = {
  block: number
  logIndex: number
  transactionIndex: number
  transactionHash: string
  /** In lower case. */
  address: string
  contract: ContractName
  event: string
  /** `contract.event`. */
  kind: string
  /** `mentionKey` of the event. */
  mentionKey: number
  args: EventArguments
}

/** Contracts that anyone may have written, and that may therefore emit nonsense under a known topic. */
const foreign = new Set<ContractName>(['strategy', 'token'])

/** Decodes a log of a known contract; undefined for what is none of its events. */
export function decodeLog(
  log: RpcLog,
  contracts: ReadonlyMap<string, ContractName>,
): DecodedEvent | undefined {
  const address = log.address.toLowerCase()
  const contract = contracts.get(address)
  const decoder = contract && decoders[contract].get(log.topics[0] ?? '')
  if (!decoder || log.blockNumber === null || log.logIndex === null || log.transactionHash === null)
    return undefined
  const args = decodeArguments(decoder, log, foreign.has(contract))
  if (!args) return undefined
  return {
    block: Number(log.blockNumber),
    logIndex: Number(log.logIndex),
    transactionIndex: Number(log.transactionIndex),
    transactionHash: log.transactionHash,
    address,
    contract,
    event: decoder.event,
    kind: decoder.kind,
    mentionKey: decoder.mentionKey,
    args,
  }
}

function decodeArguments(decoder: EventDecoder, log: RpcLog, lenient: boolean): EventArguments | undefined {
  try {
    return decoder.decode(log.topics, log.data)
  } catch (error) {
    if (lenient) return undefined
    throw error
  }
}
