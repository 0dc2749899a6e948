// Random states of each fork, built and serialized by Lodestar's types.
import {
  BitArray,
  BitVectorType,
  BooleanType,
  ByteListType,
  ByteVectorType,
  ContainerType,
  ListBasicType,
  ListCompositeType,
  type Type,
  UintBigintType,
  UintNumberType,
  VectorBasicType,
  VectorCompositeType,
} from '@chainsafe/ssz'
import { ssz } from '@lodestar/types'
import type { Fork } from '../../src/index.js'

// biome-ignore lint/suspicious/noExplicitAny: a beacon state of any fork
export type AnyState = any

/** Numbers that a seed decides, evenly in 0 to 2^32 - 1. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

const perValidator = [
  'validators',
  'balances',
  'previousEpochParticipation',
  'currentEpochParticipation',
  'inactivityScores',
]

export function randomState(fork: Fork, seed: number, validators: number): AnyState {
  const random = randomOf(seed)
  const bytes = (length: number) => {
    const out = new Uint8Array(Math.ceil(length / 4) * 4)
    const words = new Uint32Array(out.buffer)
    for (let index = 0; index < words.length; index++) words[index] = random()
    return out.subarray(0, length)
  }
  const make = (type: Type<unknown>, name = ''): unknown => {
    const lengthOf = (limit: number) =>
      perValidator.includes(name) ? validators : Math.min(limit, random() % 7)
    const many = (length: number, of: Type<unknown>) => Array.from({ length }, () => make(of))
    if (type instanceof UintNumberType) {
      if (type.byteLength < 8) return random() % 2 ** (8 * type.byteLength)
      if (name.endsWith('Epoch') && Reflect.get(type, 'clipInfinity') && random() % 3 === 0)
        return Number.POSITIVE_INFINITY
      return (random() % 2 ** 16) * 2 ** 32 + random()
    }
    if (type instanceof UintBigintType)
      return BigInt(`0x${Buffer.from(bytes(type.byteLength)).toString('hex')}`)
    if (type instanceof BooleanType) return random() % 2 === 0
    if (type instanceof ByteVectorType) return bytes(type.lengthBytes)
    if (type instanceof ByteListType) return bytes(random() % (type.limitBytes + 1))
    if (type instanceof BitVectorType)
      return BitArray.fromBoolArray(Array.from({ length: type.lengthBits }, () => random() % 2 === 0))
    if (type instanceof VectorBasicType || type instanceof VectorCompositeType)
      return many(type.length, type.elementType)
    if (type instanceof ListBasicType || type instanceof ListCompositeType)
      return many(lengthOf(type.limit), type.elementType)
    if (type instanceof ContainerType)
      return Object.fromEntries(
        type.fieldsEntries.map(({ fieldName, fieldType }) => [fieldName, make(fieldType, String(fieldName))]),
      )
    throw new Error(`no random ${type.typeName}`)
  }
  const state = make(ssz[fork].BeaconState) as AnyState
  state.genesisTime = 1_700_000_000
  state.latestBlockHeader.slot = state.slot
  state.latestBlockHeader.stateRoot = new Uint8Array(32)
  return state
}

export const serializeState = (fork: Fork, state: AnyState): Uint8Array =>
  ssz[fork].BeaconState.serialize(state)
