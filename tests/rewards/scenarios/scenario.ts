import fc from 'fast-check'
import { apply } from '../../../packages/protocol/src/index.js'
import type { RewardsForks, RewardsInput } from '../../../packages/rewards/src/input.js'
import { COORDINATOR, newCoordinator } from './coordinator.js'
import { CORE, foundCore, play } from './core.js'
import { DIRECTORY, isObserved, newDirectory, observeAll } from './directory.js'
import { LEGACY, newLegacy } from './legacy.js'
import { ALWAYS, CURRENT_RULES, dateAt, dayAt, emptyLog, inputOf, NEVER, PARAMETERS, pass } from './log.js'
import * as p from './parties.js'
import { pick } from './parties.js'
import { legacyRoll, type Roll, roll, rollOfKind } from './rolls.js'

/** A random history, and the day after which rewards are asked for. */
export type Scenario = { input: RewardsInput; snapshot: string }

/** What a scenario is made from. */
export type Seeds = {
  legacy: Roll[]
  opening: Roll[]
  rolls: Roll[]
  forks: RewardsForks
  excluded: number
  /** The snapshot's distance from the last day of which something is known, */
  beyond: number
  /** or its place about the day of a fork. */
  about: number | null
}

const NOTHING: Roll = { kind: 'clearQueue', hours: 0, who: 0, what: 0, which: 0, amount: 1n, fraction: 1n }
const FORK_NAMES = Object.keys(CURRENT_RULES) as (keyof RewardsForks)[]

/** In the order of the real ones; some from the beginning or never. */
const randomForks: fc.Arbitrary<RewardsForks> = fc
  .tuple(
    fc.constantFrom(-2, 8),
    fc.array(fc.nat(999), { minLength: FORK_NAMES.length, maxLength: FORK_NAMES.length }),
  )
  .map(([first, numbers]) => {
    const days = numbers.map((number) => first + (number % (25 - first))).sort((a, b) => a - b)
    const dates = days.map((day) => (day < 0 ? ALWAYS : day > 22 ? NEVER : dateAt(day)))
    return Object.fromEntries(FORK_NAMES.map((name, i) => [name, dates[i]])) as RewardsForks
  })

const forks = fc.oneof(
  { weight: 2, arbitrary: fc.constant(CURRENT_RULES) },
  { weight: 5, arbitrary: randomForks },
)

/** Stake and members first, so that there is somebody to pay. */
const opening = rollOfKind('deposit', 'delegate', 'delegate', 'restakePod', 'joinAvs', 'joinSet', 'allocate')

/** Long as often as short: unlike by default. */
const upTo = (maxLength: number, one: fc.Arbitrary<Roll>): fc.Arbitrary<Roll[]> =>
  fc.array(one, { maxLength, size: 'max' })

export const seeds: fc.Arbitrary<Seeds> = fc.noBias(
  fc.record({
    legacy: fc.oneof(fc.constant<Roll[]>([]), upTo(14, legacyRoll)),
    opening: upTo(40, opening),
    rolls: upTo(100, roll),
    forks,
    excluded: fc.nat(255),
    beyond: fc.integer({ min: -5, max: 9 }),
    about: fc.option(fc.nat(999), { freq: 2 }),
  }),
)

export function scenarioOf({ legacy, opening, rolls, forks, excluded, beyond, about }: Seeds): Scenario {
  const log = emptyLog()
  const past = newLegacy()
  const directory = newDirectory()
  const coordinator = newCoordinator()
  for (const one of legacy) {
    wait(one)
    LEGACY[one.kind]?.(log, past, one)
  }
  pass(log, 0)
  const state = foundCore(log)
  // Allocation delays that operators began with are in force then.
  step({ ...NOTHING, hours: 13 })
  for (const one of opening) step({ ...one, hours: one.hours > 3 ? 1 : 0 })
  for (const one of rolls) step(one)

  const fork = about === null ? undefined : forks[pick(FORK_NAMES, about)]
  const last = Math.floor(log.hour / 24) + beyond
  const day = Math.max(
    1,
    fork && fork >= dateAt(3) && fork < NEVER ? dayAt(fork) - 2 + ((about ?? 0) % 5) : last,
  )
  while (log.hour < (day + 2) * 24) tick()
  const excludedAddresses = [...p.STAKERS, ...p.LEGACY_STAKERS].filter((_, i) => (excluded >> i) % 2 === 1)
  const parameters = { ...PARAMETERS, forks, excludedAddresses: excluded < 128 ? [] : excludedAddresses }
  return { input: inputOf(log, day + 2, parameters), snapshot: dateAt(day) }

  function step(one: Roll) {
    const before = log.hour
    wait(one)
    const [blocks, seconds] = [log.hour - before, BigInt(log.hour - before) * 3600n]
    apply(state, { type: 'advance', blocks, seconds })
    const action = CORE[one.kind]?.(state, one)
    if (action) play(log, state, action)
    DIRECTORY[one.kind]?.(log, directory, one)
    COORDINATOR[one.kind]?.(log, coordinator, one)
  }

  function wait({ hours }: Roll) {
    const count = hours < 0 ? 24 - (log.hour % 24) : hours
    for (let i = 0; i < count; i++) tick()
    if (count === 0) pass(log, 0)
  }

  /** What AVSs answer in a block is asked when all of it has happened. */
  function tick() {
    if (isObserved(log.hour)) observeAll(log, directory)
    pass(log, 1)
  }
}
