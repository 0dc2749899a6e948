import { keccak256, numberToHex } from 'viem'
import type { Address } from '../../../packages/rewards/src/input.js'
import { common } from './coordinator.js'
import { emit, type Log } from './log.js'
import * as p from './parties.js'
import { pick } from './parties.js'
import type { Kind, Roll } from './rolls.js'
import { submitRange } from './submit.js'

/** Events of the years before slashing: a ledger of its own, that ends before the core's model begins to play. */
export type Legacy = {
  shares: Map<string, bigint>
  delegated: Set<Address>
  /** First-generation withdrawals that were not migrated yet. */
  queued: { staker: Address; strategy: Address; shares: bigint }[]
  roots: number
  podShares: bigint
  nonce: bigint
}

export const newLegacy = (): Legacy => ({
  ...{ shares: new Map(), delegated: new Set(), queued: [], roots: 0, podShares: 0n, nonce: 0n },
})

type Player = (log: Log, legacy: Legacy, roll: Roll) => void
const operator = p.LEGACY_OPERATOR

export const LEGACY: Partial<Record<Kind, Player>> = {
  legacyDeposit: (log, legacy, { who, what, amount }) => {
    const [staker, strategy] = [pick(p.LEGACY_STAKERS, who), pick(p.TOKEN_STRATEGIES, what)]
    emit(log, 'strategyManager', 'Deposit', { staker, token: pick(p.TOKENS, what), strategy, shares: amount })
    change(log, legacy, staker, strategy, amount)
  },
  legacyDelegate: (log, legacy, { who }) => {
    const staker = pick(p.LEGACY_STAKERS, who)
    if (legacy.delegated.has(staker)) return
    emit(log, 'delegationManager', 'StakerDelegated', { staker, operator })
    legacy.delegated.add(staker)
    for (const [strategy, shares] of positions(legacy, staker))
      emit(log, 'delegationManager', 'OperatorSharesIncreased', { operator, staker, strategy, shares })
  },
  legacyUndelegate: (log, legacy, { who }) => {
    const staker = pick(p.LEGACY_STAKERS, who)
    if (!legacy.delegated.has(staker)) return
    for (const [strategy, shares] of positions(legacy, staker)) queue(log, legacy, staker, strategy, shares)
    emit(log, 'delegationManager', 'StakerUndelegated', { staker, operator })
    legacy.delegated.delete(staker)
  },
  firstWithdrawal: (log, legacy, { who, what, fraction }) => {
    const staker = pick(p.LEGACY_STAKERS, who)
    const [strategy, held] = pick(positions(legacy, staker), what) ?? []
    if (!strategy || !held) return
    const shares = (held * fraction) / 10n ** 18n
    if (shares === 0n) return
    change(log, legacy, staker, strategy, -shares)
    const args = { depositor: staker, nonce: legacy.queued.length, strategy, shares }
    emit(log, 'strategyManager', 'ShareWithdrawalQueued', args)
    legacy.queued.push({ staker, strategy, shares })
  },
  migrate: (log, legacy, { what }) => {
    const first = legacy.queued.splice(what % Math.max(1, legacy.queued.length), 1)[0]
    if (!first) return
    const newWithdrawalRoot = withdrawalQueued(log, legacy, first.staker, first.strategy, first.shares)
    const oldWithdrawalRoot = keccak256(newWithdrawalRoot)
    emit(log, 'delegationManager', 'WithdrawalMigrated', { oldWithdrawalRoot, newWithdrawalRoot })
  },
  secondWithdrawal: (log, legacy, { who, what, fraction }) => {
    const staker = pick(p.LEGACY_STAKERS, who)
    const [strategy, held] = pick(positions(legacy, staker), what) ?? []
    const shares = ((held ?? 0n) * fraction) / 10n ** 18n
    if (strategy && shares > 0n) queue(log, legacy, staker, strategy, shares)
  },
  legacyPod: (log, legacy, { what, amount }) => {
    // A loss that was booked late could leave less than nothing.
    const sharesDelta = legacy.podShares > 0n && what % 2 === 0 ? -amount : amount
    legacy.podShares += sharesDelta
    emit(log, 'eigenPodManager', 'PodSharesUpdated', { podOwner: p.LEGACY_POD_OWNER, sharesDelta })
  },
  rangePayment: (log, legacy, roll) => pay(log, legacy, roll, 'RangePaymentCreated'),
  rangePaymentForAll: (log, legacy, roll) => pay(log, legacy, roll, 'RangePaymentForAllCreated'),
}

function pay(log: Log, legacy: Legacy, roll: Roll, name: Parameters<typeof submitRange>[1]): void {
  const payment = { ...common(log, roll), amount: roll.amount }
  legacy.nonce += 1n
  submitRange(log, name, p.LEGACY_SUBMITTER, legacy.nonce, payment)
}

const positions = ({ shares }: Legacy, staker: Address): [Address, bigint][] =>
  p.TOKEN_STRATEGIES.map((strategy): [Address, bigint] => [
    strategy,
    shares.get(`${staker} ${strategy}`) ?? 0n,
  ]).filter(([, held]) => held > 0n)

function change(log: Log, legacy: Legacy, staker: Address, strategy: Address, by: bigint): void {
  const name = `${staker} ${strategy}`
  legacy.shares.set(name, (legacy.shares.get(name) ?? 0n) + by)
  if (!legacy.delegated.has(staker)) return
  const [event, shares] =
    by > 0n ? (['OperatorSharesIncreased', by] as const) : (['OperatorSharesDecreased', -by] as const)
  emit(log, 'delegationManager', event, { operator, staker, strategy, shares })
}

function queue(log: Log, legacy: Legacy, staker: Address, strategy: Address, shares: bigint): void {
  change(log, legacy, staker, strategy, -shares)
  withdrawalQueued(log, legacy, staker, strategy, shares)
}

function withdrawalQueued(log: Log, legacy: Legacy, staker: Address, strategy: Address, shares: bigint) {
  legacy.roots += 1
  const withdrawalRoot = keccak256(numberToHex(legacy.roots))
  const withdrawal = { staker, delegatedTo: operator, withdrawer: staker, nonce: BigInt(legacy.roots) }
  emit(log, 'delegationManager', 'WithdrawalQueued', {
    withdrawalRoot,
    withdrawal: { ...withdrawal, startBlock: 1000 + log.hour, strategies: [strategy], shares: [shares] },
  })
  return withdrawalRoot
}
