import type { Hex } from 'viem'

/** An operator's consent to being registered to an AVS, as `signOperatorAVSRegistration` makes it. */
export type OperatorAVSRegistration = {
  signature: Hex
  /** Makes this consent different from every other of the same operator. */
  salt: Hex
  /** Last second, of Unix time, in which it is valid. */
  expiry: bigint
}

/** The EIP-712 type of chapter 01 §3.11. */
export const operatorAVSRegistrationTypes = {
  OperatorAVSRegistration: [
    { name: 'operator', type: 'address' },
    { name: 'avs', type: 'address' },
    { name: 'salt', type: 'bytes32' },
    { name: 'expiry', type: 'uint256' },
  ],
} as const
