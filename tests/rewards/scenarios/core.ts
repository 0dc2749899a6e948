import {
  type Action,
  apply,
  attempt,
  createState,
  getAllocation,
  getMaxMagnitude,
  getStrategiesInOperatorSet,
  isOperatorSlashable,
  placeholder,
  podDepositShares,
  type State,
  stakerDepositShares,
  type Withdrawal,
} from '../../../packages/protocol/src/index.js'
import { blockAt, CONTRACTS, type ContractName, emit, type Log, secondsAt } from './log.js'
import * as p from './parties.js'
import { pick } from './parties.js'
import type { Roll } from './rolls.js'

/** The core: the model's own events, so that nothing happens that a chain would refuse. */

const WAD = 10n ** 18n
const MAX = 2n ** 256n - 1n
const NO_APPROVAL = { signature: null, expiry: 0n }
const SALT = `0x${'00'.repeat(31)}01` as const

/** A deployment in which operators and sets exist, and nothing is staked. */
export function foundCore(log: Log): State {
  const [first, second] = p.TOKENS as [`0x${string}`, `0x${string}`]
  const [one, other] = p.TOKEN_STRATEGIES as [`0x${string}`, `0x${string}`]
  const state = createState({
    ...{ block: blockAt(log.hour), timestamp: BigInt(secondsAt(log.hour)) },
    ...{ minWithdrawalDelayBlocks: 20, deallocationDelay: 30, allocationConfigurationDelay: 12 },
    slashResolutionDelayBlocks: 0,
    tokens: { [first]: {}, [second]: {} },
    strategies: { [one]: { token: first }, [other]: { token: second } },
  })
  for (const avs of p.AVSS) {
    const accepts = { registerOperator: 'accept', deregisterOperator: 'accept' } as const
    apply(state, { type: 'setRegistrar', address: avs, registrar: { supportsAVS: true, ...accepts } })
    play(log, state, { type: 'updateAVSMetadataURI', caller: avs, avs, metadataURI: '' })
  }
  for (const { avs, id } of p.SETS) {
    const strategies = id === 1 ? p.STRATEGIES : p.TOKEN_STRATEGIES.slice(0, 1)
    const params = [{ operatorSetId: id, strategies, slasher: p.SLASHER }]
    play(log, state, { type: 'createOperatorSetsV2', caller: avs, avs, params })
  }
  for (const [i, operator] of p.OPERATORS.entries()) {
    const details = { initDelegationApprover: placeholder(0), allocationDelay: i * 9, metadataURI: '' }
    play(log, state, { type: 'registerAsOperator', caller: operator, ...details })
  }
  for (const account of p.EVERYBODY) {
    apply(state, { type: 'setPod', owner: account, address: podOf(account), withdrawableGwei: 10n ** 20n })
    for (const token of p.TOKENS) {
      apply(state, { type: 'mint', token, to: account, amount: 10n ** 40n })
      const spender = state.config.contracts.strategyManager
      apply(state, { type: 'approve', caller: account, token, spender, amount: MAX })
    }
  }
  return state
}

const podOf = (owner: `0x${string}`): `0x${string}` => `0x99${owner.slice(4)}`

const NAMES = new Map(Object.entries(CONTRACTS).map(([name, address]) => [address, name as ContractName]))

/** Plays an action and writes its events down; a refusal leaves nothing. */
export function play(log: Log, state: State, action: Action): void {
  const outcome = attempt(state, action)
  if (outcome.status === 'refused') return
  for (const { contract, name, args } of outcome.events) {
    const source = NAMES.get(contract as never)
    if (source) emit(log, source, name, { ...args })
  }
}

type Maker = (state: State, roll: Roll) => Action

