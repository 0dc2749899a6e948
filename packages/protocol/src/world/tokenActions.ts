import { exclude, getOrPut, include, put, transact, write } from '../core/run.js'
import { refuse } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State, Token } from '../state.js'
import { mintTokens, safeTransfer } from './tokens.js'

/** What happens to tokens outside the protocol. None of it is part of the ABI. */

/** Creates tokens for an account. */
export function mint(
  state: State,
  { token, to, amount }: { token: Address; to: Address; amount: bigint },
): Outcome<void> {
  return transact(state, (run) => mintTokens(run, token, to, amount))
}

/** The ERC-20's `transfer`, for instance a donation to a strategy. Errors: `TransferFailed`. */
export function transfer(
  state: State,
  { caller, token, to, amount }: { caller: Address; token: Address; to: Address; amount: bigint },
): Outcome<void> {
  return transact(state, (run) => safeTransfer(run, token, caller, to, amount))
}

/** The ERC-20's `approve`, without its event. */
export function approve(
  state: State,
  { caller, token, spender, amount }: { caller: Address; token: Address; spender: Address; amount: bigint },
): Outcome<void> {
  return transact(state, (run) => {
    const spenders = getOrPut(run, tokenOf(state, token).allowances, caller, () => new Map())
    put(run, spenders, spender, amount)
  })
}

/** Sets the index of a rebasing token: every balance is multiplied by new index over old. */
export function rebase(state: State, { token, index }: { token: Address; index: bigint }): Outcome<void> {
  return transact(state, (run) => {
    const record = tokenOf(state, token)
    if (record.kind !== 'rebasing' || index <= 0n) refuse('EmptyRevert')
    write(run, record, 'index', index)
  })
}

/** Bars an account from sending and receiving a token, or admits it again. */
export function setBlocked(
  state: State,
  { token, account, blocked }: { token: Address; account: Address; blocked: boolean },
): Outcome<void> {
  return transact(state, (run) => {
    const record = tokenOf(state, token)
    if (blocked) include(run, record.blocked, account)
    else exclude(run, record.blocked, account)
  })
}

function tokenOf(state: State, token: Address): Token {
  return state.tokens.get(token) ?? refuse('EmptyRevert')
}
