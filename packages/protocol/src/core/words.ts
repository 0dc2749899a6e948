import type { Address } from '../state.js'

/** A uint256 as 64 hex digits. */
export function encodeWord(value: bigint | number): string {
  return value.toString(16).padStart(64, '0')
}

/** An address as 64 hex digits. */
export function encodeAddress(address: Address): string {
  return `000000000000000000000000${address.slice(2)}`
}
