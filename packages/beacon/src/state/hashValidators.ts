import { bytesToHex } from 'viem'
import { batchLeaves, createListHasher, type KeptList } from '../hashing/createListHasher.js'
import { sha256Pairs } from '../hashing/sha256Pairs.js'
import type { Reader } from './createReader.js'
import { validatorBytes } from './layouts.js'
import { readBatches } from './readBatches.js'
import { readValidator, type Validator } from './validator.js'

export type HashValidatorsParameters = {
  reader: Reader
  /** Size of the list. */
  bytes: number
  /** Whether a validator is to be kept, from its index and where it lies in the bytes. */
  isWanted(index: number, bytes: Uint8Array, offset: number): boolean
  onBatch(hashed: number): void
}

/**
 * Hashes the registry batch by batch, 4,096 validators with nine hashes each, and keeps the wanted ones with the
 * siblings on their paths.
 */
export async function hashValidators({
  reader,
  bytes,
  isWanted,
  onBatch,
}: HashValidatorsParameters): Promise<{ list: KeptList; kept: Map<number, Validator> }> {
  const hasher = createListHasher({ depth: 40 })
  const kept = new Map<number, Validator>()
  // what is not written below stays zero
  const keys = new Uint8Array(batchLeaves * 64)
  const keyHashes = new Uint8Array(batchLeaves * 32)
  const words = Buffer.alloc(batchLeaves * 256)
  const layers = [words, ...[128, 64, 32].map((size) => new Uint8Array(batchLeaves * size))]
  let first = 0
  const what = 'the validators'
  const batches = readBatches({ reader, bytes, elementBytes: validatorBytes, batch: batchLeaves, what })
  for await (const batch of batches) {
    const count = batch.length / validatorBytes
    const serialized = Buffer.from(batch.buffer, batch.byteOffset, batch.length)
    spread(serialized, count, keys, keyHashes, words)
    for (let level = 0; level < 3; level++) {
      const size = count * (256 >> level)
      sha256Pairs(
        (layers[level] as Uint8Array).subarray(0, size),
        (layers[level + 1] as Uint8Array).subarray(0, size / 2),
      )
    }
    const wanted: number[] = []
    for (let position = 0; position < count; position++) {
      const offset = position * validatorBytes
      if (!isWanted(first + position, serialized, offset)) continue
      wanted.push(first + position)
      const index = first + position
      const pubkey = bytesToHex(serialized.subarray(offset, offset + 48))
      kept.set(index, readValidator(index, pubkey, words.subarray(position * 256, position * 256 + 256)))
    }
    hasher.push((layers[3] as Uint8Array).subarray(0, count * 32), wanted)
    first += count
    onBatch(first)
  }
  return { list: hasher.finish(first), kept }
}

/** Serialized validators to their eight words each. */
function spread(
  serialized: Buffer,
  count: number,
  keys: Uint8Array,
  keyHashes: Uint8Array,
  words: Buffer,
): void {
  for (let position = 0; position < count; position++) {
    const from = position * validatorBytes
    serialized.copy(keys, position * 64, from, from + 48)
  }
  sha256Pairs(keys.subarray(0, count * 64), keyHashes.subarray(0, count * 32))
  for (let position = 0; position < count; position++) {
    const from = position * validatorBytes
    const to = position * 256
    words.set(keyHashes.subarray(position * 32, position * 32 + 32), to)
    serialized.copy(words, to + 32, from + 48, from + 80)
    serialized.copy(words, to + 64, from + 80, from + 88)
    words[to + 96] = serialized[from + 88] ?? 0
    serialized.copy(words, to + 128, from + 89, from + 97)
    serialized.copy(words, to + 160, from + 97, from + 105)
    serialized.copy(words, to + 192, from + 105, from + 113)
    serialized.copy(words, to + 224, from + 113, from + 121)
  }
}
