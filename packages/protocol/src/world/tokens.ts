import { MAX_UINT256, WAD, ZERO_ADDRESS } from '../core/constants.js'
import { add, mulDivDown } from '../core/math.js'
import { emit, put, type Run } from '../core/run.js'
import { refuse } from '../error.js'
import type { Address, State, Token } from '../state.js'

/** Tokens of an account. An address without a token reads as 0. */
export function balanceOf(state: State, token: Address, account: Address): bigint {
  const record = state.tokens.get(token)
  return record === undefined ? 0n : toTokens(record, record.balances.get(account) ?? 0n)
}

export function allowance(state: State, token: Address, owner: Address, spender: Address): bigint {
  return state.tokens.get(token)?.allowances.get(owner)?.get(spender) ?? 0n
}

/**
 * `transfer` of a token. Errors: `TransferFailed`, for whatever reason the token refuses (docs/differences.md:
 * Solady's error instead of the token's own).
 */
export function safeTransfer(run: Run, token: Address, from: Address, to: Address, amount: bigint): void {
  if (!move(run, token, from, to, amount)) refuse('TransferFailed')
}

/** `transferFrom` by a spender. Errors: `TransferFromFailed`. */
export function safeTransferFrom(
  run: Run,
  token: Address,
  spender: Address,
  from: Address,
  to: Address,
  amount: bigint,
): void {
  const record = run.state.tokens.get(token)
  const allowed = allowance(run.state, token, from, spender)
  if (record === undefined || allowed < amount) refuse('TransferFromFailed')
  const spenders = record.allowances.get(from)
  if (allowed !== MAX_UINT256 && spenders !== undefined) put(run, spenders, spender, allowed - amount)
  if (!move(run, token, from, to, amount)) refuse('TransferFromFailed')
}

export function mintTokens(run: Run, token: Address, to: Address, amount: bigint): void {
  const record = run.state.tokens.get(token) ?? refuse('EmptyRevert')
  put(run, record.balances, to, add(record.balances.get(to) ?? 0n, toUnits(record, amount)))
  emit(run, token, 'Transfer', { from: ZERO_ADDRESS, to, value: amount })
}

/** False when the token refuses. */
function move(run: Run, token: Address, from: Address, to: Address, amount: bigint): boolean {
  const record = run.state.tokens.get(token)
  if (record === undefined || record.blocked.has(from) || record.blocked.has(to)) return false
  const units = toUnits(record, amount)
  const held = record.balances.get(from) ?? 0n
  if (held < units) return false
  put(run, record.balances, from, held - units)
  const fee = record.kind === 'feeOnTransfer' ? (amount * record.feeBips) / 10_000n : 0n
  put(run, record.balances, to, (record.balances.get(to) ?? 0n) + units - fee)
  emit(run, token, 'Transfer', { from, to, value: amount - fee })
  if (fee > 0n) emit(run, token, 'Transfer', { from, to: ZERO_ADDRESS, value: fee })
  return true
}

function toTokens(token: Token, units: bigint): bigint {
  return token.kind === 'rebasing' ? mulDivDown(units, token.index, WAD) : units
}

function toUnits(token: Token, amount: bigint): bigint {
  return token.kind === 'rebasing' ? mulDivDown(amount, WAD, token.index) : amount
}
