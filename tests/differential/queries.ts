// The views that are compared after every step: a query is a call of a view, and what the model says to it.
import { createHash } from 'node:crypto'
import type { Address, Hex, OperatorSet, State } from '@restack/protocol'
import * as model from '@restack/protocol'
import { toFunctionSelector } from 'viem'
import { abiFunction, type ContractKind } from './abi.js'
import { etherQueries, passingPodQueries, podQueries } from './native/queries.js'
import { encodeRefusal } from './outcome.js'
import {
  approver,
  avss,
  beacon,
  burnAddress,
  contracts,
  delays,
  holders,
  operatorSets,
  operators,
  outsider,
  owner,
  pauser,
  podOwners,
  recipient,
  strategies,
  tokens,
  unpauser,
} from './world.js'

export type Query = {
  target: Address
  name: string
  args: readonly unknown[]
  data: Hex
  /** Returned data, then a word that is 1 for success, as the lens sees it. */
  answer: (state: State) => Hex
  decodeWith: ReturnType<typeof abiFunction>['abi']
}

const SUCCESS = `${'0'.repeat(63)}1`
const FAILURE = '0'.repeat(64)

export function query(
  kind: ContractKind,
  target: Address,
  name: string,
  args: readonly unknown[],
  /** `undefined` where nobody is at the address. */
  result: (state: State) => unknown,
  inputs?: number | Hex,
): Query {
  const compiled = abiFunction(kind, name, inputs)
  const answer = (state: State): Hex => {
    try {
      const value = result(state)
      return `${value === undefined ? '0x' : compiled.encodeResult(value)}${SUCCESS}`
    } catch (error) {
      if (!(error instanceof model.ProtocolError)) throw error
      return `${encodeRefusal(error)}${FAILURE}`
    }
  }
  return { target, name, args, data: compiled.encode(args), answer, decodeWith: compiled.abi }
}

const of = (kind: keyof typeof contracts) => {
  const target = contracts[kind]
  return (name: string, args: readonly unknown[], result: (state: State) => unknown, inputs?: number | Hex) =>
    query(kind, target, name, args, result, inputs)
}
const dm = of('delegationManager')
const sm = of('strategyManager')
const am = of('allocationManager')
const epm = of('eigenPodManager')
const pc = of('permissionController')
const factory = of('strategyFactory')
const registry = of('pauserRegistry')

/**
 * Asked after every step: all that the chapters' views show of the world. What follows from these, such as allocated
 * stake, is asked of one account or set at a time by `passingQueries`.
 */
export function standingQueries(): Query[] {
  const every = [...strategies(), beacon]
  return [
    ...holders.flatMap((holder) => [
      dm('delegatedTo', [holder], (s) => model.delegatedTo(s, holder)),
      sm('getDepositsWithScalingFactors', [holder], (s) => depositsWithScalingFactors(s, holder)),
      dm('getQueuedWithdrawals', [holder], (s) => model.getQueuedWithdrawals(s, holder)),
      dm('cumulativeWithdrawalsQueued', [holder], (s) => model.cumulativeWithdrawalsQueued(s, holder)),
      sm('nonces', [holder], (s) => model.nonces(s, holder)),
    ]),
    dm('getOperatorsShares', [operators, every], (s) => model.getOperatorsShares(s, operators, every)),
    ...operators.flatMap((operator) => [
      dm('delegationApprover', [operator], (s) => model.delegationApprover(s, operator)),
      am('getAllocationDelay', [operator], (s) => model.getAllocationDelay(s, operator)),
      am('getRegisteredSets', [operator], (s) => model.getRegisteredSets(s, operator)),
      am('getAllocatedSets', [operator], (s) => model.getAllocatedSets(s, operator)),
      am(
        'getMaxMagnitudes',
        [operator, every],
        (s) => model.getMaxMagnitudes(s, operator, every),
        MAGNITUDES,
      ),
      ...every.flatMap((strategy) => [
        dm('getSlashableSharesInQueue', [operator, strategy], (s) =>
          model.getSlashableSharesInQueue(s, operator, strategy),
        ),
        am('getEncumberedMagnitude', [operator, strategy], (s) =>
          model.getEncumberedMagnitude(s, operator, strategy),
        ),
      ]),
      ...operatorSets.flatMap((set) => [
        am('getAllocatedStrategies', [operator, set], (s) => model.getAllocatedStrategies(s, operator, set)),
        am('isOperatorSlashable', [operator, set], (s) => model.isOperatorSlashable(s, operator, set)),
      ]),
    ]),
    ...operatorSets.flatMap((set) => [
      am('getMembers', [set], (s) => model.getMembers(s, set)),
      am('getStrategiesInOperatorSet', [set], (s) => model.getStrategiesInOperatorSet(s, set)),
      am('getSlasher', [set], (s) => model.getSlasher(s, set)),
      am('getPendingSlasher', [set], (s) => model.getPendingSlasher(s, set)),
      am('getSlashCount', [set], (s) => model.getSlashCount(s, set)),
      am('getRedistributionRecipient', [set], (s) => model.getRedistributionRecipient(s, set)),
      sm('getPendingSlashIds', [set], (s) => model.getPendingSlashIds(s, set)),
    ]),
    ...avss.flatMap((avs) => [
      am('getOperatorSetCount', [avs], (s) => model.getOperatorSetCount(s, avs)),
      am('getAVSRegistrar', [avs], (s) => model.getAVSRegistrar(s, avs)),
    ]),
    sm('getPendingOperatorSets', [], (s) => model.getPendingOperatorSets(s)),
    sm('strategyWhitelister', [], (s) => model.strategyWhitelister(s)),
    ...every.map((strategy) =>
      sm('strategyIsWhitelistedForDeposit', [strategy], (s) =>
        model.strategyIsWhitelistedForDeposit(s, strategy),
      ),
    ),
    ...strategies().flatMap(strategyQueries),
    ...tokens.flatMap(tokenQueries),
    ...etherQueries(),
    ...podOwners.flatMap((holder) => [
      epm('podOwnerDepositShares', [holder], (s) => model.podOwnerDepositShares(s, holder)),
      dm('depositScalingFactor', [holder, beacon], (s) => model.depositScalingFactor(s, holder, beacon)),
      epm('beaconChainSlashingFactor', [holder], (s) => model.beaconChainSlashingFactor(s, holder)),
      ...podQueries(holder),
    ]),
    epm('burnableETHShares', [], (s) => model.burnableETHShares(s)),
    epm('proofTimestampSetter', [], (s) => model.proofTimestampSetter(s)),
    epm('pectraForkTimestamp', [], (s) => model.pectraForkTimestamp(s)),
    epm('latestPodVersion', [], (s) => model.latestPodVersion(s)),
    ...(['strategyManager', 'strategyFactory', 'eigenPodManager'] as const).map((name) =>
      of(name)('owner', [], (s) => s.owners.get(contracts[name])),
    ),
    ...PAUSABLE.map((name) => of(name)('paused', [], (s) => model.paused(s, contracts[name]), 0)),
    ...[pauser, outsider].map((account) => registry('isPauser', [account], (s) => s.pausers.has(account))),
    registry('unpauser', [], (s) => s.unpauser),
    ...[...operators.slice(0, 2), avss[0]].flatMap((account) => [
      pc('getAdmins', [account], (s) => model.getAdmins(s, account)),
      pc('getPendingAdmins', [account], (s) => model.getPendingAdmins(s, account)),
      pc('getAppointeePermissions', [account, approver], (s) =>
        model.getAppointeePermissions(s, account, approver),
      ),
    ]),
  ]
}

