import { hashInto } from '@chainsafe/hashtree'
import { bytesToHex, type Hex } from 'viem'

/** SHA-256 of every 64 bytes of the input, 32 bytes each, many at a time. */
export const sha256Pairs: (input: Uint8Array, output: Uint8Array) => void = hashInto

/** Z[0] = 32 zero bytes, Z[k + 1] = SHA-256(Z[k] ‖ Z[k]): roots of empty subtrees of height k. */
export const zeroHashes: readonly Uint8Array[] = (() => {
  const hashes = [new Uint8Array(32)]
  for (let level = 0; level < 64; level++) {
    const below = hashes[level] as Uint8Array
    const hash = new Uint8Array(32)
    const pair = new Uint8Array(64)
    pair.set(below)
    pair.set(below, 32)
    sha256Pairs(pair, hash)
    hashes.push(hash)
  }
  return hashes
})()

/** The same as hex. */
export const zeroHashesHex: readonly Hex[] = zeroHashes.map((hash) => bytesToHex(hash))

export function zeroHash(level: number): Uint8Array {
  const hash = zeroHashes[level]
  if (!hash) throw new RangeError(`No tree has a level ${level}.`)
  return hash
}

/** 32 bytes: a number in little endian, then zeros (chapter 03, notation `leaf(n)`). */
export function leafOf(value: number): Uint8Array {
  const leaf = new Uint8Array(32)
  new DataView(leaf.buffer).setBigUint64(0, BigInt(value), true)
  return leaf
}

/** SHA-256 of two nodes. */
export function hashPair(left: Uint8Array, right: Uint8Array): Uint8Array {
  const pair = new Uint8Array(64)
  pair.set(left)
  pair.set(right, 32)
  const hash = new Uint8Array(32)
  sha256Pairs(pair, hash)
  return hash
}
