import fc from 'fast-check'
import {
  type Action,
  type Address,
  approve,
  BEACON_CHAIN_ETH_STRATEGY as BEACON,
  calculateDelegationApprovalDigestHash,
  delegationApprover,
  getAllocation,
  getMaxMagnitude,
  mint,
  placeholder,
  podDepositShares,
  type State,
  setPod,
  stakerDepositShares,
  WAD,
  type Withdrawal,
} from '../src/index.js'
import * as s from './scene.js'

/** Small deployments in which random actions often succeed: few accounts, short delays, everything set up. */

export const ACCOUNTS = [0xa1, 0xa2, 0xa3, 0xa4].map(placeholder)
export const OPERATORS = [s.OPERATOR, s.OTHER_OPERATOR]
export const EVERYBODY = [...ACCOUNTS, ...OPERATORS]
export const TOKEN_STRATEGIES = [s.STRATEGY, s.OTHER_STRATEGY]
export const STRATEGIES = [...TOKEN_STRATEGIES, BEACON]
export const SETS = [1, 2, 3].map((id) => ({ avs: s.AVS, id }))
const APPROVER = placeholder(0xab)
const MAX = 2n ** 256n - 1n

export function randomScene(): State {
  const state = s.scene({
    block: 100,
    minWithdrawalDelayBlocks: 10,
    deallocationDelay: 10,
    allocationConfigurationDelay: 5,
    slashResolutionDelayBlocks: 3,
  })
  s.createSet(state, 1, STRATEGIES)
  s.createSet(state, 2, TOKEN_STRATEGIES)
  s.createRedistributingSet(state, 3, TOKEN_STRATEGIES)
  s.register(state, s.OPERATOR)
  s.register(state, s.OTHER_OPERATOR, 3)
  s.apply(state, {
    type: 'modifyOperatorDetails',
    caller: s.OTHER_OPERATOR,
    operator: s.OTHER_OPERATOR,
    newDelegationApprover: APPROVER,
  })
  for (const account of EVERYBODY) {
    for (const token of [s.TOKEN, s.OTHER_TOKEN]) {
      mint(state, { token, to: account, amount: 10n ** 40n })
      approve(state, { caller: account, token, spender: state.config.contracts.strategyManager, amount: MAX })
    }
    setPod(state, { owner: account, address: s.podOf(account), withdrawableGwei: 10n ** 20n })
  }
  for (const operatorSet of SETS) {
    const strategies = operatorSet.id === 1 ? STRATEGIES : TOKEN_STRATEGIES
    const newMagnitudes = strategies.map(() => 3n * 10n ** 17n)
    const params = [{ operatorSet, strategies, newMagnitudes }]
    for (const operator of OPERATORS) {
      s.join(state, operatorSet, operator)
      s.apply(state, { type: 'modifyAllocations', caller: operator, operator, params })
    }
  }
  return state
}

/** Random numbers that a state turns into an action. */
export type Dice = {
  kind: number
  who: number
  what: number
  which: number
  amount: bigint
  fraction: bigint
}

export const dice: fc.Arbitrary<Dice> = fc.record({
  kind: fc.nat(999),
  who: fc.nat(999),
  what: fc.nat(999),
  which: fc.nat(999),
  amount: fc.oneof(
    fc.bigInt(0n, 5n),
    fc.bigInt(1n, 10n ** 6n),
    fc.bigInt(1n, 10n ** 18n),
    fc.bigInt(1n, 10n ** 25n),
  ),
  fraction: fc.oneof(
    fc.constantFrom(1n, WAD / 2n, WAD - 1n, WAD),
    fc.bigInt(1n, WAD),
    fc.bigInt(1n, 10n ** 9n),
  ),
})

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

type Maker = (state: State, dice: Dice) => Action

const NOTHING: Action = { type: 'advance', blocks: 1 }

