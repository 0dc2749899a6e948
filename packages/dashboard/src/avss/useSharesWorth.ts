import { isSameAddress } from '../format/address.js'
import { wad } from '../format/amount.js'
import { useOverview } from '../overview/useOverview.js'

/** What shares of a strategy are worth at the rates of the block that the page shows; both rounded down. */
export function useSharesWorth() {
  const { data: overview } = useOverview()
  return (strategy: string, shares: bigint): { tokens: bigint | null; eth: bigint | null } => {
    const known = overview?.tvl.strategies.find((one) => isSameAddress(one.strategy, strategy))
    if (!known || known.totalShares === 0n) return { tokens: null, eth: null }
    const tokens = (shares * known.tokens) / known.totalShares
    return { tokens, eth: known.rateWad === null ? null : (tokens * known.rateWad) / wad }
  }
}
