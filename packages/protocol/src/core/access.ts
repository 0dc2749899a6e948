import { refuse, require, revertWith } from '../error.js'
import { canCall } from '../permissions/views.js'
import type { Address, Hex, State } from '../state.js'

/** Bit `index` of the contract's paused bitmap must be 0 (chapter 01 §3.0). */
export function requireNotPaused(state: State, contract: Address, index: number): void {
  if (isPaused(state.paused.get(contract) ?? 0n, index)) refuse('CurrentlyPaused')
}

export function isPaused(bitmap: bigint, index: number): boolean {
  return bitmap !== 0n && ((bitmap >> BigInt(index)) & 1n) === 1n
}

/** The caller may act for the account through this function of this contract, else `InvalidPermissions`. */
export function requireAuthority(
  state: State,
  account: Address,
  caller: Address,
  contract: Address,
  selector: Hex,
): void {
  require(canCall(state, account, caller, contract, selector), 'InvalidPermissions')
}

/** OpenZeppelin's `onlyOwner`. */
export function requireOwner(state: State, contract: Address, caller: Address): void {
  if (state.owners.get(contract) !== caller) revertWith('Ownable: caller is not the owner')
}

export function requirePauser(state: State, caller: Address): void {
  require(state.pausers.has(caller), 'OnlyPauser')
}

export function requireUnpauser(state: State, caller: Address): void {
  require(state.unpauser === caller, 'OnlyUnpauser')
}
