import type { Random } from '../../random.js'
import { dueWithdrawals } from '../calls/staking.js'
import { type Habit, habits, type StakerIdea } from '../habits.js'
import { type Action, stakersOf } from '../schema.js'
import { addressOf, symbolOf, type World } from '../world.js'
import { canHoldStake, delegation, operatorOf, registeredSets, someOperator } from './reads.js'

/** One staker with its habit, and where it stands in the list of stakers. */
export type Staker = { name: string; habit: Habit; index: number }

type Idea = (world: World, random: Random, staker: Staker) => Promise<Action | undefined>

export const stakerIdeas: Record<StakerIdea, Idea> = {
  deposit,
  depositBest,
  withdraw,
  complete,
  delegate,
  redelegate,
  undelegate,
  flee,
  chase,
}

/** Ideas that cannot stand in the way of a script. */
export const calmIdeas: readonly StakerIdea[] = ['deposit', 'depositBest']

export function allStakers({ scenario }: World): Staker[] {
  return stakersOf(scenario).map((staker, index) => ({ ...staker, index }))
}

/** Every staker has a token that it mostly buys. */
async function deposit({ scenario }: World, random: Random, staker: Staker): Promise<Action | undefined> {
  const favourite = scenario.tokens[(staker.index * 7) % scenario.tokens.length]
  const token = random.next() < 0.7 ? favourite : random.pick(scenario.tokens)
  return token && depositOf(staker, token.symbol, random)
}

async function depositBest({ scenario }: World, random: Random, staker: Staker): Promise<Action | undefined> {
  const [best] = [...scenario.tokens].sort((a, b) => b.annualGrowth - a.annualGrowth)
  return best && depositOf(staker, best.symbol, random)
}

function depositOf({ name, habit }: Staker, token: string, random: Random): Action {
  const amount = (random.integer(...habits[habit].deposit) / 100).toString()
  return { action: 'deposit', staker: name, token, amount }
}

async function withdraw(world: World, random: Random, { name }: Staker): Promise<Action | undefined> {
  const [strategies] = await depositedShares(world, name)
  const strategy = random.pick(strategies)
  const token = strategy && symbolOf(world, strategy)
  return token
    ? { action: 'queueWithdrawal', staker: name, token, percent: random.integer(5, 40) }
    : undefined
}

async function complete(world: World, _: Random, { name, habit }: Staker): Promise<Action | undefined> {
  if ((await dueWithdrawals(world, addressOf(world, name))).length === 0) return undefined
  return { action: 'completeWithdrawals', staker: name, receive: habits[habit].receive }
}

async function delegate(world: World, random: Random, { name }: Staker): Promise<Action | undefined> {
  if (await operatorOf(world, name)) return undefined
  const operator = await someOperator(world, random)
  return operator === undefined ? undefined : { action: 'delegate', staker: name, operator }
}

async function redelegate(world: World, random: Random, { name }: Staker): Promise<Action | undefined> {
  const current = await operatorOf(world, name)
  if (!current) return undefined
  const operator = await someOperator(world, random)
  return !operator || operator === current ? undefined : { action: 'redelegate', staker: name, operator }
}

async function undelegate(world: World, _: Random, { name }: Staker): Promise<Action | undefined> {
  return (await operatorOf(world, name)) ? { action: 'undelegate', staker: name } : undefined
}

/** Undelegates when a slash has taken something. */
async function flee(world: World, random: Random, staker: Staker): Promise<Action | undefined> {
  const [strategies, shares] = await depositedShares(world, staker.name)
  if (strategies.length === 0) return undefined
  const [withdrawable] = await world.client.readContract({
    ...delegation(world),
    functionName: 'getWithdrawableShares',
    args: [addressOf(world, staker.name), strategies],
  })
  // A thousandth is more than rounding takes, and less than a slash.
  const slashed = shares.some((held, index) => (withdrawable[index] ?? 0n) < held - held / 1_000n)
  return slashed ? undelegate(world, random, staker) : undefined
}

/** Goes to the operator that serves most operator sets. */
async function chase(world: World, _: Random, { name }: Staker): Promise<Action | undefined> {
  let operator: string | undefined
  let most = 0
  for (const candidate of world.scenario.operators) {
    const sets = (await registeredSets(world, candidate.name)).length
    if (sets > most && (await canHoldStake(world, candidate.name))) {
      operator = candidate.name
      most = sets
    }
  }
  if (!operator) return undefined
  const current = await operatorOf(world, name)
  if (!current) return { action: 'delegate', staker: name, operator }
  const now = (await registeredSets(world, current)).length
  return most > now ? { action: 'redelegate', staker: name, operator } : undefined
}

function depositedShares(world: World, staker: string) {
  return world.client.readContract({
    ...delegation(world),
    functionName: 'getDepositedShares',
    args: [addressOf(world, staker)],
  })
}
