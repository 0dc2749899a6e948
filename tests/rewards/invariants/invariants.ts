import { expect } from 'vitest'
import type { Address, RewardsInput, RewardsResult } from '../../../packages/rewards/src/input.js'
import type { Calculate } from '../campaign.js'
import { dayOfDate } from '../plain/facts.js'
import { isByStake, isDirected, type Submission } from '../plain/submissions.js'
import { emit, emptyLog, inputOf, pass } from '../scenarios/log.js'
import { STRATEGIES } from '../scenarios/parties.js'
import type { Scenario } from '../scenarios/scenario.js'
import { boundOfLife, daily, dustOfDay, promised, submissionsAt } from './bounds.js'
import { cutTo, renamed, tokenOf, withEvents, withOwnTokens, withSubmissions } from './change.js'

/** A rule of chapter 04 §7 that any implementation must keep: throws where it doesn't. */
export type Invariant = (calculate: Calculate, scenario: Scenario) => Promise<void>

export const INVARIANTS: Record<string, Invariant> = {
  '9: what happens after the cutoff changes nothing, nor does doing it again': async (
    calculate,
    { input, snapshot },
  ) => {
    const earlier = before(input, snapshot, 2)
    const result = await calculate(input, earlier)
    expect(plainly(await calculate(cutTo(input, dayIndex(input, earlier) + 2), earlier))).toEqual(
      plainly(result),
    )
    expect(plainly(await calculate(input, earlier))).toEqual(plainly(result))
  },

  '11: a day pays no more than its tokens and dust': async (calculate, scenario) => {
    const input = withOwnTokens(scenario.input)
    const { snapshot } = scenario
    const nile = dayOfDate(input.parameters.forks.nile)
    const previous = await calculate(input, before(input, snapshot, 1))
    const result = await calculate(input, snapshot)
    for (const [index, submission] of submissionsAt(input, snapshot).entries()) {
      if (isDirected(submission)) continue
      const days = isFirstPaid(input, submission, snapshot) ? BigInt(submission.days) : 1n
      const most = days * (daily(submission) + dustOfDay(submission, daily(submission), { nile }))
      expect(promised(result, index) - promised(previous, index)).toBeLessThanOrEqual(most)
    }
  },

  '12 and 13: the life of a submission pays no more than was paid in and dust': async (
    calculate,
    scenario,
  ) => {
    const input = withOwnTokens(scenario.input)
    const nile = dayOfDate(input.parameters.forks.nile)
    const result = await calculate(input, scenario.snapshot)
    const submissions = submissionsAt(input, scenario.snapshot)
    for (const [index, submission] of submissions.entries())
      expect(promised(result, index)).toBeLessThanOrEqual(boundOfLife(submission, { nile }))
    const tokens = new Set(submissions.map((_, index) => tokenOf(index)))
    expect(result.amounts.filter(({ token }) => !tokens.has(token))).toEqual([])
  },

  '14: stake types refund the AVS only on days on which nobody else gets anything': async (
    calculate,
    scenario,
  ) => {
    const input = withOwnTokens(scenario.input)
    const { snapshot } = scenario
    const previous = await calculate(input, before(input, snapshot, 1))
    const result = await calculate(input, snapshot)
    for (const [index, submission] of submissionsAt(input, snapshot).entries()) {
      if (!isByStake(submission) || isFirstPaid(input, submission, snapshot)) continue
      const gained = gains(previous, result, tokenOf(index))
      if ((gained.get(submission.avs) ?? 0n) > 0n) expect([...gained.keys()]).toEqual([submission.avs])
    }
  },

  '15: who is not delegated, or to nobody who is registered, earns nothing and costs nobody': async (
    calculate,
    { input, snapshot },
  ) => {
    const strangers = emptyLog()
    pass(strangers, 1)
    const [alone, follower, nobody] = ['a', 'b', 'c'].map((end) => `0x${'0'.repeat(35)}dead${end}` as Address)
    for (const staker of [alone, follower])
      for (const strategy of STRATEGIES)
        emit(strangers, 'strategyManager', 'Deposit', { staker, strategy, shares: 10n ** 24n })
    emit(strangers, 'delegationManager', 'StakerDelegated', { staker: follower, operator: nobody })
    const more = inputOf(strangers, 1).events.map((event) => ({
      ...event,
      logIndex: event.logIndex + 100_000,
    }))
    const events = [...input.events, ...more].sort(
      (a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex,
    )
    const forAll = events.flatMap(({ name, args }) =>
      /ForAllCreated$/.test(name)
        ? [(args.rewardsSubmission ?? args.rangePayment) as { token: Address }]
        : [],
    )
    const others = ({ amounts }: RewardsResult) =>
      amounts.filter(({ token }) => !forAll.some((tuple) => tuple.token === token))
    const crowded = await calculate(withEvents(input, events), snapshot)
    expect(others(crowded)).toEqual(others(await calculate(input, snapshot)))
  },

  '16: ten thousand times the multipliers are the same': async (calculate, { input, snapshot }) => {
    const scaled = withSubmissions(input, ({ strategiesAndMultipliers }) => ({
      strategiesAndMultipliers: strategiesAndMultipliers.map((one) => ({
        ...one,
        multiplier: (one.multiplier % 10n ** 24n) * 10_000n,
      })),
    }))
    const base = withSubmissions(input, ({ strategiesAndMultipliers }) => ({
      strategiesAndMultipliers: strategiesAndMultipliers.map((one) => ({
        ...one,
        multiplier: one.multiplier % 10n ** 24n,
      })),
    }))
    expect(plainly(await calculate(scaled, snapshot))).toEqual(plainly(await calculate(base, snapshot)))
  },

  '16: other addresses, and so another order of everybody, change nothing': async (
    calculate,
    { input, snapshot },
  ) => {
    const rename = (address: Address): Address =>
      `0x${(255 - Number.parseInt(address.slice(-2), 16)).toString(16).padStart(2, '0')}${address.slice(4)}`
    const names = (result: RewardsResult, name: (address: Address) => Address) =>
      result.amounts.map((one) => `${name(one.earner)} ${name(one.token)} ${one.cumulativeAmount}`).sort()
    const changed = await calculate(renamed(input, rename), snapshot)
    expect(names(changed, (one) => one)).toEqual(names(await calculate(input, snapshot), rename))
  },

  '17: what an earner has never grows less': async (calculate, { input, snapshot }) => {
    const result = await calculate(input, snapshot)
    const earlier = await calculate(input, before(input, snapshot, 3))
    for (const { earner, token, cumulativeAmount } of earlier.amounts) {
      const later = result.amounts.find((one) => one.earner === earner && one.token === token)
      expect(later?.cumulativeAmount ?? -1n, `${earner} ${token}`).toBeGreaterThanOrEqual(cumulativeAmount)
    }
  },
}

const plainly = ({ amounts, root }: RewardsResult) => ({ amounts, root })

const dayIndex = ({ days }: RewardsInput, date: string): number => days.findIndex((day) => day.date === date)

/** Whether this run is the first to pay it, all days passed together: it is new, or its type begins with this cutoff (§4.9). */
function isFirstPaid({ parameters }: RewardsInput, submission: Submission, snapshot: string): boolean {
  const cutoff = dayOfDate(snapshot) + 1
  const typeIsNew = isByStake(submission) && dayOfDate(parameters.forks.sabine) >= cutoff
  return typeIsNew || submission.date === dayOfDate(snapshot)
}

/** The date some days before, though not before the first. */
const before = (input: RewardsInput, snapshot: string, days: number): string =>
  input.days[Math.max(0, dayIndex(input, snapshot) - days)]?.date ?? snapshot

/** Who has gained how much of a token, without those who haven't. */
function gains(previous: RewardsResult, result: RewardsResult, token: Address): Map<string, bigint> {
  const had = new Map(previous.amounts.map((one) => [`${one.earner} ${one.token}`, one.cumulativeAmount]))
  const gained = result.amounts
    .filter((one) => one.token === token)
    .map((one): [string, bigint] => [
      one.earner,
      one.cumulativeAmount - (had.get(`${one.earner} ${one.token}`) ?? 0n),
    ])
  return new Map(gained.filter(([, amount]) => amount > 0n))
}
