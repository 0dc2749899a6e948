import { beaconChainEthStrategy, slashingFactor as factorOf, scaledShares, sharesLeft } from '@restack/sdk'

/** Fixed point: 1e18 is 1. */
export const WAD = 10n ** 18n

/** The strategy whose shares are wei staked on the beacon chain, as addresses are stored. */
export const beaconChainStrategy = beaconChainEthStrategy.toLowerCase()

/** Part of a staker's shares that was never slashed (chapter 01 F1), in 1e18. */
export function slashingFactor(strategy: string, maxMagnitude: bigint, beaconFactor: bigint): bigint {
  return factorOf(maxMagnitude, strategy === beaconChainStrategy ? beaconFactor : null)
}

/** What a staker would receive when leaving now (chapter 01 F2): two floors, in this order. */
export function withdrawableShares(depositShares: bigint, scalingFactor: bigint, factor: bigint): bigint {
  return sharesLeft(scaledShares(depositShares, scalingFactor), factor)
}

/** What a queued withdrawal pays (chapter 01 F5), with the slashing factor at its last slashable block. */
export { sharesLeft as queuedShares }

/** Deposit shares behind scaled shares (chapter 01 F4), for a scaling factor of at least 1. */
export function depositSharesOf(scaled: bigint, scalingFactor: bigint): bigint {
  return (scaled * WAD + scalingFactor - 1n) / scalingFactor
}

/** Stake that a magnitude stands for (chapter 02 §3.1.4): two floors, in this order. */
export function allocatedShares(operatorShares: bigint, magnitude: bigint, maxMagnitude: bigint): bigint {
  if (maxMagnitude === 0n) return 0n
  return (operatorShares * ((magnitude * WAD) / maxMagnitude)) / WAD
}
