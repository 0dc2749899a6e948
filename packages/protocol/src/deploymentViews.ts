import { isPaused } from './core/access.js'
import { BEACON_CHAIN_ETH_STRATEGY, ZERO_ADDRESS } from './core/constants.js'
import { paused } from './pausing/pause.js'
import type { Address, State } from './state.js'

/** What the deployment fixes or its keepers have set. Delays in blocks. */

export const beaconChainETHStrategy = (_state: State): Address => BEACON_CHAIN_ETH_STRATEGY
export const minWithdrawalDelayBlocks = (state: State): number => state.config.minWithdrawalDelayBlocks
export const DEALLOCATION_DELAY = (state: State): number => state.config.deallocationDelay
export const ALLOCATION_CONFIGURATION_DELAY = (state: State): number =>
  state.config.allocationConfigurationDelay
export const SLASHER_CONFIGURATION_DELAY = ALLOCATION_CONFIGURATION_DELAY
export const SLASH_RESOLUTION_DELAY_BLOCKS = (state: State): number => state.config.slashResolutionDelayBlocks
export const version = (state: State): string => state.config.version
export const unpauser = (state: State): Address => state.unpauser
export const isPauser = (state: State, account: Address): boolean => state.pausers.has(account)

/** Zero address when the contract has none. */
export const owner = (state: State, contract: Address): Address => state.owners.get(contract) ?? ZERO_ADDRESS

/** The overload `paused(uint8)`. Errors: `EmptyRevert` where there is no pausable contract. */
export const pausedAt = (state: State, contract: Address, index: number): boolean =>
  isPaused(paused(state, contract), index)
