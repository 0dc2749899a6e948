import { getEncumberedMagnitude, getMaxMagnitude, isOperatorSlashable } from '../allocation/operatorViews.js'
import { refresh } from '../allocation/refresh.js'
import { getAllocatedStake } from '../allocation/stakeViews.js'
import { BEACON_CHAIN_ETH_STRATEGY, ZERO_ADDRESS } from '../core/constants.js'
import { decodeOperatorSetKey, operatorSetKey } from '../core/keys.js'
import { delegatedTo } from '../delegation/views.js'
import { getSlashableSharesInQueue, getWithdrawableShares } from '../delegation/withdrawableViews.js'
import { getQueuedWithdrawal } from '../delegation/withdrawalViews.js'
import type { Address, Hex, OperatorSet, State } from '../state.js'
import { balanceOf } from '../world/tokens.js'
import type { Parties } from './parties.js'

/**
 * What a figure is of. `shares` and `tokens` are amounts of the strategy, `magnitude` is in 1e18:
 *
 * - staker: `depositShares`, `withdrawableShares`, `queuedShares` (what queued withdrawals would pay), `tokens` (in
 *   the wallet, where the model knows them)
 * - operator: `operatorShares`, `maxMagnitude`, `encumberedMagnitude`, `slashableSharesInQueue`
 * - operator in an operator set: `currentMagnitude`, `slashableStake` (of delegated shares; 0 where the operator can't
 *   be slashed)
 * - operator set: `slashableStake` of all its operators, `unclearedShares` (slashed, not yet burnt or redistributed)
 * - strategy: `totalShares`, `tokens`; of native stake `burnableShares`
 */
export type Figure =
  | 'depositShares'
  | 'withdrawableShares'
  | 'queuedShares'
  | 'operatorShares'
  | 'maxMagnitude'
  | 'encumberedMagnitude'
  | 'slashableSharesInQueue'
  | 'currentMagnitude'
  | 'slashableStake'
  | 'unclearedShares'
  | 'totalShares'
  | 'burnableShares'
  | 'tokens'

export type Subject = {
  party: 'staker' | 'operator' | 'operatorSet' | 'strategy'
  /** The staker, operator or strategy; of an operator set its AVS. */
  address: Address
  operatorSet: OperatorSet | null
  strategy: Address
  figure: Figure
}

/** Figures by the text of their subject. */
export type Figures = Map<string, Subject & { value: bigint }>

export function figuresOf(state: State, parties: Parties): Figures {
  const figures: Figures = new Map()
  const add = (subject: Subject, value: bigint) => {
    const { party, address, operatorSet, strategy, figure } = subject
    const set = operatorSet ? `${operatorSet.avs} ${operatorSet.id}` : ''
    const key = `${party} ${address} ${set} ${strategy} ${figure}`
    const known = figures.get(key)
    figures.set(key, { ...subject, value: (known?.value ?? 0n) + value })
  }
  for (const staker of parties.stakers) addStaker(state, staker, add)
  for (const operator of parties.operators) addOperator(state, operator, add)
  for (const key of parties.operatorSets) addOperatorSet(state, key, add)
  for (const strategy of parties.strategies) addStrategy(state, strategy, add)
  return figures
}

type Add = (subject: Subject, value: bigint) => void

function addStaker(state: State, address: Address, add: Add): void {
  const record = state.stakers.get(address)
  if (!record) return
  const of = (strategy: Address, figure: Figure): Subject => ({
    party: 'staker',
    address,
    operatorSet: null,
    strategy,
    figure,
  })
  const strategies = [...record.positions.keys()]
  const [withdrawable, deposited] = getWithdrawableShares(state, address, strategies)
  for (const [index, strategy] of strategies.entries()) {
    add(of(strategy, 'depositShares'), deposited[index] ?? 0n)
    add(of(strategy, 'withdrawableShares'), withdrawable[index] ?? 0n)
  }
  for (const root of record.withdrawalRoots) {
    const [{ strategies: queued }, shares] = getQueuedWithdrawal(state, root)
    for (const [index, strategy] of queued.entries()) add(of(strategy, 'queuedShares'), shares[index] ?? 0n)
  }
  for (const [strategy, { underlyingToken }] of state.strategies) {
    const tokens = balanceOf(state, underlyingToken, address)
    if (tokens > 0n) add(of(strategy, 'tokens'), tokens)
  }
}

function addOperator(state: State, address: Address, add: Add): void {
  const record = state.operators.get(address)
  if (!record) return
  for (const [strategy, stake] of record.stakes) {
    const of = (figure: Figure): Subject => ({
      party: 'operator',
      address,
      operatorSet: null,
      strategy,
      figure,
    })
    add(of('operatorShares'), stake.shares)
    add(of('maxMagnitude'), getMaxMagnitude(state, address, strategy))
    add(of('encumberedMagnitude'), getEncumberedMagnitude(state, address, strategy))
    add(of('slashableSharesInQueue'), getSlashableSharesInQueue(state, address, strategy))
  }
  for (const [key, { allocations }] of record.sets) {
    const operatorSet = decodeOperatorSetKey(key)
    for (const strategy of allocations.keys()) {
      const of = (figure: Figure): Subject => ({ party: 'operator', address, operatorSet, strategy, figure })
      const { currentMagnitude } = refresh(state, address, key, strategy).allocation
      add(of('currentMagnitude'), currentMagnitude)
      add(of('slashableStake'), slashableStake(state, address, operatorSet, strategy))
    }
  }
}

function addOperatorSet(state: State, key: Hex, add: Add): void {
  const record = state.operatorSets.get(key)
  if (!record) return
  const operatorSet = { avs: record.avs, id: record.id }
  const of = (strategy: Address, figure: Figure): Subject => ({
    party: 'operatorSet',
    address: record.avs,
    operatorSet,
    strategy,
    figure,
  })
  for (const [operator, { sets }] of state.operators) {
    for (const strategy of sets.get(key)?.allocations.keys() ?? []) {
      add(of(strategy, 'slashableStake'), slashableStake(state, operator, operatorSet, strategy))
    }
  }
  for (const { shares } of state.strategyManager.slashes.get(key)?.byId.values() ?? []) {
    for (const [strategy, left] of shares) add(of(strategy, 'unclearedShares'), left)
  }
}

/** Delegated shares that the set could take now; nothing of a strategy that it doesn't have. */
function slashableStake(
  state: State,
  operator: Address,
  operatorSet: OperatorSet,
  strategy: Address,
): bigint {
  const inSet = state.operatorSets.get(operatorSetKey(operatorSet))?.strategies.includes(strategy) ?? false
  if (!inSet || !isOperatorSlashable(state, operator, operatorSet)) return 0n
  return getAllocatedStake(state, operatorSet, [operator], [strategy])[0]?.[0] ?? 0n
}

function addStrategy(state: State, address: Address, add: Add): void {
  const of = (figure: Figure): Subject => ({
    party: 'strategy',
    address,
    operatorSet: null,
    strategy: address,
    figure,
  })
  if (address === BEACON_CHAIN_ETH_STRATEGY) {
    add(of('burnableShares'), state.eigenPodManager.burnableETHShares)
    return
  }
  const strategy = state.strategies.get(address)
  if (!strategy) return
  add(of('totalShares'), strategy.totalShares)
  add(of('tokens'), balanceOf(state, strategy.underlyingToken, address))
}

/** Null when the staker delegates to nobody. */
export function operatorOf(state: State, staker: Address): Address | null {
  const operator = delegatedTo(state, staker)
  return operator === ZERO_ADDRESS ? null : operator
}
