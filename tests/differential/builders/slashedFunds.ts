// Slashed shares that wait.
import { getPendingSlashIds, type OperatorSet } from '@restack/protocol'
import { holders, operatorSets } from '../world.js'
import type { Builder } from './builder.js'

export const clear: Builder = (g) => {
  const waiting = g.sets.flatMap((set) =>
    getPendingSlashIds(g.state, set).map((slashId): [OperatorSet, bigint] => [set, slashId]),
  )
  const [operatorSet, slashId] = g.maybe(waiting) ?? [operatorSets[0] as OperatorSet, 99n]
  const caller = g.pick(holders)
  if (slashId === 99n && !g.chance(4)) return undefined
  if (g.chance(2)) return { type: 'clearBurnOrRedistributableShares', caller, operatorSet, slashId }
  const strategy = g.pick(g.exist)
  return { type: 'clearBurnOrRedistributableSharesByStrategy', caller, operatorSet, slashId, strategy }
}
