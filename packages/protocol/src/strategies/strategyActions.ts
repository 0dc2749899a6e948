import { transact } from '../core/run.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { depositToStrategy, withdrawFromStrategy } from './strategy.js'

/** A strategy's own functions, for the StrategyManager only (chapter 01 §3.3.2). */

/** Errors: `CurrentlyPaused`, `OnlyStrategyManager`, those of `depositToStrategy`. */
export function deposit(
  state: State,
  { caller, strategy, token, amount }: { caller: Address; strategy: Address; token: Address; amount: bigint },
): Outcome<bigint> {
  return transact(state, (run) => depositToStrategy(run, caller, strategy, token, amount))
}

export type WithdrawParameters = {
  caller: Address
  strategy: Address
  recipient: Address
  token: Address
  amountShares: bigint
}

/** Errors: `CurrentlyPaused`, `OnlyStrategyManager`, those of `withdrawFromStrategy`. */
export function withdraw(state: State, parameters: WithdrawParameters): Outcome<bigint> {
  const { caller, strategy, recipient, token, amountShares } = parameters
  return transact(state, (run) => withdrawFromStrategy(run, caller, strategy, recipient, token, amountShares))
}
