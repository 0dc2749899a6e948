import { RestackError, scaledShares, sharesLeft, slashingFactor } from '@restack/sdk'

const WAD = 10n ** 18n

/** What a staker's native stake follows from (chapter 03 §1.6). */
export type NativeShares = {
  depositShares: bigint
  /** In 1e18. */
  depositScalingFactor: bigint
  /** What the beacon chain has left, in 1e18. */
  beaconChainSlashingFactor: bigint
  /** What AVSs have left of the operator's; 1e18 of a staker who is not delegated. */
  maxMagnitude: bigint
}

/** What both kinds of slashing have left, in 1e18. */
export const totalFactor = ({ maxMagnitude, beaconChainSlashingFactor }: NativeShares): bigint =>
  slashingFactor(maxMagnitude, beaconChainSlashingFactor)

/** What would be paid out, in wei. */
export const withdrawableShares = (shares: NativeShares): bigint =>
  sharesLeft(scaledShares(shares.depositShares, shares.depositScalingFactor), totalFactor(shares))

/**
 * After proven validators, or a checkpoint with a gain.
 *
 * @throws RestackError `FullySlashed`
 */
export function addShares(shares: NativeShares, addedWei: bigint): NativeShares {
  if (addedWei === 0n) return shares
  const factor = totalFactor(shares)
  if (factor === 0n) throw fullySlashed()
  const { depositShares, depositScalingFactor } = shares
  const total = depositShares + addedWei
  const scaling =
    depositShares === 0n
      ? (depositScalingFactor * WAD) / factor
      : ((((withdrawableShares(shares) + addedWei) * WAD) / total) * WAD) / factor
  if (scaling === 0n) throw fullySlashed()
  return { ...shares, depositShares: total, depositScalingFactor: scaling }
}

/** After a checkpoint with a loss; `previousWei` is what the pod's stake was before it. */
export function loseShares(shares: NativeShares, previousWei: bigint, lossWei: bigint): NativeShares {
  if (lossWei === 0n) return shares
  const { beaconChainSlashingFactor } = shares
  return {
    ...shares,
    beaconChainSlashingFactor: (beaconChainSlashingFactor * (previousWei - lossWei)) / previousWei,
  }
}

function fullySlashed(): RestackError {
  return new RestackError({
    code: 'FullySlashed',
    message:
      'The stake was slashed completely, by the beacon chain or by AVSs: the pod would refuse this gain.',
    remedy:
      'If the operator was slashed, undelegate first; after a complete loss on the beacon chain, use a pod of another account.',
  })
}
