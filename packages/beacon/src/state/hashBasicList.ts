import { batchLeaves, createListHasher, type KeptList } from '../hashing/createListHasher.js'
import type { Reader } from './createReader.js'
import { checkMultiple, readBatches } from './readBatches.js'

/**
 * Hashes a list of numbers as they are packed, 32 bytes a leaf.
 *
 * @param wanted Leaves whose paths are to be kept, sorted; `onLeaf` is told their 32 bytes.
 */
export async function hashBasicList({
  reader,
  bytes,
  depth,
  elementBytes,
  what,
  wanted = [],
  onLeaf,
}: {
  reader: Reader
  bytes: number
  depth: number
  elementBytes: number
  what: string
  wanted?: readonly number[]
  onLeaf?: (position: number, leaf: Uint8Array) => void
}): Promise<KeptList> {
  checkMultiple(bytes, elementBytes, what)
  const hasher = createListHasher({ depth })
  let first = 0
  let next = 0
  for await (const batch of readBatches({ reader, bytes, elementBytes: 32, batch: batchLeaves, what })) {
    const leaves = padded(batch)
    const end = first + leaves.length / 32
    const own: number[] = []
    for (let leaf = wanted[next]; leaf !== undefined && leaf < end; leaf = wanted[++next]) {
      own.push(leaf)
      onLeaf?.(leaf, leaves.subarray((leaf - first) * 32, (leaf - first) * 32 + 32))
    }
    hasher.push(leaves, own)
    first = end
  }
  return hasher.finish(bytes / elementBytes)
}

/** Up to a multiple of 32 bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 32 === 0) return bytes
  const leaves = new Uint8Array(Math.ceil(bytes.length / 32) * 32)
  leaves.set(bytes)
  return leaves
}
