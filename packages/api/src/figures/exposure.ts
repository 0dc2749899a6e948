import { slashingFactor } from '@restack/indexer'

const WAD = 10n ** 18n

/** A part of a stake: what is deposited, or a queued withdrawal. */
export type Holding = {
  strategy: string
  /** Free of any slashing factor (chapter 01 §1.3, F4). */
  scaledShares: bigint
  queued: boolean
  /** Last block in which a slash reaches it; null: no end. */
  until: number | null
}

/** What a set can take of an operator, in the block in which it would slash. */
export type Claim = {
  magnitude: bigint
  /** What a pending change adds or takes from `effectBlock` on; 0 without one. */
  pendingDiff: bigint
  effectBlock: number
  /** Last block in which an operator that left can be slashed; null for a member. */
  slashableUntil: number | null
}

export type Loss = { deposited: SharesAndTokens; queued: SharesAndTokens }
export type SharesAndTokens = { shares: bigint; tokens: bigint }
export type End = { block: number; why: 'deallocation' | 'deregistration' | 'withdrawal' }

export type LossParameters = {
  holdings: readonly Holding[]
  maxMagnitude: bigint
  /** Part of native stake that the beacon chain has left, in 1e18. */
  beaconFactor: bigint
  tokensOf(strategy: string, shares: bigint): bigint
}

/** Worth of a holding when the operator's max magnitude is this (F2 and F5, every division rounds down). */
function sharesAt({ scaledShares, strategy }: Holding, magnitude: bigint, beaconFactor: bigint): bigint {
  return (scaledShares * slashingFactor(strategy, magnitude, beaconFactor)) / WAD
}

/** What is lost when a magnitude is taken: the worth before less the worth after, each rounded as it would be paid. */
export function lossOf(parameters: LossParameters, before: bigint, taken: bigint): Loss {
  const { holdings, beaconFactor, tokensOf } = parameters
  const loss: Loss = { deposited: { shares: 0n, tokens: 0n }, queued: { shares: 0n, tokens: 0n } }
  for (const holding of holdings) {
    const had = sharesAt(holding, before, beaconFactor)
    const left = sharesAt(holding, before - taken, beaconFactor)
    const part = holding.queued ? loss.queued : loss.deposited
    part.shares += had - left
    part.tokens += tokensOf(holding.strategy, had) - tokensOf(holding.strategy, left)
  }
  return loss
}

/**
 * When the last part of what a set can take ends being slashable, and what ends it. Null as long as nothing is under
 * way that ends all of it.
 */
export function exposureEnd(
  { holdings, maxMagnitude, beaconFactor }: Omit<LossParameters, 'tokensOf'>,
  claim: Claim,
): End | null {
  const ends: End[] = holdings.flatMap(({ until }) =>
    until === null ? [] : [{ block: until, why: 'withdrawal' as const }],
  )
  if (claim.pendingDiff < 0n) ends.push({ block: claim.effectBlock - 1, why: 'deallocation' })
  if (claim.slashableUntil !== null) ends.push({ block: claim.slashableUntil, why: 'deregistration' })
  ends.sort((a, b) => a.block - b.block)

  const isOver = ({ block }: End): boolean => {
    if (claim.slashableUntil !== null && claim.slashableUntil <= block) return true
    const lowered = claim.pendingDiff < 0n && claim.effectBlock - 1 <= block
    const taken = claim.magnitude + (lowered ? claim.pendingDiff : 0n)
    return holdings.every(
      (holding) =>
        (holding.until !== null && holding.until <= block) ||
        sharesAt(holding, maxMagnitude, beaconFactor) ===
          sharesAt(holding, maxMagnitude - taken, beaconFactor),
    )
  }
  return ends.find(isOver) ?? null
}
