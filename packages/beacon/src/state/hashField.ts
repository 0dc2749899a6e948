import {
  ByteVectorType,
  ListBasicType,
  ListCompositeType,
  type Type,
  VectorBasicType,
  VectorCompositeType,
} from '@chainsafe/ssz'
import { bytesToHex, hexToBytes } from 'viem'
import { defect, fail } from '../errors.js'
import { batchLeaves, createListHasher } from '../hashing/createListHasher.js'
import { foldRoot } from '../hashing/foldLayers.js'
import type { Reader } from './createReader.js'
import { hashBasicList } from './hashBasicList.js'
import type { StateField, StateLayout } from './layouts.js'
import { readBatches } from './readBatches.js'

/** Root of a field of fixed size. Vectors of whole leaves are hashed as they lie, the rest by their type. */
export function hashFixedField(field: StateField, bytes: Uint8Array): Uint8Array {
  const { type } = field
  if (type instanceof VectorBasicType) return foldRoot(bytes, type.chunkDepth)
  if (type instanceof VectorCompositeType && type.elementType instanceof ByteVectorType)
    if (type.elementType.fixedSize === 32) return foldRoot(bytes, type.chunkDepth)
  return hashSlice(type, bytes, field.name)
}

/**
 * Root of a field of variable size, other than validators and balances, in batches that are forgotten.
 *
 * @param bytes Size of the field, or undefined if it goes on to the end of the source.
 * @throws RestackError `TruncatedState`, `MalformedState`, `WrongFork`
 */
export async function hashVariableField(
  reader: Reader,
  field: StateField,
  bytes: number | undefined,
  layout: StateLayout,
): Promise<Uint8Array> {
  const { type, name } = field
  const what = `the field ${name}`
  if (type instanceof ListBasicType && bytes !== undefined) {
    const { chunkDepth: depth, elementType } = type
    const list = await hashBasicList({ reader, bytes, depth, elementBytes: elementType.byteLength, what })
    return hexToBytes(list.root)
  }
  if (type instanceof ListCompositeType && type.elementType.fixedSize !== null) {
    const { chunkDepth: depth, elementType } = type
    const elementBytes: number = type.elementType.fixedSize
    const hasher = createListHasher({ depth })
    let length = 0
    for await (const batch of readBatches({ reader, bytes, elementBytes, batch: batchLeaves, what })) {
      const count = batch.length / elementBytes
      const leaves = new Uint8Array(count * 32)
      for (let position = 0; position < count; position++) {
        const element = batch.subarray(position * elementBytes, (position + 1) * elementBytes)
        leaves.set(hashSlice(elementType, element, name), position * 32)
      }
      hasher.push(leaves)
      length += count
      if (length > type.limit)
        throw fail(
          'MalformedState',
          `The field ${name} of the state has more than the ${type.limit} elements it can have.`,
          'The state is damaged: get it again, or from another node.',
        )
    }
    return hexToBytes(hasher.finish(length).root)
  }
  if (bytes === undefined) throw defect(`The last field of a ${layout.fork} state, ${name}, is not a list.`)
  const whole = new Uint8Array(bytes)
  await reader.fill(whole, what)
  if (name === 'latestExecutionPayloadHeader') checkPayloadHeader(whole, layout)
  return hashSlice(type, whole, name)
}

function hashSlice(type: Type<unknown>, bytes: Uint8Array, name: string): Uint8Array {
  try {
    return type.hashTreeRoot(type.deserialize(bytes))
  } catch (error) {
    throw fail(
      'MalformedState',
      `The field ${name} of the state cannot be read (${bytesToHex(bytes.subarray(0, 8))} and so on).`,
      'The state is damaged: get it again, or from another node.',
      error,
    )
  }
}

/** Where the first offset lies in an execution payload header, and what it is before deneb. */
const extraDataOffsetAt = 436
const extraDataOffsetOfCapella = 568

/** Capella's state is laid out like Deneb's, but for this header. */
function checkPayloadHeader(bytes: Uint8Array, layout: StateLayout): void {
  if (bytes.length < extraDataOffsetAt + 4) return
  const offset = new DataView(bytes.buffer).getUint32(extraDataOffsetAt, true)
  if (offset === extraDataOffsetOfCapella)
    throw fail(
      'WrongFork',
      `The state is one of Capella: it is laid out like ${layout.fork}'s, but its payload header is older.`,
      'Use a state from Deneb on.',
    )
}
