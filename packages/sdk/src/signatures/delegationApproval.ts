import { type Hex, maxUint256, zeroHash } from 'viem'

/** An approver's consent to one staker's delegation, as `signDelegationApproval` makes it. */
export type DelegationApproval = {
  signature: Hex
  /** Last second, of Unix time, in which it is valid. */
  expiry: bigint
  /** Makes this consent different from every other of the same approver. */
  salt: Hex
}

/** The EIP-712 type of chapter 01 §3.11. */
export const delegationApprovalTypes = {
  DelegationApproval: [
    { name: 'delegationApprover', type: 'address' },
    { name: 'staker', type: 'address' },
    { name: 'operator', type: 'address' },
    { name: 'salt', type: 'bytes32' },
    { name: 'expiry', type: 'uint256' },
  ],
} as const

/**
 * The approval as the contract's last two arguments. Operators without an approver ignore them; for the others a
 * missing approval is an invalid signature, not an expired one.
 */
export function approvalArguments(
  approval: DelegationApproval | undefined,
): [{ signature: Hex; expiry: bigint }, Hex] {
  if (!approval) return [{ signature: '0x', expiry: maxUint256 }, zeroHash]
  return [{ signature: approval.signature, expiry: approval.expiry }, approval.salt]
}
