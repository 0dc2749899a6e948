import { requireNotPaused } from '../core/access.js'
import { stakerOf } from '../core/records.js'
import { transact, write } from '../core/run.js'
import type { Outcome } from '../event.js'
import { calculateStrategyDepositDigestHash } from '../signatures/digests.js'
import { requireSignature, type Signature } from '../signatures/signature.js'
import type { Address, State } from '../state.js'
import { deposit } from './depositIntoStrategy.js'
import { nonces } from './views.js'

export type DepositIntoStrategyWithSignatureParameters = {
  caller: Address
  strategy: Address
  token: Address
  amount: bigint
  staker: Address
  expiry: bigint
  signature: Signature
}

/**
 * Tokens of the caller become deposit shares of the staker who signed; gives the shares (chapter 01 §3.2.2).
 * Errors: `CurrentlyPaused`, `SignatureExpired`, `InvalidSignature`, then those of `depositIntoStrategy`.
 */
export function depositIntoStrategyWithSignature(
  state: State,
  parameters: DepositIntoStrategyWithSignatureParameters,
): Outcome<bigint> {
  const { caller, strategy, token, amount, staker, expiry, signature } = parameters
  return transact(state, (run) => {
    requireNotPaused(state, state.config.contracts.strategyManager, 0)
    const nonce = nonces(state, staker)
    requireSignature(state, signature, staker, expiry, () =>
      calculateStrategyDepositDigestHash(state, staker, strategy, token, amount, nonce, expiry),
    )
    write(run, stakerOf(run, staker), 'depositNonce', nonce + 1n)
    return deposit(run, caller, staker, strategy, token, amount)
  })
}