const makers: [weight: number, make: Maker][] = [
  [6, depositSome],
  [2, delegateSomewhere],
  [1, (_, d) => ({ type: 'undelegate', caller: pick(EVERYBODY, d.which), staker: pick(ACCOUNTS, d.who) })],
  [1, (_, d) => ({ type: 'undelegate', caller: pick(ACCOUNTS, d.who), staker: pick(ACCOUNTS, d.who) })],
  [1, redelegateSomewhere],
  [1, registerSomebody],
  [5, queueSome],
  [5, completeSome],
  [4, slashSome],
  [4, allocateSome],
  [2, joinSome],
  [1, leaveSome],
  [3, drainSome],
  [2, clearSome],
  [3, restakeSome],
  [1, delaySome],
  [1, strategiesSome],
  [1, pauseSome],
  [4, (_, d) => ({ type: 'advance', blocks: d.what % 13 })],
  [1, (_, d) => ({ type: 'advance', blocks: 1 + (d.what % 2) })],
  [
    1,
    (_, d) => ({
      type: 'transfer',
      caller: pick(ACCOUNTS, d.who),
      token: s.TOKEN,
      to: s.STRATEGY,
      amount: d.amount,
    }),
  ],
  [
    1,
    (_, d) => ({
      type: 'updateSlasher',
      caller: s.AVS,
      operatorSet: pick(SETS, d.which),
      slasher: s.SLASHER,
    }),
  ],
]

const WHEEL = makers.flatMap(([weight, make]) => Array<Maker>(weight).fill(make))

export function toAction(state: State, roll: Dice): Action {
  return pick(WHEEL, roll.kind)(state, roll)
}

function depositSome(_state: State, { who, what, amount }: Dice): Action {
  const strategy = pick(TOKEN_STRATEGIES, what)
  const token = s.tokenOf(strategy)
  return { type: 'depositIntoStrategy', caller: pick(EVERYBODY, who), strategy, token, amount }
}

function delegateSomewhere(state: State, { who, which, what }: Dice): Action {
  const [caller, operator] = [pick(ACCOUNTS, who), pick(OPERATORS, which)]
  const { approverSalt, approval } = approvalFor(state, caller, operator, what)
  return { type: 'delegateTo', caller, operator, approverSignatureAndExpiry: approval, approverSalt }
}

function redelegateSomewhere(state: State, { who, which, what }: Dice): Action {
  const [caller, newOperator] = [pick(ACCOUNTS, who), pick(OPERATORS, which)]
  const { approverSalt, approval } = approvalFor(state, caller, newOperator, what)
  return { type: 'redelegate', caller, newOperator, newOperatorApproverSig: approval, approverSalt }
}

function approvalFor(state: State, staker: Address, operator: Address, salt: number) {
  const approverSalt = `0x${salt.toString(16).padStart(64, '0')}` as const
  const approver = delegationApprover(state, operator)
  const { timestamp: expiry } = state
  const digest = calculateDelegationApprovalDigestHash(
    state,
    staker,
    operator,
    approver,
    approverSalt,
    expiry,
  )
  return { approverSalt, approval: { signature: { signer: approver, digest }, expiry } }
}

function registerSomebody(_state: State, { who, what }: Dice): Action {
  const caller = pick(EVERYBODY, who)
  const allocationDelay = what % 3
  // Only the last account becomes an operator on the way: the others stay stakers.
  if (caller !== ACCOUNTS[3]) return NOTHING
  return {
    type: 'registerAsOperator',
    caller,
    initDelegationApprover: placeholder(0),
    allocationDelay,
    metadataURI: '',
  }
}

function queueSome(state: State, { who, what, which, fraction, amount }: Dice): Action {
  const caller = pick(EVERYBODY, who)
  const held = STRATEGIES.filter((strategy) => depositShares(state, caller, strategy) > 0n)
  const strategies = which % 4 === 0 ? held : [pick(held.length > 0 ? held : STRATEGIES, what)]
  const shares = strategies.map((strategy) => {
    const all = depositShares(state, caller, strategy)
    if (which % 5 === 1) return all
    return which % 7 === 2 ? amount : (all * fraction) / WAD
  })
  return { type: 'queueWithdrawals', caller, params: [{ strategies, depositShares: shares }] }
}

const depositShares = (state: State, staker: Address, strategy: Address): bigint =>
  strategy === BEACON ? podDepositShares(state, staker) : stakerDepositShares(state, staker, strategy)

function completeSome(state: State, { who, what, which }: Dice): Action {
  const queued = [...state.withdrawals.values()]
  if (queued.length === 0) return NOTHING
  const withdrawal = pick(queued, what) as Withdrawal
  const tokens = withdrawal.strategies.map(s.tokenOf)
  const caller = who % 20 === 0 ? s.BOB : withdrawal.staker
  return { type: 'completeQueuedWithdrawal', caller, withdrawal, tokens, receiveAsTokens: which % 2 === 0 }
}

