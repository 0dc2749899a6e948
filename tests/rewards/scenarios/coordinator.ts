import type { Address } from '../../../packages/rewards/src/input.js'
import { emit, type Log, secondsAt } from './log.js'
import * as p from './parties.js'
import { pick } from './parties.js'
import type { Kind, Roll } from './rolls.js'
import { type Multiplier, submitByStake, submitDirected, submitProRata } from './submit.js'

/** What the RewardsCoordinator remembers (chapter 04 §2.4 to §2.8), as far as it decides what may happen next. */
export type Coordinator = {
  nonces: Map<Address, bigint>
  optedIn: Set<Address>
  splits: Map<string, { old: number; next: number; activatedAt: number }>
  defaultSplit: number
  activationDelay: number
  claimers: Map<Address, Address>
}

export const newCoordinator = (): Coordinator => ({
  ...{ nonces: new Map(), optedIn: new Set(), splits: new Map(), claimers: new Map() },
  ...{ defaultSplit: 1000, activationDelay: 86400 },
})

const DAY = 86400
const MAX_AMOUNT = 10n ** 38n - 1n
const BIPS = [0, 1, 500, 1000, 2500, 3333, 9999, 10000]

type Player = (log: Log, coordinator: Coordinator, roll: Roll) => void

export const COORDINATOR: Partial<Record<Kind, Player>> = {
  avsSplit: (log, state, roll) => setSplit(log, state, roll, 'avs'),
  piSplit: (log, state, roll) => setSplit(log, state, roll, 'pi'),
  setSplit: (log, state, roll) => setSplit(log, state, roll, 'set'),
  defaultSplit: (log, state, { what }) => {
    const newDefaultOperatorSplitBips = pick(BIPS, what)
    const args = { oldDefaultOperatorSplitBips: state.defaultSplit, newDefaultOperatorSplitBips }
    emit(log, 'rewardsCoordinator', 'DefaultOperatorSplitBipsSet', args)
    state.defaultSplit = newDefaultOperatorSplitBips
  },
  activationDelay: (log, state, { what }) => {
    const newActivationDelay = pick([0, 3600, DAY, 30 * 3600, 3 * DAY], what)
    const args = { oldActivationDelay: state.activationDelay, newActivationDelay }
    emit(log, 'rewardsCoordinator', 'ActivationDelaySet', args)
    state.activationDelay = newActivationDelay
  },
  claimer: (log, state, { who, which }) => {
    const [earner, claimer] = [pick(p.EVERYBODY, who), pick(p.EVERYBODY, which)]
    const oldClaimer = state.claimers.get(earner) ?? `0x${'00'.repeat(20)}`
    emit(log, 'rewardsCoordinator', 'ClaimerForSet', { earner, oldClaimer, claimer })
    state.claimers.set(earner, claimer)
  },
  optIn: (log, state, { who }) => {
    const submitter = pick([...p.AVSS, p.SUBMITTER], who)
    const oldValue = state.optedIn.has(submitter)
    const args = { submitter, oldValue, newValue: !oldValue }
    emit(log, 'rewardsCoordinator', 'OptInForProtocolFeeSet', args)
    if (oldValue) state.optedIn.delete(submitter)
    else state.optedIn.add(submitter)
  },
  payAvs: (log, state, roll) => {
    const avs = pick(p.AVSS, roll.who)
    const net = withoutFee(state, avs, amountOf(roll))
    submitProRata(log, 'AVSRewardsSubmissionCreated', avs, nonce(state, avs), {
      ...common(log, roll),
      ...net,
    })
  },
  payAllStakers: (log, state, roll) =>
    submitProRata(log, 'RewardsSubmissionForAllCreated', p.SUBMITTER, nonce(state, p.SUBMITTER), {
      ...{ ...common(log, roll), amount: amountOf(roll) },
    }),
  payAllEarners: (log, state, roll) =>
    submitProRata(log, 'RewardsSubmissionForAllEarnersCreated', p.SUBMITTER, nonce(state, p.SUBMITTER), {
      ...{ ...common(log, roll), amount: amountOf(roll) },
    }),
  payUnique: (log, state, roll) => payByStake(log, state, roll, 'UniqueStakeRewardsSubmissionCreated'),
  payTotal: (log, state, roll) => payByStake(log, state, roll, 'TotalStakeRewardsSubmissionCreated'),
  payDirectedAvs: (log, state, roll) => payDirected(log, state, roll, pick(p.AVSS, roll.which), undefined),
  payDirectedSet: (log, state, roll) => {
    const { avs, id } = pick(p.SETS, roll.which)
    // A few tokens a day leave operators nothing, so that pools are whole rewards.
    const amount = roll.what % 4 < 2 ? (roll.amount % 40n) + 1n : roll.amount
    payDirected(log, state, { ...roll, amount }, avs, id)
  },
}

