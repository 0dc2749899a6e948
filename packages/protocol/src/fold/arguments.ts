import type { Address, Hex, OperatorSet } from '../state.js'
import type { LoggedEvent } from './loggedEvent.js'

/** Arguments of events by name, in the types of the state. */

type Args = LoggedEvent['args']

export const address = (args: Args, name: string): Address => String(args[name]) as Address
export const hex = (args: Args, name: string): Hex => String(args[name]) as Hex
export const amount = (args: Args, name: string): bigint => BigInt(args[name] as string | number | bigint)
export const number = (args: Args, name: string): number => Number(args[name])
export const flag = (args: Args, name: string): boolean => args[name] === true

export function operatorSet(args: Args): OperatorSet {
  const { avs, id } = args.operatorSet as Args
  return { avs: String(avs) as Address, id: Number(id) }
}
