import { createHash } from 'node:crypto'

/** Bytes that depend on the seed and a name alone. */
export function seededBytes(seed: number, name: string, length: number): Uint8Array {
  const parts: Buffer[] = []
  for (let i = 0; i * 32 < length; i++) {
    parts.push(createHash('sha256').update(`${seed}/${name}/${i}`).digest())
  }
  return new Uint8Array(Buffer.concat(parts).subarray(0, length))
}

/** A number from 0 to `below - 1`. */
export function seededNumber(seed: number, name: string, below: number): number {
  const bytes = seededBytes(seed, name, 6)
  return Number(bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) % BigInt(Math.max(1, below)))
}
