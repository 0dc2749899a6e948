import { concat, type Hex, numberToHex, pad, sha256, size, slice } from 'viem'
import { GWEI } from '../core/constants.js'

/** Root of a public key as SSZ has it, by which pods know validators (chapter 03 §1.3). */
export function pubkeyHash(pubkey: Hex): Hex {
  return sha256(pad(pubkey, { dir: 'right', size: 64 }))
}

export const PUBKEY_BYTES = 48
export const isPubkey = (bytes: Hex): boolean => size(bytes) === PUBKEY_BYTES

/** Withdrawal credentials of a type (1, or 2 for compounding) that name a pod (chapter 03 §1.2). */
export function podCredentials(pod: Hex, type: 1 | 2): Hex {
  return concat([numberToHex(type, { size: 1 }), pad(pod, { size: 31 })])
}

/** The deposit contract's root of a deposit (chapter 03 §3.1.3). */
export function depositDataRoot(
  pubkey: Hex,
  withdrawalCredentials: Hex,
  amountWei: bigint,
  signature: Hex,
): Hex {
  const amount = pad(littleEndian(amountWei / GWEI), { dir: 'right', size: 32 })
  const signatureRoot = node(
    sha256(slice(signature, 0, 64)),
    sha256(pad(slice(signature, 64), { dir: 'right', size: 64 })),
  )
  return node(node(pubkeyHash(pubkey), withdrawalCredentials), node(amount, signatureRoot))
}

const node = (left: Hex, right: Hex): Hex => sha256(concat([left, right]))

/** Eight bytes. */
export function littleEndian(value: bigint): Hex {
  const bytes = numberToHex(value, { size: 8 }).slice(2).match(/../g) ?? []
  return `0x${bytes.reverse().join('')}`
}