const MAGNITUDES = toFunctionSelector('getMaxMagnitudes(address,address[])')
function depositsWithScalingFactors(state: State, staker: Address): [Address[], bigint[], bigint[]] {
  const [list, shares] = model.getDeposits(state, staker)
  return [list, shares, list.map((strategy) => model.depositScalingFactor(state, staker, strategy))]
}

const PAUSABLE = [
  'delegationManager',
  'strategyManager',
  'allocationManager',
  'eigenPodManager',
  'strategyFactory',
] as const

/** A view of a strategy. One that the factory has not made yet has no code: the call succeeds with nothing. */
function ofStrategy(
  strategy: Address,
  name: string,
  args: readonly unknown[],
  result: (state: State) => unknown,
  inputs?: number,
): Query {
  const compiled = query('strategy', strategy, name, args, result, inputs)
  const answer = (state: State): Hex =>
    state.strategies.has(strategy) ? compiled.answer(state) : `0x${SUCCESS}`
  return { ...compiled, answer }
}

const strategyQueries = (strategy: Address): Query[] => [
  ofStrategy(strategy, 'totalShares', [], (s) => model.totalShares(s, strategy)),
  ofStrategy(strategy, 'paused', [], (s) => model.paused(s, strategy), 0),
]

const rateQueries = (strategy: Address, holder: Address): Query[] => [
  ofStrategy(strategy, 'sharesToUnderlyingView', [ETHER], (s) =>
    model.sharesToUnderlyingView(s, strategy, ETHER),
  ),
  ofStrategy(strategy, 'underlyingToSharesView', [ETHER], (s) =>
    model.underlyingToSharesView(s, strategy, ETHER),
  ),
  ofStrategy(strategy, 'userUnderlyingView', [holder], (s) => model.userUnderlyingView(s, strategy, holder)),
]

const ETHER = 10n ** 18n

function tokenQueries(token: Address): Query[] {
  const accounts = [...holders, ...strategies(), ...avss, recipient, burnAddress, outsider, owner, unpauser]
  return [
    query('token', token, 'balancesOf', [accounts], (s) =>
      accounts.map((account) => model.balanceOf(s, token, account)),
    ),
    factory('deployedStrategies', [token], (s) => model.deployedStrategies(s, token)),
    factory('isBlacklisted', [token], (s) => model.isBlacklisted(s, token)),
  ]
}

/** Turns until everything that is asked in turn has been asked: of operators, sets, holders and strategies. */
const TURNS = 36
const turns: Query[][] = []

