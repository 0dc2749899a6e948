// From amounts to the leaf of each earner. Packed, they can be handed to another thread.
import type { Address, CumulativeAmount } from '../input.js'
import { writeHex, writeWord } from './bytes.js'
import { hashInto } from './keccak.js'
import { rootInto } from './merkleTree.js'

/** Columns of some earners, one after the other. */
export type PackedLeaves = {
  /** How many tokens each earner has. */
  counts: Uint32Array<ArrayBuffer>
  /** 20 bytes each. */
  earners: Uint8Array<ArrayBuffer>
  /** What token leaves are hashes of: salt 1, token, amount; 53 bytes each. */
  tokens: Uint8Array<ArrayBuffer>
}

const [addressLength, word, leafLength] = [20, 32, 53]

/** Rows `from` to before `to`, which hold whole earners. */
export function packLeaves(amounts: readonly CumulativeAmount[], from: number, to: number): PackedLeaves {
  const counts: number[] = []
  const earners = new Uint8Array(addressLength * (to - from))
  const tokens = new Uint8Array(leafLength * (to - from))
  const prefixes = new Map<string, Uint8Array>()
  let earner: string | undefined
  for (let row = from; row < to; row++) {
    const amount = amounts[row] as CumulativeAmount
    if (amount.earner !== earner) {
      earner = amount.earner
      writeHex(earner, earners, addressLength * counts.length)
      counts.push(0)
    }
    counts[counts.length - 1] = (counts[counts.length - 1] as number) + 1
    // Rows are many, tokens few.
    const prefix = prefixes.get(amount.token) ?? tokenPrefix(amount.token)
    prefixes.set(amount.token, prefix)
    const at = leafLength * (row - from)
    tokens.set(prefix, at)
    writeWord(amount.cumulativeAmount, tokens, at + prefix.length)
  }
  return {
    counts: Uint32Array.from(counts),
    earners: earners.slice(0, addressLength * counts.length),
    tokens,
  }
}

/** Hashes of 32 bytes, one an earner. */
export function hashEarnerLeaves({ counts, earners, tokens }: PackedLeaves): Uint8Array<ArrayBuffer> {
  const leaves = new Uint8Array(word * counts.length)
  const tokenLeaves = new Uint8Array(word * counts.reduce((most, count) => Math.max(most, count), 0))
  const leaf = new Uint8Array(leafLength)
  let row = 0
  for (let earner = 0; earner < counts.length; earner++) {
    const count = counts[earner] as number
    for (let token = 0; token < count; token++, row++)
      hashInto(tokens, leafLength * row, leafLength, tokenLeaves, word * token)
    // Salt 0, earner, root of its tokens.
    for (let at = 0; at < addressLength; at++) leaf[1 + at] = earners[addressLength * earner + at] as number
    rootInto(tokenLeaves, count, leaf, 1 + addressLength)
    hashInto(leaf, 0, leafLength, leaves, word * earner)
  }
  return leaves
}

/** Hashes of the token leaves of some rows. */
export function hashTokenLeaves(
  rows: readonly Pick<CumulativeAmount, 'token' | 'cumulativeAmount'>[],
): Uint8Array {
  const leaves = new Uint8Array(word * rows.length)
  const leaf = new Uint8Array(leafLength)
  for (const [index, row] of rows.entries()) {
    leaf.set(tokenPrefix(row.token))
    writeWord(row.cumulativeAmount, leaf, leafLength - word)
    hashInto(leaf, 0, leafLength, leaves, word * index)
  }
  return leaves
}

/** What a token leaf begins with: salt 1 and the token. */
function tokenPrefix(token: Address): Uint8Array {
  const prefix = new Uint8Array(1 + addressLength)
  prefix[0] = 1
  writeHex(token, prefix, 1)
  return prefix
}
