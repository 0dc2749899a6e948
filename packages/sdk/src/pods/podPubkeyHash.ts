import { concat, type Hex, isHex, pad, sha256, size } from 'viem'
import { RestackError } from '../errors/RestackError.js'

/**
 * The name under which a pod keeps a validator: the SSZ root of its public key (chapter 03 §1.3). A hash stays as it is.
 *
 * @throws RestackError `InvalidPubKeyLength`
 *
 * @example
 * const pubkeyHash = podPubkeyHash(pubkey)
 */
export function podPubkeyHash(pubkey: Hex): Hex {
  if (isHex(pubkey) && size(pubkey) === 32) return pubkey
  if (isHex(pubkey) && size(pubkey) === 48) return sha256(concat([pubkey, pad('0x', { size: 16 })]))
  throw new RestackError({
    code: 'InvalidPubKeyLength',
    message: `${pubkey} is not the public key of a validator, which has 48 bytes, nor its hash of 32.`,
    remedy: "Copy the key from the validator's deposit data: 0x and 96 hexadecimal digits.",
  })
}
