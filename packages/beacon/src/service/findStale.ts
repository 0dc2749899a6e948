import type { StakedValidator } from './podStake.js'

const WAD = 10n ** 18n

/** A validator that was slashed on the beacon chain, and that the pod still counts with more. */
export type StaleValidator = { index: number; countedGwei: bigint; balanceGwei: bigint }

export type StalePod = {
  /** The largest loss first. */
  validators: StaleValidator[]
  /** What the pod counts too much, as a part of all it counts on the beacon chain, in 1e18. */
  staleness: bigint
}

/**
 * Slashed validators of a pod that it has not counted again since. Anyone may then have it recounted, by
 * `verifyStaleBalance`.
 *
 * @param leastStaleness In 1e18, as the result is: 5 % are 5e16. Default: 0, any loss. (The tool for EigenLayer holds a
 *   fraction against a number of percent, and finds nothing: chapter 03 §9, number 21.)
 * @returns Undefined where the pod is not stale, or less than that.
 */
export function findStale(
  stake: readonly StakedValidator[],
  { leastStaleness = 0n }: { leastStaleness?: bigint } = {},
): StalePod | undefined {
  const active = stake.filter(({ known }) => known.status === 'active')
  const validators = active
    .filter(({ validator, known }) => validator.slashed && validator.balanceGwei < known.restakedBalanceGwei)
    .map(({ validator: { index, balanceGwei }, known }) => ({
      index,
      balanceGwei,
      countedGwei: known.restakedBalanceGwei,
    }))
    .sort((left, right) => Number(lossOf(right) - lossOf(left)))
  const counted = active.reduce((sum, { known }) => sum + known.restakedBalanceGwei, 0n)
  const lost = validators.reduce((sum, validator) => sum + lossOf(validator), 0n)
  if (lost === 0n) return undefined
  const staleness = (lost * WAD) / counted
  return staleness >= leastStaleness ? { validators, staleness } : undefined
}

const lossOf = ({ countedGwei, balanceGwei }: StaleValidator) => countedGwei - balanceGwei