function slashSome(_state: State, { who, what, which, fraction }: Dice): Action {
  const strategies = what % 3 === 0 ? [...TOKEN_STRATEGIES] : [pick(STRATEGIES, what)]
  return {
    type: 'slashOperator',
    caller: s.SLASHER,
    avs: s.AVS,
    params: {
      operator: pick(OPERATORS, who),
      operatorSetId: pick(SETS, which).id,
      strategies,
      wadsToSlash: strategies.map(() => fraction),
      description: '',
    },
  }
}

function allocateSome(state: State, { who, what, which, fraction, amount }: Dice): Action {
  const operator = pick(OPERATORS, who)
  const strategy = pick(STRATEGIES, what)
  const operatorSet = pick(SETS, which)
  const max = getMaxMagnitude(state, operator, strategy)
  const { currentMagnitude } = getAllocation(state, operator, operatorSet, strategy)
  const magnitude = amount % 3n !== 0n ? (currentMagnitude * fraction) / WAD : (max * fraction) / WAD
  const params = [{ operatorSet, strategies: [strategy], newMagnitudes: [magnitude] }]
  return { type: 'modifyAllocations', caller: operator, operator, params }
}

function joinSome(_state: State, { who, which }: Dice): Action {
  const operator = pick(OPERATORS, who)
  const params = { avs: s.AVS, operatorSetIds: [pick(SETS, which).id], data: '0x' as const }
  return { type: 'registerForOperatorSets', caller: operator, operator, params }
}

function leaveSome(_state: State, { who, what, which }: Dice): Action {
  const operator = pick(OPERATORS, who)
  const params = { operator, avs: s.AVS, operatorSetIds: [pick(SETS, which).id] }
  return { type: 'deregisterFromOperatorSets', caller: what % 2 === 0 ? operator : s.AVS, params }
}

function drainSome(_state: State, { who, what }: Dice): Action {
  const operator = pick(OPERATORS, who)
  const strategies = [...STRATEGIES]
  const numToClear = strategies.map(() => what % 3)
  return { type: 'clearDeallocationQueue', caller: s.BOB, operator, strategies, numToClear }
}

function clearSome(state: State, { what, which }: Dice): Action {
  const operatorSet = pick(SETS, which)
  const key = `${operatorSet.avs}${operatorSet.id.toString(16).padStart(24, '0')}` as const
  const pending = state.strategyManager.slashes.get(key)?.pendingSlashIds ?? []
  const slashId = pending.length === 0 ? 1n : pick(pending, what)
  if (what % 2 === 0) return { type: 'clearBurnOrRedistributableShares', caller: s.BOB, operatorSet, slashId }
  const strategy = pick(TOKEN_STRATEGIES, what)
  return { type: 'clearBurnOrRedistributableSharesByStrategy', caller: s.BOB, operatorSet, slashId, strategy }
}

function restakeSome(_state: State, { who, which, amount, fraction }: Dice): Action {
  const podOwner = pick(EVERYBODY, who)
  const balance = (amount % (2048n * 10n ** 9n)) + 1n
  if (which % 3 !== 0) return { type: 'creditValidators', podOwner, effectiveBalanceGwei: balance }
  const delta = which % 2 === 0 ? -((balance * fraction) / WAD) : balance / 3n
  return {
    type: 'finalizeCheckpoint',
    podOwner,
    podBalanceGwei: 0n,
    prevBeaconBalanceGwei: balance,
    balanceDeltasGwei: delta,
  }
}

function delaySome(_state: State, { who, what }: Dice): Action {
  const operator = pick(OPERATORS, who)
  return { type: 'setAllocationDelay', caller: operator, operator, delay: what % 4 }
}

function strategiesSome(_state: State, { what, which }: Dice): Action {
  const strategies = [pick(TOKEN_STRATEGIES, what)]
  const common = { caller: s.AVS, avs: s.AVS, operatorSetId: pick(SETS, which).id, strategies }
  if (what % 3 === 0) return { type: 'removeStrategiesFromOperatorSet', ...common }
  return { type: 'addStrategiesToOperatorSet', ...common }
}

function pauseSome(state: State, { what, which }: Dice): Action {
  const { delegationManager, strategyManager, allocationManager } = state.config.contracts
  const contract = pick([delegationManager, strategyManager, allocationManager, s.STRATEGY], which)
  if (what % 8 !== 0) return { type: 'unpause', caller: s.UNPAUSER, contract, newPausedStatus: 0n }
  return { type: 'pause', caller: s.PAUSER, contract, newPausedStatus: BigInt(1 << (what % 3)) }
}