function nonce(state: Coordinator, account: Address): bigint {
  const now = state.nonces.get(account) ?? 0n
  state.nonces.set(account, now + 1n)
  return now
}

/** §2.7, of which the old split of the event is the getter's answer. */
function setSplit(log: Log, state: Coordinator, { who, what, which }: Roll, kind: 'avs' | 'pi' | 'set') {
  const operator = pick([...p.OPERATORS, p.LEGACY_OPERATOR], who)
  const [avs, operatorSet] = [pick(p.AVSS, which), pick(p.SETS, which)]
  const name = `${kind} ${operator} ${kind === 'avs' ? avs : kind === 'set' ? JSON.stringify(operatorSet) : ''}`
  const now = secondsAt(log.hour)
  const stored = state.splits.get(name)
  if (now <= (stored?.activatedAt ?? 0)) return
  const old = stored?.next ?? state.defaultSplit
  const next = pick(BIPS, what)
  const activatedAt = now + state.activationDelay
  state.splits.set(name, { old, next, activatedAt })
  const args = { caller: operator, operator, activatedAt }
  if (kind === 'avs')
    emit(log, 'rewardsCoordinator', 'OperatorAVSSplitBipsSet', {
      ...{ ...args, avs, oldOperatorAVSSplitBips: old, newOperatorAVSSplitBips: next },
    })
  if (kind === 'pi')
    emit(log, 'rewardsCoordinator', 'OperatorPISplitBipsSet', {
      ...{ ...args, oldOperatorPISplitBips: old, newOperatorPISplitBips: next },
    })
  if (kind === 'set')
    emit(log, 'rewardsCoordinator', 'OperatorSetSplitBipsSet', {
      ...{ ...args, operatorSet, oldOperatorSetSplitBips: old, newOperatorSetSplitBips: next },
    })
}

const amountOf = ({ amount }: Roll): bigint => (amount > MAX_AMOUNT ? MAX_AMOUNT : amount)

function withoutFee(state: Coordinator, submitter: Address, amount: bigint): { amount: bigint } {
  return { amount: state.optedIn.has(submitter) ? amount - (amount * 2000n) / 10000n : amount }
}

/** Strategies, token and time. A start lies up to nine days back, not before the first day, or a few days ahead. */
export function common({ hour }: Log, { who, what, which, fraction }: Roll) {
  const today = Math.floor(hour / 24)
  const start = Math.max(0, today + (what % 13) - 9)
  const days = what % 17 === 3 ? 100 : 1 + (which % 8)
  return {
    strategiesAndMultipliers: multipliers(which, fraction),
    token: pick(p.REWARD_TOKENS, who),
    startTimestamp: secondsAt(start * 24),
    duration: days * DAY,
  }
}

const MULTIPLIERS = [10n ** 18n, 2n * 10n ** 18n, 0n, 2n ** 96n - 1n, 1n]

function multipliers(bits: number, fraction: bigint): Multiplier[] {
  const strategies = [...p.TOKEN_STRATEGIES, p.BEACON_WITH_CAPITALS]
  return p.some(strategies, bits).map((strategy, i) => {
    const multiplier = pick([10n ** 18n, fraction, ...MULTIPLIERS], bits * (i + 1))
    return { strategy, multiplier }
  })
}

function payByStake(
  log: Log,
  state: Coordinator,
  roll: Roll,
  name: Parameters<typeof submitByStake>[1],
): void {
  const operatorSet = pick(p.SETS, roll.which)
  const net = withoutFee(state, operatorSet.avs, amountOf(roll))
  const submission = { ...common(log, roll), ...net }
  submitByStake(log, name, operatorSet.avs, operatorSet, nonce(state, operatorSet.avs), submission)
}

/** Ends before now; amounts are all the same, or each another. */
function payDirected(log: Log, state: Coordinator, roll: Roll, avs: Address, id: number | undefined) {
  const { what, amount } = roll
  const end = Math.ceil(log.hour / 24) - 1
  const days = 1 + (what % 6)
  if (end < days) return
  const operators = p.some([...p.OPERATORS, p.LEGACY_OPERATOR, p.OUTSIDER], roll.who)
  const operatorRewards = operators.map((operator, i) => {
    const even = amountOf(roll) / BigInt(operators.length)
    const own = what % 2 === 0 ? even : (even * BigInt(i + 1)) / BigInt(operators.length)
    return { operator, ...withoutFee(state, avs, own > 0n ? own : amount % 30n || 1n) }
  })
  const submission = { ...common(log, roll), operatorRewards, description: '' }
  const startTimestamp = secondsAt((end - days) * 24)
  const directed = { ...submission, startTimestamp, duration: days * DAY }
  submitDirected(log, avs, avs, id, nonce(state, avs), directed)
}