/** Asked after one step only: what follows from other views, in turn, and what depends on the state. */
export function passingQueries(state: State, step: number): Query[] {
  const turn = turns[step % TURNS] ?? turnQueries(step % TURNS)
  turns[step % TURNS] = turn
  return [...turn, ...momentQueries(state, step), ...slashQueries(state), ...passingPodQueries(state, step)]
}

const operatorOf = (step: number): Address => operators[step % operators.length] as Address
const setOf = (step: number): OperatorSet =>
  operatorSets[Math.floor(step / operators.length) % operatorSets.length] as OperatorSet

function turnQueries(turn: number): Query[] {
  const every = [...strategies(), beacon]
  const [operator, set] = [operatorOf(turn), setOf(turn)]
  const staker = holders[turn % holders.length] as Address
  const other = holders[(turn + 5) % holders.length] as Address
  const wanted = every.map((_, index) => BigInt(turn + 1) * 10n ** BigInt(index * 5))
  return [
    ...operatorSets
      .filter((_, index) => index % 2 === turn % 2)
      .flatMap((each) =>
        every.map((strategy) =>
          am('getAllocations', [operators, each, strategy], (s) =>
            model.getAllocations(s, operators, each, strategy),
          ),
        ),
      ),
    am('getAllocatedStake', [set, [operator], every], (s) =>
      model.getAllocatedStake(s, set, [operator], every),
    ),
    ...operatorSets.map((each) =>
      am('isMemberOfOperatorSet', [operator, each], (s) => model.isMemberOfOperatorSet(s, operator, each)),
    ),
    dm('isOperator', [operator], (s) => model.isOperator(s, operator)),
    am('isOperatorRedistributable', [operator], (s) => model.isOperatorRedistributable(s, operator)),
    ...every.map((strategy) =>
      am('getAllocatableMagnitude', [operator, strategy], (s) =>
        model.getAllocatableMagnitude(s, operator, strategy),
      ),
    ),
    ...[staker, other].map((holder) =>
      dm('getWithdrawableShares', [holder, every], (s) => model.getWithdrawableShares(s, holder, every)),
    ),
    dm('convertToDepositShares', [staker, every, wanted], (s) =>
      model.convertToDepositShares(s, staker, every, wanted),
    ),
    ...rateQueries(strategies()[turn % strategies().length] as Address, staker),
    dm('getQueuedWithdrawalRoots', [staker], (s) => model.getQueuedWithdrawalRoots(s, staker)),
    dm('getDepositedShares', [staker], (s) => model.getDepositedShares(s, staker)),
    sm('stakerStrategyListLength', [staker], (s) => model.stakerStrategyListLength(s, staker)),
    ...every.map((strategy) =>
      dm('depositScalingFactor', [staker, strategy], (s) => model.depositScalingFactor(s, staker, strategy)),
    ),
  ]
}

/** The past and the future, seen from the block. */
function momentQueries(state: State, step: number): Query[] {
  const { block } = state
  const every = [...strategies(), beacon]
  const [operator, set] = [operatorOf(step), setOf(step)]
  const past = Math.max(0, block - delays.withdrawal - (block % 3))
  const future = block + (block % (delays.deallocation + 2))
  return [
    am('getMaxMagnitudesAtBlock', [operator, every, past], (s) =>
      model.getMaxMagnitudesAtBlock(s, operator, every, past),
    ),
    am('getMinimumSlashableStake', [set, [operator], every, future], (s) =>
      model.getMinimumSlashableStake(s, set, [operator], every, future),
    ),
    ...forkQueries(state, step),
  ]
}

/** Layouts of now and around the last fork, and versions of pods. */
function forkQueries({ timestamp: now, eigenPodManager }: State, step: number): Query[] {
  const version = 1 + (step % 4)
  const last = eigenPodManager.forks.at(-1)?.timestamp ?? eigenPodManager.pectraForkTimestamp
  return [
    ...[now, ...[0n, 1n, 383n, 384n].map((after) => last + after)].map((time) =>
      epm('forkLayout', [time], (s) => model.forkLayout(s, time)),
    ),
    epm('podImplementation', [version], (s) => model.podImplementation(s, version)),
  ]
}

/** Slashed shares that wait, of each set's last slashes. */
function slashQueries(state: State): Query[] {
  return operatorSets.flatMap((set) =>
    model
      .getPendingSlashIds(state, set)
      .slice(-3)
      .flatMap((slashId) => [
        sm(
          'getBurnOrRedistributableShares',
          [set, slashId],
          (s) => model.getBurnOrRedistributableShares(s, set, slashId),
          2,
        ),
        sm('getSlashResolutionBlock', [set, slashId], (s) => model.getSlashResolutionBlock(s, set, slashId)),
      ]),
  )
}

/** SHA-256 of all answers, one after the other: what the lens hashes too, and Node does at once. */
export function hashAnswers(state: State, queries: readonly Query[]): Hex {
  let answers = ''
  for (const { answer } of queries) answers += answer(state).slice(2)
  return `0x${createHash('sha256').update(Buffer.from(answers, 'hex')).digest('hex')}`
}
