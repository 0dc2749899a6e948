// SSZ's hash_tree_root and Merkle branches, as plainly as can be: recursion over chunks, one SHA-256 at a time.
import { createHash } from 'node:crypto'
import type { Schema } from './schemas.js'

// biome-ignore lint/suspicious/noExplicitAny: a value of any SSZ type
type Value = any

export const sha = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  createHash('sha256').update(left).update(right).digest()

export const zeros: Uint8Array[] = [Buffer.alloc(32)]
for (let level = 0; level < 50; level++)
  zeros.push(sha(zeros[level] as Uint8Array, zeros[level] as Uint8Array))

function serializeBasic(schema: Schema, value: Value): Uint8Array {
  if (schema.kind === 'boolean') return Uint8Array.of(value ? 1 : 0)
  if (schema.kind !== 'uint') throw new Error('not basic')
  let rest = value === Number.POSITIVE_INFINITY ? 2n ** 64n - 1n : BigInt(value)
  return Uint8Array.from({ length: schema.bytes }, () => {
    const byte = Number(rest % 256n)
    rest /= 256n
    return byte
  })
}

const pack = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / 32) }, (_, index) => {
    const chunk = Buffer.alloc(32)
    chunk.set(bytes.subarray(index * 32, index * 32 + 32))
    return chunk
  })
const isBasic = (schema: Schema) => schema.kind === 'uint' || schema.kind === 'boolean'
const height = (chunks: number) => Math.ceil(Math.log2(Math.max(chunks, 1)))
const basicBytes = (schema: Schema) => (schema.kind === 'uint' ? schema.bytes : 1)

type Shape = {
  chunks: Uint8Array[]
  depth: number
  length?: number
  elementOf?(position: number): [Schema, Value]
}
const shapes = new WeakMap<object, Shape>()

function shapeOf(schema: Schema, value: Value): Shape {
  if (typeof value !== 'object') return makeShape(schema, value)
  let shape = shapes.get(value)
  if (!shape) {
    shape = makeShape(schema, value)
    shapes.set(value, shape)
  }
  return shape
}

function makeShape(schema: Schema, value: Value): Shape {
  if (schema.kind === 'uint' || schema.kind === 'boolean')
    return { chunks: pack(serializeBasic(schema, value)), depth: 0 }
  if (schema.kind === 'bytes') return { chunks: pack(value), depth: height(Math.ceil(schema.length / 32)) }
  if (schema.kind === 'byteList')
    return { chunks: pack(value), depth: height(Math.ceil(schema.limit / 32)), length: value.length }
  if (schema.kind === 'bits') return { chunks: pack(value.uint8Array), depth: 0 }
  if (schema.kind === 'container')
    return {
      chunks: schema.fields.map(([name, field]) => hashTreeRoot(field, value[name])),
      depth: height(schema.fields.length),
      elementOf: (position) => {
        const [name, field] = schema.fields[position] as [string, Schema]
        return [field, value[name]]
      },
    }
  const length = schema.kind === 'list' ? { length: value.length } : {}
  const limit = schema.kind === 'list' ? schema.limit : schema.length
  if (isBasic(schema.of))
    return {
      chunks: pack(Buffer.concat([...value].map((element) => serializeBasic(schema.of, element)))),
      depth: height(Math.ceil((limit * basicBytes(schema.of)) / 32)),
      ...length,
    }
  return {
    chunks: [...value].map((element) => hashTreeRoot(schema.of, element)),
    depth: height(limit),
    elementOf: (position) => [schema.of, value[position]],
    ...length,
  }
}

/** The node at a level of a tree over chunks. */
function nodeOf(chunks: Uint8Array[], level: number, position: number): Uint8Array {
  if (position * 2 ** level >= chunks.length) return zeros[level] as Uint8Array
  if (level === 0) return chunks[position] as Uint8Array
  return sha(nodeOf(chunks, level - 1, position * 2), nodeOf(chunks, level - 1, position * 2 + 1))
}

export function hashTreeRoot(schema: Schema, value: Value): Uint8Array {
  return nodeAt(schema, value, '')
}

/** The node that a path of turns (0 left, 1 right) leads to. */
export function nodeAt(schema: Schema, value: Value, path: string): Uint8Array {
  const { chunks, depth, length, elementOf } = shapeOf(schema, value)
  let rest = path
  if (length !== undefined) {
    const size = serializeBasic({ kind: 'uint', bytes: 32 }, length)
    if (path === '') return sha(nodeOf(chunks, depth, 0), size)
    if (path === '1') return size
    rest = path.slice(1)
  }
  if (rest.length <= depth)
    return nodeOf(chunks, depth - rest.length, rest === '' ? 0 : Number.parseInt(rest, 2))
  const position = depth === 0 ? 0 : Number.parseInt(rest.slice(0, depth), 2)
  if (!elementOf) throw new Error('no such node')
  return nodeAt(...elementOf(position), rest.slice(depth))
}

/** Siblings on the way from a generalized index up to the root, leaf side first. */
export function branch(schema: Schema, value: Value, gindex: bigint): Uint8Array[] {
  const path = gindex.toString(2).slice(1)
  return Array.from({ length: path.length }, (_, index) => {
    const upTo = path.slice(0, path.length - index)
    return nodeAt(schema, value, upTo.slice(0, -1) + (upTo.endsWith('0') ? '1' : '0'))
  })
}

/** The length of a list, in the same tree: all of a proof's nodes as one hex string. */
export const joined = (nodes: Uint8Array[]): `0x${string}` => `0x${Buffer.concat(nodes).toString('hex')}`
