// What a step did, as bytes: returned or revert data, and the logs.
import type { Hex, ProtocolError, ProtocolEvent } from '@restack/protocol'
import { type Abi, keccak256, toFunctionSelector } from 'viem'
import { abiEvent, everything } from './abi.js'
import { encoder, word } from './encode.js'

/** Revert data of a refusal. */
export function encodeRefusal({ name, args }: Pick<ProtocolError, 'name' | 'args'>): Hex {
  if (name === 'EmptyRevert') return '0x'
  return errorOf(name)(args)
}

type AbiError = Extract<Abi[number], { type: 'error' }>

const BUILT_IN: AbiError[] = [
  { type: 'error', name: 'Panic', inputs: [{ name: 'code', type: 'uint256' }] },
  { type: 'error', name: 'Error', inputs: [{ name: 'message', type: 'string' }] },
]
const errors = new Map<string, (args: readonly unknown[]) => Hex>()

function errorOf(name: string): (args: readonly unknown[]) => Hex {
  const known = errors.get(name)
  if (known) return known
  const abi = [...BUILT_IN, ...everything].find(
    (item): item is AbiError => item.type === 'error' && item.name === name,
  )
  if (!abi) throw new Error(`There is no error ${name}.`)
  const selector = toFunctionSelector(`${name}(${abi.inputs.map(({ type }) => type).join(',')})`)
  const encode = encoder(abi.inputs)
  const encoded = (args: readonly unknown[]): Hex => `${selector}${encode(args)}`
  errors.set(name, encoded)
  return encoded
}

/** Emitter, number of topics, topics, hash of the data: of all logs, one after the other. */
export function hashEvents(events: readonly ProtocolEvent[]): Hex {
  let words = ''
  for (const { contract, name, args } of events) {
    const event = abiEvent(name)
    const topics = event.topics(args)
    words += word(BigInt(contract)) + word(topics.length) + topics.join('')
    words += keccak256(event.data(args)).slice(2)
  }
  return keccak256(`0x${words}`)
}
