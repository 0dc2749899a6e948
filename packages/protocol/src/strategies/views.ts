import { BEACON_CHAIN_ETH_STRATEGY, ZERO_ADDRESS } from '../core/constants.js'
import { decodeOperatorSetKey, operatorSetKey } from '../core/keys.js'
import { refuse } from '../error.js'
import type { Address, OperatorSet, SlashRecord, State } from '../state.js'

/** Views of StrategyManager and StrategyFactory (chapter 01 §3.2.3, §3.6). */

export function stakerDepositShares(state: State, staker: Address, strategy: Address): bigint {
  if (strategy === BEACON_CHAIN_ETH_STRATEGY) return 0n
  return state.stakers.get(staker)?.positions.get(strategy)?.depositShares ?? 0n
}

/** Strategies and deposit shares in list order. */
export function getDeposits(state: State, staker: Address): [Address[], bigint[]] {
  const strategies = getStakerStrategyList(state, staker)
  return [strategies, strategies.map((strategy) => stakerDepositShares(state, staker, strategy))]
}

export function getStakerStrategyList(state: State, staker: Address): Address[] {
  return [...(state.stakers.get(staker)?.strategies ?? [])]
}

/** Errors: `EmptyRevert` for an index out of range, as the getter of a public array does. */
export function stakerStrategyList(state: State, staker: Address, index: number): Address {
  return state.stakers.get(staker)?.strategies[index] ?? refuse('EmptyRevert')
}

export function stakerStrategyListLength(state: State, staker: Address): bigint {
  return BigInt(state.stakers.get(staker)?.strategies.length ?? 0)
}

export function strategyIsWhitelistedForDeposit(state: State, strategy: Address): boolean {
  return state.strategyManager.whitelisted.has(strategy)
}

export function strategyWhitelister(state: State): Address {
  return state.strategyManager.strategyWhitelister
}

/** Next nonce of a deposit signature. */
export function nonces(state: State, signer: Address): bigint {
  return state.stakers.get(signer)?.depositNonce ?? 0n
}

/** Shares of one slash that wait to be cleared, zero amounts included. */
export function getBurnOrRedistributableShares(
  state: State,
  operatorSet: OperatorSet,
  slashId: bigint,
): [Address[], bigint[]] {
  const slash = findSlash(state, operatorSet, slashId)
  const strategies = [...(slash?.strategies ?? [])]
  return [strategies, strategies.map((strategy) => slash?.shares.get(strategy) ?? 0n)]
}

/** The same for one strategy; 0 if absent or cleared. */
export function getBurnOrRedistributableSharesByStrategy(
  state: State,
  operatorSet: OperatorSet,
  slashId: bigint,
  strategy: Address,
): bigint {
  return findSlash(state, operatorSet, slashId)?.shares.get(strategy) ?? 0n
}

/** Strategies of one slash that wait to be cleared. */
export function getBurnOrRedistributableCount(
  state: State,
  operatorSet: OperatorSet,
  slashId: bigint,
): bigint {
  return BigInt(findSlash(state, operatorSet, slashId)?.strategies.length ?? 0)
}

export function getPendingOperatorSets(state: State): OperatorSet[] {
  return state.strategyManager.pendingOperatorSets.map(decodeOperatorSetKey)
}

export function getPendingSlashIds(state: State, operatorSet: OperatorSet): bigint[] {
  return [...(state.strategyManager.slashes.get(operatorSetKey(operatorSet))?.pendingSlashIds ?? [])]
}

/** First block in which the slash may be cleared; 0 when at any time (chapter 08 A.14.1). */
export function getSlashResolutionBlock(state: State, operatorSet: OperatorSet, slashId: bigint): number {
  return findSlash(state, operatorSet, slashId)?.resolutionBlock ?? 0
}

/** The legacy map, empty here (docs/differences.md). */
export function getBurnableShares(_state: State, _strategy: Address): bigint {
  return 0n
}

/** The legacy map, empty here. */
export function getStrategiesWithBurnableShares(_state: State): [Address[], bigint[]] {
  return [[], []]
}

/** Zero address when the factory has deployed none. */
export function deployedStrategies(state: State, token: Address): Address {
  return state.strategyFactory.deployedStrategies.get(token) ?? ZERO_ADDRESS
}

export function isBlacklisted(state: State, token: Address): boolean {
  return state.strategyFactory.blacklisted.has(token)
}

export function findSlash(state: State, operatorSet: OperatorSet, slashId: bigint): SlashRecord | undefined {
  return state.strategyManager.slashes.get(operatorSetKey(operatorSet))?.byId.get(slashId)
}
