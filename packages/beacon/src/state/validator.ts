import { bytesToHex, type Hex } from 'viem'

/** A validator as its state has it. Epochs that are not set are `Infinity`. */
export type Validator = {
  index: number
  pubkey: Hex
  /** SHA-256 of the public key and 16 zero bytes: what pods know the validator by. */
  pubkeyHash: Hex
  withdrawalCredentials: Hex
  effectiveBalanceGwei: bigint
  slashed: boolean
  activationEligibilityEpoch: number
  activationEpoch: number
  exitEpoch: number
  withdrawableEpoch: number
  /** Current balance. */
  balanceGwei: bigint
  /** The eight words of the container, as a proof carries them (chapter 03 §4.4). */
  fields: readonly Hex[]
}

/**
 * A validator from its serialized form and its eight words.
 *
 * @param serialized 121 bytes.
 * @param words 256 bytes.
 */
export function readValidator(index: number, serialized: Uint8Array, words: Uint8Array): Validator {
  const view = new DataView(serialized.buffer, serialized.byteOffset, serialized.length)
  const word = (position: number) => bytesToHex(words.subarray(position * 32, position * 32 + 32))
  return {
    index,
    pubkey: bytesToHex(serialized.subarray(0, 48)),
    pubkeyHash: word(0),
    withdrawalCredentials: word(1),
    effectiveBalanceGwei: view.getBigUint64(80, true),
    slashed: view.getUint8(88) !== 0,
    activationEligibilityEpoch: epochAt(view, 89),
    activationEpoch: epochAt(view, 97),
    exitEpoch: epochAt(view, 105),
    withdrawableEpoch: epochAt(view, 113),
    balanceGwei: 0n,
    fields: Array.from({ length: 8 }, (_, position) => word(position)),
  }
}

function epochAt(view: DataView, offset: number): number {
  const epoch = view.getBigUint64(offset, true)
  return epoch === 2n ** 64n - 1n ? Number.POSITIVE_INFINITY : Number(epoch)
}
