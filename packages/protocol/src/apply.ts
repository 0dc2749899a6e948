import * as actions from './actions.js'
import { ProtocolError } from './error.js'
import type { Outcome, ProtocolEvent } from './event.js'
import type { State } from './state.js'

type Actions = typeof actions

const byType = { ...actions } as Record<ActionType, unknown>

/** Name of an action: the contract's function, or one of the world's (`advance`, `mint`, `setPod`, ...). */
export type ActionType = keyof Actions

/** Any action as data: its name as `type`, and the parameters of the function of that name. */
export type Action = { [Type in ActionType]: { type: Type } & Parameters<Actions[Type]>[1] }[ActionType]

/** The action of one type. */
export type ActionOf<Type extends ActionType> = Extract<Action, { type: Type }>

/** What an action of a type gives back: result and events. */
export type ActionResult<Type extends ActionType = ActionType> = ReturnType<Actions[Type]>

/** Plays one action. Errors: the action's own, as a `ProtocolError`; the state is then as before. */
export function apply<A extends Action>(state: State, action: A): ActionResult<A['type']> {
  const run = byType[action.type] as (state: State, parameters: Action) => ActionResult<A['type']>
  return run(state, action)
}

export type Attempt =
  | { status: 'success'; result: unknown; events: ProtocolEvent[] }
  | { status: 'refused'; error: { name: string; args: readonly unknown[] } }

/** Plays one action and gives a refusal back as data. Other exceptions are defects, and thrown. */
export function attempt(state: State, action: Action): Attempt {
  try {
    const { result, events }: Outcome<unknown> = apply(state, action)
    return { status: 'success', result, events }
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    return { status: 'refused', error: { name: error.name, args: error.args } }
  }
}
