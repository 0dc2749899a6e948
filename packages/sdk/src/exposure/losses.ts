/**
 * The arithmetic of slashing, as far as one staker's stake in one strategy goes. Formulas are those of
 * chapter 01 §1.3; every division rounds down, in this order.
 */

export const WAD = 10n ** 18n

/** F1: for a token strategy the magnitude; for native ETH with what the beacon chain left. */
export function slashingFactor(magnitude: bigint, beaconChainSlashingFactor: bigint | null): bigint {
  return beaconChainSlashingFactor === null ? magnitude : (magnitude * beaconChainSlashingFactor) / WAD
}

/** The inner floor of F2, and F4: deposit shares free of any slashing factor. */
export function scaledShares(depositShares: bigint, depositScalingFactor: bigint): bigint {
  return (depositShares * depositScalingFactor) / WAD
}

/** The outer floor of F2, and F5: the shares that are left of scaled shares at a slashing factor. */
export function sharesLeft(scaled: bigint, factor: bigint): bigint {
  return (scaled * factor) / WAD
}

/** An allocation as of the block in which a slash would be executed. */
export type SlashableAllocation = {
  currentMagnitude: bigint
  /** What the next change adds or takes, and the first block with it; 0 and 0 if there is none. */
  pendingDifference: bigint
  effectBlock: number
}

/** Chapter 02 §1.3: an allocation at a later block, where its pending change may count as applied. */
export function allocationAt(allocation: SlashableAllocation, block: number): SlashableAllocation {
  const { currentMagnitude, pendingDifference, effectBlock } = allocation
  if (effectBlock === 0 || block < effectBlock) return allocation
  return { currentMagnitude: currentMagnitude + pendingDifference, pendingDifference: 0n, effectBlock: 0 }
}

/** One part of a stake that ends being slashable at a time of its own: the deposit, or a queued withdrawal. */
export type Holding = {
  /** Free of any slashing factor. */
  scaled: bigint
  queued: boolean
  /** Last block in which a slash reaches it, or null for no end. */
  until: number | null
}

/** Why a part of the stake can no longer be slashed by a set. */
export type ExposureEnd = 'deallocation' | 'deregistration' | 'withdrawal'

export type LossStep = {
  /** Index of the holding, and what a full slash takes of it less from then on. */
  losses: { before: bigint; after: bigint }[]
  until: { block: number; why: ExposureEnd } | null
}

/** What a holding is worth before and after a set takes this much magnitude. */
export type Worth = (holding: Holding, magnitude: bigint) => bigint

/**
 * Splits what a full slash by one set takes into parts by when they end being slashable. The magnitude taken
 * falls at a deallocation, withdrawals leave when their delay is over, and all ends with the membership's window.
 *
 * @returns For each part and each holding the worth left by the slash without the part, and with it.
 */
export function lossSteps({
  holdings,
  allocation,
  maxMagnitude,
  slashableUntil,
  worthOf,
}: {
  holdings: readonly Holding[]
  allocation: SlashableAllocation
  maxMagnitude: bigint
  /** Of the operator's membership, inclusive; null for a member. */
  slashableUntil: number | null
  worthOf: Worth
}): LossStep[] {
  type End = { block: number; why: ExposureEnd }
  const ends: End[] = []
  for (const { until } of holdings) {
    if (until !== null) ends.push({ block: until, why: 'withdrawal' })
  }
  if (allocation.pendingDifference < 0n) ends.push({ block: allocation.effectBlock - 1, why: 'deallocation' })
  if (slashableUntil !== null) ends.push({ block: slashableUntil, why: 'deregistration' })
  ends.sort((a, b) => a.block - b.block)

  /** What is left of each holding by a full slash after these ends. */
  const left = (past: readonly End[]): bigint[] => {
    const isPast = (why: ExposureEnd) => past.some((end) => end.why === why)
    const taken = isPast('deregistration')
      ? 0n
      : allocation.currentMagnitude + (isPast('deallocation') ? allocation.pendingDifference : 0n)
    const lastWithdrawal = Math.max(-1, ...past.map(({ block, why }) => (why === 'withdrawal' ? block : -1)))
    return holdings.map((holding) => {
      const isOut = holding.until !== null && holding.until <= lastWithdrawal
      return worthOf(holding, isOut ? maxMagnitude : maxMagnitude - taken)
    })
  }

  const steps: LossStep[] = []
  let now = left([])
  for (const [index, end] of ends.entries()) {
    const next = left(ends.slice(0, index + 1))
    steps.push({ losses: pair(next, now), until: end })
    now = next
  }
  steps.push({
    losses: pair(
      left([]).map((_, index) => untouched(index)),
      now,
    ),
    until: null,
  })
  return steps.filter(({ losses }) => losses.some(({ before, after }) => before !== after))

  function untouched(index: number): bigint {
    const holding = holdings[index]
    return holding ? worthOf(holding, maxMagnitude) : 0n
  }
}

function pair(before: readonly bigint[], after: readonly bigint[]): { before: bigint; after: bigint }[] {
  return before.map((value, index) => ({ before: value, after: after[index] ?? value }))
}
