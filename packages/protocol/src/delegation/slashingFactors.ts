import { BEACON_CHAIN_ETH_STRATEGY, WAD } from '../core/constants.js'
import { latestMagnitude, magnitudeAt } from '../core/history.js'
import { mulWad } from '../core/math.js'
import { findStake } from '../core/records.js'
import { beaconChainSlashingFactor } from '../pods/views.js'
import type { Address, State } from '../state.js'

/**
 * F1: the fraction of stake that neither operator (zero address: none) nor beacon chain has slashed, 1e18 fixed point.
 * The beacon chain's part counts for its own strategy only.
 */
export function slashingFactor(state: State, staker: Address, operator: Address, strategy: Address): bigint {
  return withBeaconChain(state, staker, strategy, latestMagnitude(findStake(state, operator, strategy)))
}

/** F5: the same with the operator's magnitude as of a block. The beacon chain's part is always the current one. */
export function slashingFactorAtBlock(
  state: State,
  staker: Address,
  operator: Address,
  strategy: Address,
  block: number,
): bigint {
  return withBeaconChain(state, staker, strategy, magnitudeAt(findStake(state, operator, strategy), block))
}

function withBeaconChain(state: State, staker: Address, strategy: Address, magnitude: bigint): bigint {
  if (strategy !== BEACON_CHAIN_ETH_STRATEGY) return magnitude
  const factor = beaconChainSlashingFactor(state, staker)
  return factor === WAD ? magnitude : mulWad(magnitude, factor)
}
