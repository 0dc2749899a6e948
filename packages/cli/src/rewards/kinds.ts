import { InputError } from '../InputError.js'
import { nearest } from '../session/nearest.js'

/** The types of chapter 04 §1.2, as they are typed. */
export const rewardsKinds = [
  'avs',
  'all-stakers',
  'all-earners',
  'directed-avs',
  'directed-set',
  'unique-stake',
  'total-stake',
] as const

export type RewardsKind = (typeof rewardsKinds)[number]

/** Fixed amounts for named operators, for days that are over. */
export const isDirected = (kind: RewardsKind) => kind === 'directed-avs' || kind === 'directed-set'

export const isOfSet = (kind: RewardsKind) => ['directed-set', 'unique-stake', 'total-stake'].includes(kind)

/**
 * @throws InputError `UnknownKind`
 */
export function parseKind(text: string): RewardsKind {
  const found = rewardsKinds.find((kind) => kind === text)
  if (found) return found
  const meant = nearest(text, rewardsKinds)
  throw new InputError({
    code: 'UnknownKind',
    message: `"${text}" is not a kind of rewards.${meant ? ` Did you mean ${meant}?` : ''}`,
    remedy: `Give one of ${rewardsKinds.join(', ')}.`,
  })
}
