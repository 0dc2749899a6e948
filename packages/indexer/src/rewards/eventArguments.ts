// Arguments as the index holds them (integers above 48 bits as text) to what viem decodes.
import type { Abi, AbiParameter } from 'viem'
import { contractAbis } from '../decode/contracts.js'

type Read = (value: unknown) => unknown
type Fields = Record<string, unknown>

const readers = new Map<string, Read>(
  Object.entries(contractAbis).flatMap(([contract, abi]) =>
    (abi as Abi).flatMap((item) =>
      item.type === 'event' ? [[`${contract}.${item.name}`, fieldsReader(item.inputs)] as const] : [],
    ),
  ),
)

/** @param kind `contract.Event` */
export const eventArguments = (kind: string, args: unknown): Fields =>
  (readers.get(kind)?.(args) ?? args) as Fields

function fieldsReader(inputs: readonly AbiParameter[]): Read {
  const fields = inputs.map((input) => [input.name ?? '', reader(input)] as const)
  return (value) => Object.fromEntries(fields.map(([name, read]) => [name, read((value as Fields)[name])]))
}

function reader(input: AbiParameter): Read {
  if (input.type.endsWith(']')) {
    const read = reader({ ...input, type: input.type.replace(/\[\d*\]$/, '') })
    return (value) => (value as unknown[]).map(read)
  }
  if (input.type === 'tuple' && 'components' in input) return fieldsReader(input.components)
  const bits = /^u?int(\d*)$/.exec(input.type)
  return bits && Number(bits[1] || 256) > 48 ? (value) => BigInt(value as string) : (value) => value
}
