import { ZERO_ADDRESS } from '../core/constants.js'
import { require } from '../error.js'
import type { Address, Hex, State } from '../state.js'

/**
 * A signature as the model sees it: who approved which EIP-712 digest, whether by ECDSA or through EIP-1271. `null`
 * is a signature that nobody made.
 */
export type Signature = { signer: Address; digest: Hex } | null

export type SignatureWithExpiry = { signature: Signature; expiry: bigint }

/** Chapter 01 §3.11. Errors: `SignatureExpired` (the expiry's own second is in time), `InvalidSignature`. */
export function requireSignature(
  state: State,
  signature: Signature,
  signer: Address,
  expiry: bigint,
  digest: () => Hex,
): void {
  require(expiry >= state.timestamp, 'SignatureExpired')
  const valid = signature !== null && signer !== ZERO_ADDRESS && signature.signer === signer
  require(valid && signature.digest === digest(), 'InvalidSignature')
}
