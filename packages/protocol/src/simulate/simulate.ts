import { type Action, type Attempt, attempt } from '../apply.js'
import { rehearse } from '../core/run.js'
import type { Address, State } from '../state.js'
import { type Figures, figuresOf, operatorOf, type Subject } from './figures.js'
import { type Parties, partiesOf } from './parties.js'

export type Step = { action: Action } & Attempt

/** A figure that is not what it was; amounts as {@link Figure} says. */
export type Change = Subject & { before: bigint; after: bigint }

/** A staker who delegates to another operator than before, or to none: null. */
export type DelegationChange = { staker: Address; before: Address | null; after: Address | null }

export type Simulation = {
  /** What was played, in order; after a refusal nothing more is. */
  steps: Step[]
  /** Whether every action was played. */
  complete: boolean
  /** Block after the last step. */
  block: number
  changes: Change[]
  delegations: DelegationChange[]
}

/** An action that follows from the state in which it is played. */
export type ActionOnState = (state: State) => Action

/**
 * Plays actions on a state and says what they change, for each party; the state is afterwards as it was.
 *
 * @example
 * const { changes } = simulate(state, [{ type: 'slashOperator', caller: slasher, avs, params }])
 */
export function simulate(state: State, actions: readonly (Action | ActionOnState)[]): Simulation {
  const before = state.block
  const played = rehearse(state, () => {
    const steps = play(state, actions)
    const events = steps.flatMap((step) => (step.status === 'success' ? step.events : []))
    const parties = partiesOf(state, events, state.block !== before)
    return { steps, parties, block: state.block, after: look(state, parties) }
  })
  const { steps, parties, block, after } = played
  const then = look(state, parties)
  return {
    steps,
    complete: steps.length === actions.length && steps.every(({ status }) => status === 'success'),
    block,
    changes: changesBetween(then.figures, after.figures),
    delegations: [...after.operators].flatMap(([staker, operator]) => {
      const was = then.operators.get(staker) ?? null
      return was === operator ? [] : [{ staker, before: was, after: operator }]
    }),
  }
}

function play(state: State, actions: readonly (Action | ActionOnState)[]): Step[] {
  const steps: Step[] = []
  for (const given of actions) {
    const action = typeof given === 'function' ? given(state) : given
    const step = { action, ...attempt(state, action) }
    steps.push(step)
    if (step.status === 'refused') break
  }
  return steps
}

type Look = { figures: Figures; operators: Map<Address, Address | null> }

function look(state: State, parties: Parties): Look {
  const operators = new Map([...parties.stakers].map((staker) => [staker, operatorOf(state, staker)]))
  return { figures: figuresOf(state, parties), operators }
}

function changesBetween(before: Figures, after: Figures): Change[] {
  const changes: Change[] = []
  for (const [key, { value, ...subject }] of after) {
    const was = before.get(key)?.value ?? 0n
    if (was !== value) changes.push({ ...subject, before: was, after: value })
  }
  for (const [key, { value, ...subject }] of before) {
    if (!after.has(key) && value !== 0n) changes.push({ ...subject, before: value, after: 0n })
  }
  return changes
}