export const CORE: Partial<Record<Roll['kind'], Maker>> = {
  deposit: (_, { who, what, amount }) => {
    const at = what % 2
    const [strategy, token] = [pick(p.TOKEN_STRATEGIES, at), pick(p.TOKENS, at)]
    return { type: 'depositIntoStrategy', caller: pick(p.EVERYBODY, who), strategy, token, amount }
  },
  delegate: (_, { who, which }) => ({
    ...{ type: 'delegateTo', caller: pick(p.STAKERS, who), operator: pick(p.OPERATORS, which) },
    ...{ approverSignatureAndExpiry: NO_APPROVAL, approverSalt: SALT },
  }),
  undelegate: (_, { who }) => ({
    ...{ type: 'undelegate', caller: pick(p.STAKERS, who), staker: pick(p.STAKERS, who) },
  }),
  redelegate: (_, { who, which }) => ({
    ...{ type: 'redelegate', caller: pick(p.STAKERS, who), newOperator: pick(p.OPERATORS, which) },
    ...{ newOperatorApproverSig: NO_APPROVAL, approverSalt: SALT },
  }),
  queue: (state, { who, what, fraction }) => {
    const caller = pick(p.EVERYBODY, who)
    const strategies = p.some(p.STRATEGIES, what).filter((one) => depositShares(state, caller, one) > 0n)
    const depositSharesOf = (one: `0x${string}`) => (depositShares(state, caller, one) * fraction) / WAD
    const params = [{ strategies, depositShares: strategies.map(depositSharesOf) }]
    return { type: 'queueWithdrawals', caller, params }
  },
  complete: (state, { what, which }) => {
    const withdrawal = pick([...state.withdrawals.values()], what) as Withdrawal | undefined
    if (!withdrawal) return NOTHING
    const tokens = withdrawal.strategies.map((one) => pick(p.TOKENS, p.TOKEN_STRATEGIES.indexOf(one) + 2))
    const receiveAsTokens = which % 4 === 0
    const { staker: caller } = withdrawal
    return { type: 'completeQueuedWithdrawal', caller, withdrawal, tokens, receiveAsTokens }
  },
  slash: (state, { who, what, which, fraction }) => {
    const pairs = p.SETS.flatMap((set) => p.OPERATORS.map((operator) => ({ set, operator })))
    const slashable = pairs.filter(({ set, operator }) => isOperatorSlashable(state, operator, set))
    const allocated = slashable.filter(({ set, operator }) => allocations(state, operator, set).length > 0)
    const all = [allocated, slashable, pairs].find((list) => list.length > 0) ?? pairs
    const { set, operator } = pick(all, who + which)
    const held = allocations(state, operator, set)
    const strategies = p.some(held.length > 0 ? held : p.STRATEGIES, what)
    const wadsToSlash = strategies.map((_, i) => (i === 0 ? fraction : fraction / 2n + 1n))
    const params = { operator, operatorSetId: set.id, strategies, wadsToSlash, description: '' }
    return { type: 'slashOperator', caller: p.SLASHER, avs: set.avs, params }
  },
  allocate: (state, { who, what, which, fraction }) => {
    const [operator, operatorSet] = [pick(p.OPERATORS, who), pick(p.SETS, which)]
    const strategies = p.some(p.STRATEGIES, what)
    const newMagnitudes = strategies.map((strategy) => {
      const { currentMagnitude } = getAllocation(state, operator, operatorSet, strategy)
      const max = getMaxMagnitude(state, operator, strategy)
      const isLess = what % 3 === 0 && currentMagnitude > 0n
      return isLess ? (currentMagnitude * fraction) / WAD : (max * fraction) / WAD / 2n + max / 10n
    })
    const params = [{ operatorSet, strategies, newMagnitudes }]
    return { type: 'modifyAllocations', caller: operator, operator, params }
  },
  joinSet: (_, { who, which }) => {
    const [operator, { avs, id }] = [pick(p.OPERATORS, who), pick(p.SETS, which)]
    const params = { avs, operatorSetIds: [id], data: '0x' as const }
    return { type: 'registerForOperatorSets', caller: operator, operator, params }
  },
  leaveSet: (_, { who, which }) => {
    const [operator, { avs, id }] = [pick(p.OPERATORS, who), pick(p.SETS, which)]
    const params = { operator, avs, operatorSetIds: [id] }
    return { type: 'deregisterFromOperatorSets', caller: operator, params }
  },
  changeStrategies: (state, { what, which }) => {
    const { avs, id: operatorSetId } = pick(p.SETS, which)
    const strategy = pick(p.STRATEGIES, what)
    const isIn = getStrategiesInOperatorSet(state, { avs, id: operatorSetId }).includes(strategy)
    const type = isIn ? 'removeStrategiesFromOperatorSet' : 'addStrategiesToOperatorSet'
    return { type, caller: avs, avs, operatorSetId, strategies: [strategy] }
  },
  restakePod: (_, { who, amount }) => ({
    ...{ type: 'creditValidators', podOwner: pick(p.EVERYBODY, who) },
    effectiveBalanceGwei: (amount % (2048n * 10n ** 9n)) + 1n,
  }),
  checkPod: (_, { who, what, amount, fraction }) => {
    const prevBeaconBalanceGwei = (amount % (2048n * 10n ** 9n)) + 1n
    const loss = (prevBeaconBalanceGwei * fraction) / WAD
    const balanceDeltasGwei = what % 4 === 0 ? loss / 3n : -loss
    const podOwner = pick(p.EVERYBODY, who)
    const balances = { podBalanceGwei: 0n, prevBeaconBalanceGwei, balanceDeltasGwei }
    return { type: 'finalizeCheckpoint', podOwner, ...balances }
  },
  allocationDelay: (_, { who, what }) => {
    const operator = pick(p.OPERATORS, who)
    return { type: 'setAllocationDelay', caller: operator, operator, delay: what % 40 }
  },
  clearQueue: (_, { who }) => ({
    ...{ type: 'clearDeallocationQueue', caller: p.SLASHER, operator: pick(p.OPERATORS, who) },
    ...{ strategies: p.STRATEGIES, numToClear: p.STRATEGIES.map(() => 3) },
  }),
}

/** Strategies of a set to which an operator has allocated something. */
const allocations = (state: State, operator: `0x${string}`, set: (typeof p.SETS)[number]) =>
  getStrategiesInOperatorSet(state, set)
    .filter((strategy) => getAllocation(state, operator, set, strategy).currentMagnitude > 0n)
    .sort()

const NOTHING: Action = { type: 'advance', blocks: 0, seconds: 0n }

const depositShares = (state: State, staker: `0x${string}`, strategy: `0x${string}`): bigint =>
  strategy === p.BEACON ? podDepositShares(state, staker) : stakerDepositShares(state, staker, strategy)
