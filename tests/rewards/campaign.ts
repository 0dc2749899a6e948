import fc from 'fast-check'
import type { CumulativeAmount, RewardsInput, RewardsResult } from '../../packages/rewards/src/input.js'
import { addDust, type Dust, noDust } from './invariants/bounds.js'
import { type PlainRun, plainRun } from './plain/calculate.js'
import { describeScenario } from './scenarios/describe.js'
import { occurrencesOf } from './scenarios/occurrences.js'
import { type Seeds, scenarioOf, seeds } from './scenarios/scenario.js'
import { shorten } from './scenarios/shorten.js'

/** An implementation of the calculation: events to leaves and root, for the last snapshot counted. */
export type Calculate = (input: RewardsInput, snapshot: string) => RewardsResult | Promise<RewardsResult>

export type Campaign = {
  /** How many scenarios reached what. */
  counts: Map<string, number>
  leaves: number
  /** Of the plain calculation; the other one's is the same where there is no difference. */
  dust: Dust
  /** The smallest scenario with different results, told in words. */
  difference: string | undefined
}

/** Plays random scenarios on both implementations and compares leaves and root. */
export async function campaign(calculate: Calculate, seed: number, runs: number): Promise<Campaign> {
  const counts = new Map<string, number>()
  const dust = noDust()
  let leaves = 0
  const isDifferent = async (one: Seeds, count: (run: PlainRun, input: RewardsInput) => void = () => {}) => {
    const { input, snapshot } = scenarioOf(one)
    const run = plainRun(input, snapshot)
    count(run, input)
    const other = await Promise.resolve(calculate(input, snapshot)).catch(() => undefined)
    return !other || differences(run.result, other).length > 0
  }
  const agrees = fc.asyncProperty(seeds, async (one) => {
    const isSo = await isDifferent(one, (run, input) => {
      for (const label of occurrencesOf(input, run)) counts.set(label, (counts.get(label) ?? 0) + 1)
      leaves += run.result.amounts.length
      addDust(dust, run)
    })
    return !isSo
  })
  const details = await fc.check(agrees, { seed, numRuns: runs, endOnFailure: true })
  const found = details.counterexample?.[0]
  const shortest = found && (await shorten(found, isDifferent))
  const difference = shortest && (await describeDifference(calculate, shortest, details.seed))
  return { counts, leaves, dust, difference }
}

async function describeDifference(calculate: Calculate, found: Seeds, seed: number): Promise<string> {
  const { input, snapshot } = scenarioOf(found)
  const run = plainRun(input, snapshot)
  const result = await Promise.resolve(calculate(input, snapshot)).catch((error: Error) => error)
  const lines = result instanceof Error ? [`refused: ${result.message}`] : differences(run.result, result)
  return [`Seed ${seed}.`, ...describeScenario(input, run), '', ...lines].join('\n')
}

/** Leaves that are not the same, and the root. */
export function differences(plain: RewardsResult, other: RewardsResult): string[] {
  const names = (amounts: readonly CumulativeAmount[]) =>
    new Map(
      amounts.map((amount) => [`${amount.earner} ${amount.token}`.toLowerCase(), amount.cumulativeAmount]),
    )
  const [ours, theirs] = [names(plain.amounts), names(other.amounts)]
  const all = [...new Set([...ours.keys(), ...theirs.keys()])].sort()
  const unequal = all.filter((name) => ours.get(name) !== theirs.get(name))
  const lines = unequal.map((name) => `${name}: plain ${ours.get(name)}, other ${theirs.get(name)}`)
  if (plain.root !== other.root) lines.push(`root: plain ${plain.root}, other ${other.root}`)
  return lines
}
