// What operators do.
import {
  getAllocatableMagnitude,
  getAllocation,
  getAllocationDelay,
  isDelegated,
  isMemberOfOperatorSet,
  isOperatorSlashable,
  WAD,
} from '@restack/protocol'
import { approver, holders, nobody, operatorSets, operators, outsider, strategies } from '../world.js'
import type { Builder } from './builder.js'

export const registerAsOperator: Builder = (g) => {
  const fresh = holders.filter((holder) => !isDelegated(g.state, holder))
  const caller =
    g.maybe(operators.filter((each) => fresh.includes(each))) ?? (g.chance(3) ? g.maybe(fresh) : undefined)
  if (caller === undefined) return undefined
  return {
    type: 'registerAsOperator',
    caller,
    initDelegationApprover: g.chance(2) ? approver : nobody,
    allocationDelay: g.next(6),
    metadataURI: 'ipfs://operator/with/a/name/that/is/longer/than/one/word',
  }
}

export const modifyOperatorDetails: Builder = (g) => {
  const operator = g.chance(10) ? g.anyone() : g.maybe(g.registered)
  if (operator === undefined) return undefined
  const newDelegationApprover = g.pick([nobody, nobody, approver])
  return { type: 'modifyOperatorDetails', caller: g.authority(operator), operator, newDelegationApprover }
}

export const updateOperatorMetadataURI: Builder = (g) => {
  const operator = g.chance(10) ? g.anyone() : g.maybe(g.registered)
  if (operator === undefined) return undefined
  return { type: 'updateOperatorMetadataURI', caller: g.authority(operator), operator, metadataURI: 'x' }
}

export const setAllocationDelay: Builder = (g) => {
  const operator = g.chance(10) ? g.anyone() : g.maybe(g.registered)
  if (operator === undefined) return undefined
  return { type: 'setAllocationDelay', caller: g.authority(operator), operator, delay: g.next(6) }
}

export const modifyAllocations: Builder = (g) => {
  const { state } = g
  const operator = g.maybe(g.registered.filter((each) => getAllocationDelay(state, each)[0]))
  if (operator === undefined || g.sets.length === 0) return undefined
  const params = g.some(g.sets, 2).map((operatorSet) => {
    const list = g.recordOf(operatorSet)?.strategies ?? []
    const quiet = list.filter((each) => getAllocation(state, operator, operatorSet, each).effectBlock === 0)
    const from = g.chance(20) || quiet.length === 0 ? strategies() : quiet
    const chosen = g.some(from, 3)
    const newMagnitudes = chosen.map((strategy) => {
      const { currentMagnitude } = getAllocation(state, operator, operatorSet, strategy)
      if (g.chance(40)) return WAD + 1n
      if (currentMagnitude > 0n && g.chance(2))
        return g.chance(3) ? 0n : currentMagnitude - g.upTo(currentMagnitude)
      const free = getAllocatableMagnitude(state, operator, strategy)
      return currentMagnitude + g.upTo(g.chance(2) ? free / 2n : free)
    })
    return { operatorSet, strategies: chosen, newMagnitudes }
  })
  return { type: 'modifyAllocations', caller: g.authority(operator), operator, params }
}

export const clearDeallocationQueue: Builder = (g) => {
  const operator = g.maybe(g.registered)
  if (operator === undefined) return undefined
  const chosen = g.some(g.strategiesWith, 3)
  const numToClear = chosen.map(() => g.next(3))
  if (g.chance(15)) numToClear.pop()
  return { type: 'clearDeallocationQueue', caller: g.anyone(), operator, strategies: chosen, numToClear }
}

export const registerForOperatorSets: Builder = (g) => {
  const operator = g.chance(20) ? g.anyone() : g.maybe(g.registered)
  if (operator === undefined) return undefined
  const left = g.sets.filter((set) => !isMemberOfOperatorSet(g.state, operator, set))
  const free = g.chance(4) ? left : left.filter((set) => !isOperatorSlashable(g.state, operator, set))
  const set = g.chance(10) ? g.pick(operatorSets) : g.maybe(free)
  if (set === undefined) return undefined
  const ids = free
    .filter((each) => each.avs === set.avs && each.id !== set.id && g.chance(3))
    .map(({ id }) => id)
  const params = { avs: set.avs, operatorSetIds: [set.id, ...ids], data: '0x1234' as const }
  return { type: 'registerForOperatorSets', caller: g.authority(operator), operator, params }
}

export const deregisterFromOperatorSets: Builder = (g) => {
  const operator = g.maybe(g.registered)
  if (operator === undefined) return undefined
  const member = operatorSets.filter((set) => isMemberOfOperatorSet(g.state, operator, set))
  const set = g.chance(15) ? g.pick(operatorSets) : g.maybe(member)
  if (set === undefined) return undefined
  const caller = g.pick([g.authority(operator), g.authority(operator), g.authority(set.avs), outsider])
  const params = { operator, avs: set.avs, operatorSetIds: [set.id] }
  return { type: 'deregisterFromOperatorSets', caller, params }
}
