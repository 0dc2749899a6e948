// What a part paid, as columns and as bytes. The bytes end with their hash, so that a damaged one is noticed.
import { createHash } from 'node:crypto'
import type { LedgerRows } from '../pay/ledger.js'

export type PartResult = {
  /** Credited in all, by submission in the order of the part. */
  paid: bigint[]
  tokens: ({ token: number } & LedgerRows)[]
  /** How many payments there were, and how many proportions needed bigint. */
  payments: number
  recounted: number
}

const hashLength = 32

export function encodePartResult({ paid, tokens, payments, recounted }: PartResult): Uint8Array {
  const header = JSON.stringify({
    paid: paid.map(String),
    tokens: tokens.map(({ token, accounts }) => [token, accounts.length]),
    payments,
    recounted,
  })
  const headerBytes = Buffer.from(header.padEnd(Math.ceil((header.length + 8) / 8) * 8 - 8))
  const pieces: Uint8Array[] = [new Uint8Array(new Float64Array([headerBytes.length]).buffer), headerBytes]
  for (const { words } of tokens) pieces.push(bytesOf(words))
  for (const { accounts } of tokens) pieces.push(bytesOf(accounts))
  const body = Buffer.concat(pieces)
  return Buffer.concat([body, createHash('sha256').update(body).digest()])
}

/** `undefined` if the bytes are damaged. */
export function decodePartResult(bytes: Uint8Array): PartResult | undefined {
  // A copy, so that the columns begin where their type needs it.
  const body = new Uint8Array(Math.max(0, bytes.length - hashLength))
  body.set(bytes.subarray(0, body.length))
  const expected = bytes.subarray(body.length)
  if (!createHash('sha256').update(body).digest().equals(expected) || body.length < 8) return undefined
  const headerLength = new Float64Array(body.buffer, 0, 1)[0] as number
  const header = JSON.parse(Buffer.from(body.buffer, 8, headerLength).toString()) as {
    paid: string[]
    tokens: [number, number][]
    payments: number
    recounted: number
  }
  let offset = 8 + headerLength
  const words = header.tokens.map(([, count]) => {
    const column = new Float64Array(body.buffer, offset, 3 * count)
    offset += column.byteLength
    return column
  })
  const tokens = header.tokens.map(([token, count], index) => {
    const accounts = new Uint32Array(body.buffer, offset, count)
    offset += accounts.byteLength
    return { token, accounts, words: words[index] as Float64Array }
  })
  const { payments, recounted } = header
  return { paid: header.paid.map(BigInt), tokens, payments, recounted }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
