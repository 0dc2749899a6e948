import { WAD } from './constants.js'
import { add, divWad, mulWad } from './math.js'

/** Formulas of chapter 01 §1.3. `scalingFactor` is the stored one, where 0 stands for 1e18. */

/** K(k). */
export const scalingFactorOf = (stored: bigint): bigint => (stored === 0n ? WAD : stored)

/** F4: scaled shares of queued deposit shares. */
export const scaledShares = (depositShares: bigint, scalingFactor: bigint): bigint =>
  mulWad(depositShares, scalingFactorOf(scalingFactor))

/** F2: what deposit shares are worth at a slashing factor, rounded down twice. */
export const withdrawableShares = (
  depositShares: bigint,
  scalingFactor: bigint,
  slashingFactor: bigint,
): bigint => mulWad(scaledShares(depositShares, scalingFactor), slashingFactor)

/** F3: deposit shares for a wanted amount, rounded down twice. Errors: Panic 0x12 at a factor of 0. */
export const depositSharesFor = (
  withdrawable: bigint,
  scalingFactor: bigint,
  slashingFactor: bigint,
): bigint => divWad(divWad(withdrawable, scalingFactorOf(scalingFactor)), slashingFactor)

/**
 * F6 and F7: the deposit scaling factor after `added` shares come to `previous` ones at a slashing factor above 0.
 * 0 means that F7 has run out of digits (`InvalidDepositScalingFactor`).
 */
export function nextScalingFactor(
  scalingFactor: bigint,
  previous: bigint,
  added: bigint,
  slashingFactor: bigint,
): bigint {
  if (previous === 0n) return divWad(scalingFactorOf(scalingFactor), slashingFactor)
  const worth = add(withdrawableShares(previous, scalingFactor, slashingFactor), added)
  return divWad(divWad(worth, add(previous, added)), slashingFactor)
}
