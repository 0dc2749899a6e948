import { createHash } from 'node:crypto'
import { bytesToHex, type Hex, hexToBytes } from 'viem'

/** A signature that nobody checks. */
export const signature: Hex = `0x${'02'.repeat(96)}`

const sha = (...parts: (Hex | Uint8Array)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => (typeof part === 'string' ? hexToBytes(part) : part))))
    .digest()

/** Chapter 03, section 3.1.3. */
export function depositDataRoot(key: Hex, withdrawalCredentials: Hex, gwei: bigint): Hex {
  const amount = Buffer.alloc(32)
  amount.writeBigUInt64LE(gwei)
  const signed = sha(
    sha(signature.slice(0, 130) as Hex),
    sha(`0x${signature.slice(130)}`, new Uint8Array(32)),
  )
  return bytesToHex(sha(sha(sha(key, new Uint8Array(16)), withdrawalCredentials), sha(amount, signed)))
}
