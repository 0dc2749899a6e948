import type { Call } from '@restack/sdk'
import type { Action, ActionContext, SignedAction } from '../action.js'
import type { Values } from '../fields/field.js'

/** Gives the values of an action a type; they come from its own fields. */
export function action<values extends Values>(
  described: Omit<Action, 'calls'> & {
    calls: (context: ActionContext, values: values) => Promise<readonly Call[]>
  },
): Action {
  return described as Action
}

export function signedAction<values extends Values>(
  described: Omit<SignedAction, 'sign'> & {
    sign: (context: ActionContext, values: values) => Promise<{ fileName: string; content: object }>
  },
): SignedAction {
  return described as SignedAction
}
