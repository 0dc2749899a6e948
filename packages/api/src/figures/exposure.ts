import { slashingFactor } from '@restack/indexer'
import {
  type LossStep,
  lossSteps,
  type SlashableAllocation,
  type SlashableHolding,
  sharesLeft,
} from '@restack/sdk'

/** A part of a stake in one strategy: what is deposited, or a queued withdrawal. */
export type Holding = SlashableHolding & { operator: string; strategy: string }

export type SharesAndTokens = { shares: bigint; tokens: bigint }
export type Loss = { deposited: SharesAndTokens; queued: SharesAndTokens }

export type LossParameters = {
  holdings: readonly Holding[]
  maxMagnitude: bigint
  /** Part of native stake that the beacon chain has left, in 1e18. */
  beaconFactor: bigint
  tokensOf(strategy: string, shares: bigint): bigint
}

/** What a holding is worth when the operator's max magnitude is this (F2 and F5). */
function worthAt(strategy: string, { scaled }: SlashableHolding, magnitude: bigint, beaconFactor: bigint) {
  return sharesLeft(scaled, slashingFactor(strategy, magnitude, beaconFactor))
}

/** What is lost when a magnitude is taken: the worth before less the worth after, each rounded as it would be paid. */
export function lossOf(parameters: LossParameters, before: bigint, taken: bigint): Loss {
  const { holdings, beaconFactor, tokensOf } = parameters
  const loss: Loss = { deposited: { shares: 0n, tokens: 0n }, queued: { shares: 0n, tokens: 0n } }
  for (const holding of holdings) {
    const had = worthAt(holding.strategy, holding, before, beaconFactor)
    const left = worthAt(holding.strategy, holding, before - taken, beaconFactor)
    const part = holding.queued ? loss.queued : loss.deposited
    part.shares += had - left
    part.tokens += tokensOf(holding.strategy, had) - tokensOf(holding.strategy, left)
  }
  return loss
}

/** When the last part of what a set can take ends being slashable, and what ends it: the last of the SDK's steps. */
export function exposureEnd(
  { holdings, maxMagnitude, beaconFactor }: Omit<LossParameters, 'tokensOf'>,
  { allocation, slashableUntil }: { allocation: SlashableAllocation; slashableUntil: number | null },
): LossStep['until'] {
  const strategy = holdings[0]?.strategy ?? ''
  const worthOf = (holding: SlashableHolding, magnitude: bigint) =>
    worthAt(strategy, holding, magnitude, beaconFactor)
  return lossSteps({ holdings, allocation, maxMagnitude, slashableUntil, worthOf }).at(-1)?.until ?? null
}
