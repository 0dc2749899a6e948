// A Fulu state of many validators as a file, written piece by piece.
import { closeSync, openSync, writeSync } from 'node:fs'
import { ssz } from '@lodestar/types'

export const pod = '0x5e77861146afacba593db976ad86bab79675bc6f'
const validatorBytes = 121

/** The pod that a validator's credentials name, in lower case. */
export type PodOf = (index: number) => string | undefined

/** One validator at a random place in every thousand is the pod's. */
const oneInThousand: PodOf = (index) =>
  index % 1000 === (Math.imul(Math.floor(index / 1000), 2654435761) >>> 0) % 1000 ? pod : undefined

function validatorsFrom(first: number, count: number, podOf: PodOf): Buffer {
  const bytes = Buffer.alloc(count * validatorBytes)
  for (let position = 0; position < count; position++) {
    const index = first + position
    const at = position * validatorBytes
    bytes.writeUInt32BE(Math.imul(index, 2246822519) >>> 0, at)
    bytes.writeUInt32LE(index, at + 40)
    bytes[at + 48] = 1
    const owner = podOf(index)
    if (owner) bytes.write(owner.slice(2), at + 60, 'hex')
    else bytes.writeUInt32LE(index + 1, at + 70)
    bytes.writeBigUInt64LE(32_000_000_000n, at + 80)
    bytes.writeBigUInt64LE(200_000n, at + 89)
    bytes.writeBigUInt64LE(200_010n, at + 97)
    bytes.fill(0xff, at + 105, at + 121)
  }
  return bytes
}

/** The lists that have one number for each validator. */
const perValidator: Record<string, (count: number, first: number, podOf: PodOf) => Buffer> = {
  validators: (count, first, podOf) => validatorsFrom(first, count, podOf),
  balances(count, first) {
    const bytes = Buffer.alloc(count * 8)
    for (let index = 0; index < count; index++)
      bytes.writeBigUInt64LE(32_000_000_000n + BigInt((first + index) % 50_000_000), index * 8)
    return bytes
  },
  previousEpochParticipation: (count) => Buffer.alloc(count, 7),
  currentEpochParticipation: (count) => Buffer.alloc(count, 3),
  inactivityScores: (count) => Buffer.alloc(count * 8),
}

/** Writes the state of a block; the block's header is in it. */
export function writeState(path: string, count: number, podOf: PodOf = oneInThousand): void {
  const type = ssz.fulu.BeaconState
  const empty = type.defaultValue()
  empty.genesisTime = 1_606_824_023
  empty.slot = 13_000_000
  empty.latestBlockHeader.slot = empty.slot
  const bytes = Buffer.from(type.serialize(empty))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const ranges = type.getFieldRanges(view, 0, bytes.length)
  const fields = type.fieldsEntries.map(({ fieldName, fieldType }, index) => ({
    name: String(fieldName),
    variable: fieldType.fixedSize === null,
    range: ranges[index] ?? { start: 0, end: 0 },
  }))
  const file = openSync(path, 'w')
  let offset = type.fixedEnd
  let word = 0
  for (const [index, field] of fields.entries()) {
    const size = type.fieldsEntries[index]?.fieldType.fixedSize
    if (field.variable) {
      bytes.writeUInt32LE(offset, word)
      offset += field.name in perValidator ? sizeOf(field.name) * count : field.range.end - field.range.start
    }
    word += size ?? 4
  }
  writeSync(file, bytes.subarray(0, type.fixedEnd))
  for (const { name, variable, range } of fields) {
    if (!variable) continue
    const make = perValidator[name]
    if (!make) writeSync(file, bytes.subarray(range.start, range.end))
    else
      for (let first = 0; first < count; first += 50_000)
        writeSync(file, make(Math.min(50_000, count - first), first, podOf))
  }
  closeSync(file)
}

const sizeOf = (name: string): number => perValidator[name]?.(1, 0, () => undefined).length ?? 0
