// What AVSs do.
import {
  type Address,
  delegatedTo,
  getAllocatableMagnitude,
  getAllocation,
  getMaxMagnitude,
  getSlasher,
  isOperatorSlashable,
  type OperatorSet,
  WAD,
} from '@restack/protocol'
import {
  avss,
  beacon,
  nobody,
  operatorSets,
  operators,
  outsider,
  podOwners,
  recipient,
  registrar,
  slasher,
} from '../world.js'
import type { Builder } from './builder.js'

export const updateAVSMetadataURI: Builder = (g) => {
  const avs = g.pick(avss)
  return { type: 'updateAVSMetadataURI', caller: g.authority(avs), avs, metadataURI: 'ipfs://avs' }
}

export const setAVSRegistrar: Builder = (g) => {
  const avs = g.pick(avss)
  const to = g.pick([registrar, registrar, avss[1], outsider])
  return { type: 'setAVSRegistrar', caller: g.authority(avs), avs, registrar: to }
}

export const setRegistrarAnswers: Builder = (g) => {
  const answer = () => (g.chance(4) ? { name: 'Refused', args: [] } : 'accept')
  return {
    type: 'setRegistrar',
    address: g.pick([registrar, avss[1]]),
    registrar: { supportsAVS: !g.chance(4), registerOperator: answer(), deregisterOperator: answer() },
  }
}

/** Any of the four ways to create sets. Once all of the world's exist, others are made up. */
export const createSets: Builder = (g) => {
  const missing = operatorSets.filter((set) => !g.sets.includes(set))
  const set = g.maybe(missing) ?? { avs: g.pick(avss), id: 20 + g.next(1000) }
  const caller = g.chance(15) ? g.anyone() : g.authority(set.avs)
  const usable = g.chance(12) ? g.strategiesWith : g.exist
  const chosen = g.some(usable, 4)
  if (g.chance(15)) chosen.push(chosen[0] as Address)
  const plain = [{ operatorSetId: g.chance(15) ? 1 : set.id, strategies: chosen }]
  const slashed = plain.map((each) => ({ ...each, slasher: g.pick([slasher, slasher, slasher, nobody]) }))
  const redistributionRecipients = [g.chance(12) ? nobody : recipient]
  const { avs } = set
  switch (g.next(4)) {
    case 0:
      return { type: 'createOperatorSets', caller, avs, params: plain }
    case 1:
      return { type: 'createOperatorSetsV2', caller, avs, params: slashed }
    case 2:
      return {
        type: 'createRedistributingOperatorSets',
        caller,
        avs,
        params: plain,
        redistributionRecipients,
      }
    default:
      return {
        type: 'createRedistributingOperatorSetsV2',
        caller,
        avs,
        params: slashed,
        redistributionRecipients,
      }
  }
}

export const addStrategiesToOperatorSet: Builder = (g) => {
  const set = g.maybe(g.sets)
  if (set === undefined) return undefined
  const absent = g.strategiesWith.filter((each) => !g.recordOf(set)?.strategies.includes(each))
  const from = g.chance(10) ? g.strategiesWith : absent
  if (from.length === 0) return undefined
  const { avs, id: operatorSetId } = set
  return {
    type: 'addStrategiesToOperatorSet',
    caller: g.authority(avs),
    avs,
    operatorSetId,
    strategies: g.some(from, 3),
  }
}

export const removeStrategiesFromOperatorSet: Builder = (g) => {
  const set = g.maybe(g.sets)
  if (set === undefined) return undefined
  const from = g.chance(10) ? g.strategiesWith : (g.recordOf(set)?.strategies ?? [])
  if (from.length === 0) return undefined
  const { avs, id: operatorSetId } = set
  return {
    type: 'removeStrategiesFromOperatorSet',
    caller: g.authority(avs),
    avs,
    operatorSetId,
    strategies: g.some(from, 2),
  }
}

export const updateSlasher: Builder = (g) => {
  const operatorSet = g.pick(operatorSets)
  const to = g.pick([slasher, slasher, outsider, operatorSet.avs, nobody])
  return { type: 'updateSlasher', caller: g.authority(operatorSet.avs), operatorSet, slasher: to }
}

export const slashOperator: Builder = (g) => {
  const pairs = g.sets.flatMap((set) =>
    operators
      .filter((operator) => isOperatorSlashable(g.state, operator, set))
      .map((operator): [OperatorSet, Address] => [set, operator]),
  )
  const lowering = ([set, operator]: [OperatorSet, Address], strategy: Address): boolean =>
    getAllocation(g.state, operator, set, strategy).pendingDiff < 0n
  const isLowering = (pair: [OperatorSet, Address]): boolean =>
    g.recordOf(pair[0])?.strategies.some((strategy) => lowering(pair, strategy)) ?? false
  // Every other slash meets a deallocation under way, if there is one.
  const pair = (g.chance(2) ? g.maybe(pairs.filter(isLowering)) : undefined) ?? g.maybe(pairs)
  if (pair === undefined) return undefined
  const [set, operator] = pair
  const list = [...(g.recordOf(set)?.strategies ?? [])].sort()
  if (list.length === 0) return undefined
  const chosen = g.some(g.chance(20) ? [...g.strategiesWith].sort() : list, 4)
  if (g.chance(30)) chosen.reverse()
  const wadsToSlash = chosen.map(() => {
    const kind = g.next(24)
    if (kind === 0) return WAD
    if (kind === 1) return WAD + 1n
    if (kind < 4) return 1n
    return g.upTo(kind < 12 ? WAD / 20n : WAD / 2n) || 1n
  })
  if (g.chance(40)) wadsToSlash.pop()
  return {
    type: 'slashOperator',
    caller: g.chance(25) ? g.anyone() : getSlasher(g.state, set),
    avs: set.avs,
    params: { operator, operatorSetId: set.id, strategies: chosen, wadsToSlash, description: 'test' },
  }
}

/** All of an operator's native magnitude to a set, and then all of it slashed, while owners of pods delegate to it. */
export const ruin: Builder = (g) => {
  const operator = g.maybe(
    podOwners.map((each) => delegatedTo(g.state, each)).filter((each) => each !== nobody),
  )
  const operatorSet = operatorSets[0]
  if (operator === undefined || operatorSet === undefined) return undefined
  const max = getMaxMagnitude(g.state, operator, beacon)
  const { currentMagnitude, effectBlock } = getAllocation(g.state, operator, operatorSet, beacon)
  if (max === 0n || effectBlock !== 0) return undefined
  if (currentMagnitude === max) {
    const common = { operator, operatorSetId: operatorSet.id, strategies: [beacon], description: '' }
    const caller = getSlasher(g.state, operatorSet)
    return { type: 'slashOperator', caller, avs: operatorSet.avs, params: { ...common, wadsToSlash: [WAD] } }
  }
  const newMagnitudes = [currentMagnitude + getAllocatableMagnitude(g.state, operator, beacon)]
  const params = [{ operatorSet, strategies: [beacon], newMagnitudes }]
  return { type: 'modifyAllocations', caller: operator, operator, params }
}
