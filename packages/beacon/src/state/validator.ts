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
 * A validator from its public key and its eight words, 256 bytes.
 */
export function readValidator(index: number, pubkey: Hex, words: Uint8Array): Validator {
  const view = new DataView(words.buffer, words.byteOffset, words.length)
  const fields = Array.from({ length: 8 }, (_, position) =>
    bytesToHex(words.subarray(position * 32, position * 32 + 32)),
  )
  return {
    index,
    pubkey,
    pubkeyHash: fields[0] ?? '0x',
    withdrawalCredentials: fields[1] ?? '0x',
    effectiveBalanceGwei: view.getBigUint64(64, true),
    slashed: view.getUint8(96) !== 0,
    activationEligibilityEpoch: epochAt(view, 128),
    activationEpoch: epochAt(view, 160),
    exitEpoch: epochAt(view, 192),
    withdrawableEpoch: epochAt(view, 224),
    balanceGwei: 0n,
    fields,
  }
}

function epochAt(view: DataView, offset: number): number {
  const epoch = view.getBigUint64(offset, true)
  return epoch === 2n ** 64n - 1n ? Number.POSITIVE_INFINITY : Number(epoch)
}
