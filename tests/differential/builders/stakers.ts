// Deposits, delegation and withdrawals.
import {
  type Address,
  calculateStrategyDepositDigestHash,
  depositSharesOf,
  nonces,
  type Withdrawal,
} from '@restack/protocol'
import type { Generator } from '../generator.js'
import { approver, contracts, delays, holders, stakers, tokenOf, tokens } from '../world.js'
import type { Builder } from './builder.js'

const { strategyManager } = contracts
const ETHER = 10n ** 18n

export const depositIntoStrategy: Builder = (g) => {
  const caller = g.pick(holders)
  const strategy = g.pick(g.exist)
  const token = tokenOf(strategy)
  const held = g.spendable(token, caller, strategyManager)
  const amount = g.upTo(held < 400n * ETHER ? held : 400n * ETHER)
  return {
    type: 'depositIntoStrategy',
    caller,
    strategy,
    token: g.chance(40) ? g.pick(tokens) : token,
    amount,
  }
}

export const depositIntoStrategyWithSignature: Builder = (g) => {
  const { state } = g
  const caller = g.pick(holders)
  const staker = g.pick(stakers)
  const strategy = g.pick(g.exist)
  const token = tokenOf(strategy)
  const held = g.spendable(token, caller, strategyManager)
  const amount = g.upTo(held < ETHER ? held : ETHER)
  const expiry = state.timestamp + BigInt(g.pick([0, 1, 1000, 1000, -1]))
  const nonce = nonces(state, staker) + (g.chance(10) ? 1n : 0n)
  const digest = calculateStrategyDepositDigestHash(state, staker, strategy, token, amount, nonce, expiry)
  const signature = g.chance(12) ? null : { signer: g.chance(12) ? approver : staker, digest }
  return {
    type: 'depositIntoStrategyWithSignature',
    caller,
    strategy,
    token,
    amount,
    staker,
    expiry,
    signature,
  }
}

const positionsOf = (g: Generator, holder: Address): Address[] =>
  g.strategiesWith.filter((strategy) => depositSharesOf(g.state, holder, strategy) > 0n)

export const queueWithdrawals: Builder = (g) => {
  const rich = holders.filter((holder) => positionsOf(g, holder).length > 0)
  const caller = g.maybe(rich)
  if (caller === undefined) return undefined
  const params = Array.from({ length: g.chance(5) ? 2 : 1 }, () => {
    const chosen = g.some(positionsOf(g, caller), 3)
    if (g.chance(25)) chosen.push(chosen[0] as Address)
    const depositShares = chosen.map((strategy) => {
      const shares = g.upTo(depositSharesOf(g.state, caller, strategy))
      return g.chance(40) ? depositSharesOf(g.state, caller, strategy) + 1n : shares
    })
    if (g.chance(60)) depositShares.pop()
    return { strategies: chosen, depositShares }
  })
  return { type: 'queueWithdrawals', caller, params }
}

const ripe = (g: Generator, withdrawal: Withdrawal): boolean =>
  g.state.block > withdrawal.startBlock + delays.withdrawal

/** A withdrawal that may be paid, or now and then one that may not yet. */
function someWithdrawal(g: Generator): Withdrawal | undefined {
  const all = [...g.state.withdrawals.values()]
  const payable = all.filter((withdrawal) => ripe(g, withdrawal))
  const almost = all.find(({ startBlock }) => startBlock + delays.withdrawal === g.state.block)
  if (almost !== undefined && g.chance(3)) return almost
  return g.maybe(payable.length === 0 || g.chance(15) ? all : payable)
}

const tokensFor = (withdrawal: Withdrawal): Address[] => withdrawal.strategies.map(tokenOf)

export const completeQueuedWithdrawal: Builder = (g) => {
  const withdrawal = someWithdrawal(g)
  if (withdrawal === undefined) return undefined
  const tokensHere = tokensFor(withdrawal)
  if (g.chance(30)) tokensHere[0] = g.pick(tokens)
  if (g.chance(50)) tokensHere.pop()
  return {
    type: 'completeQueuedWithdrawal',
    caller: g.chance(30) ? g.anyone() : withdrawal.withdrawer,
    withdrawal: g.chance(40) ? { ...withdrawal, nonce: withdrawal.nonce + 1n } : withdrawal,
    tokens: tokensHere,
    receiveAsTokens: g.chance(2),
  }
}

export const completeQueuedWithdrawals: Builder = (g) => {
  const first = someWithdrawal(g)
  if (first === undefined) return undefined
  const others = [...g.state.withdrawals.values()].filter(
    (each) => each !== first && each.staker === first.staker && ripe(g, each),
  )
  const withdrawals = [first, ...others.slice(0, g.next(3))]
  const flags = withdrawals.map(() => g.chance(2))
  if (g.chance(40)) flags.pop()
  return {
    type: 'completeQueuedWithdrawals',
    caller: first.withdrawer,
    withdrawals,
    tokens: withdrawals.map(tokensFor),
    receiveAsTokens: flags,
  }
}
