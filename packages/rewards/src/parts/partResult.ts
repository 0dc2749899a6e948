// What a part paid, as columns and as bytes. The bytes end with their hash, so that a damaged one is noticed.
import { createHash } from 'node:crypto'
import type { Flows } from '../pay/flows.js'
import type { LedgerRows } from '../pay/ledger.js'

export type PartResult = {
  /** Credited in all, by submission in the order of the part. */
  paid: bigint[]
  flows: Flows
  tokens: ({ token: number } & LedgerRows)[]
  /** How many payments there were, and how many proportions needed bigint. */
  payments: number
  recounted: number
}

const hashLength = 32

export function encodePartResult({ paid, flows, tokens, payments, recounted }: PartResult): Uint8Array {
  const header = JSON.stringify({
    paid: paid.map(String),
    tokens: tokens.map(({ token, accounts }) => [token, accounts.length]),
    flows: flows.operators.length,
    payments,
    recounted,
  })
  const headerBytes = Buffer.from(header.padEnd(Math.ceil((header.length + 8) / 8) * 8 - 8))
  const pieces: Uint8Array[] = [new Uint8Array(new Float64Array([headerBytes.length]).buffer), headerBytes]
  for (const { words } of [flows, ...tokens]) pieces.push(bytesOf(words))
  pieces.push(bytesOf(flows.submissions), bytesOf(flows.operators))
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
    flows: number
    payments: number
    recounted: number
  }
  let offset = 8 + headerLength
  const next = <T extends Float64Array | Uint32Array>(
    Kind: new (buffer: ArrayBuffer, at: number, n: number) => T,
    count: number,
  ): T => {
    const column = new Kind(body.buffer, offset, count)
    offset += column.byteLength
    return column
  }
  const flowWords = next(Float64Array, 6 * header.flows)
  const words = header.tokens.map(([, count]) => next(Float64Array, 3 * count))
  const [submissions, operators] = [next(Uint32Array, header.flows), next(Uint32Array, header.flows)]
  const tokens = header.tokens.map(([token, count], index) => ({
    token,
    accounts: next(Uint32Array, count),
    words: words[index] as Float64Array,
  }))
  const { payments, recounted } = header
  const flows = { submissions, operators, words: flowWords }
  return { paid: header.paid.map(BigInt), flows, tokens, payments, recounted }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
