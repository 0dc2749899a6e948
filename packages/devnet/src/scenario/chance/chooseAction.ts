import type { Random } from '../../random.js'
import { habits } from '../habits.js'
import type { Action } from '../schema.js'
import type { World } from '../world.js'
import { someCheckpoint } from './nativeIdeas.js'
import {
  someAllocation,
  someClearing,
  someJoining,
  someLeaving,
  someRefusal,
  someSlash,
  someSlashClearing,
} from './othersIdeas.js'
import { someClaim } from './rewardsIdeas.js'
import { allStakers, calmIdeas, stakerIdeas } from './stakerIdeas.js'

export type ChooseActionOptions = {
  /** Actors that must not act now, because something they do is under way. */
  busy?: ReadonlySet<string> | undefined
  /** While a script runs: its actors only deposit beside it, and nobody allocates, joins or slashes. */
  scripted?: ReadonlySet<string> | undefined
}

type Idea = (world: World, random: Random, options: ChooseActionOptions) => Promise<Action | undefined>

type Weighted<item> = readonly (readonly [weight: number, item: item])[]

const calmWorld: Weighted<Idea> = [
  [84, someStaker],
  [3, someClearing],
  [5, someSlashClearing],
]

const wholeWorld: Weighted<Idea> = [
  ...calmWorld,
  [10, someAllocation],
  [5, someSlash],
  [2, someJoining],
  [1, someLeaving],
  [2, someRefusal],
  [8, someCheckpoint],
  [8, someClaim],
]

/**
 * Something that somebody could do now, by chance and by habit. Reads the chain, so that the action is possible.
 *
 * @returns undefined in the rare case that nothing was found.
 */
export async function chooseAction(
  world: World,
  random: Random,
  options: ChooseActionOptions = {},
): Promise<Action | undefined> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const idea = weighted(random, options.scripted ? calmWorld : wholeWorld)
    const action = await idea?.(world, random, options)
    if (action && !namesIn(action).some((name) => options.busy?.has(name))) return action
  }
  return undefined
}

/** Everybody who takes part in an action, and what of it cannot be done twice. */
export function namesIn(action: Action): string[] {
  const named = Object.entries(action).flatMap(([key, value]) =>
    roles.has(key) && typeof value === 'string' ? [value] : [],
  )
  return action.action === 'clearSlash' ? [...named, `slash of ${action.avs}/${action.set}`] : named
}

const roles = new Set(['staker', 'operator', 'by', 'account', 'earner'])

async function someStaker(
  world: World,
  random: Random,
  { scripted }: ChooseActionOptions,
): Promise<Action | undefined> {
  const staker = random.pick(allStakers(world))
  if (!staker) return undefined
  const { ideas } = habits[staker.habit]
  const idea = weighted(
    random,
    scripted?.has(staker.name) ? ideas.filter(([, name]) => calmIdeas.includes(name)) : ideas,
  )
  return idea && stakerIdeas[idea](world, random, staker)
}

function weighted<item>(random: Random, items: Weighted<item>): item | undefined {
  let left = random.next() * items.reduce((sum, [weight]) => sum + weight, 0)
  return items.find(([weight]) => {
    left -= weight
    return left < 0
  })?.[1]
}
