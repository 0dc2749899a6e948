import type { Address } from 'viem'
import type { GetPositionReturnType } from '../actions/getPosition.js'
import type { PreviewAmounts, PreviewStaker } from './Preview.js'

const nothing: PreviewAmounts = {
  deposited: { shares: 0n, tokens: 0n },
  withdrawable: { shares: 0n, tokens: 0n },
  queued: { shares: 0n, tokens: 0n },
}

/** A staker's position before and after, strategy by strategy. */
export function compareStaker(
  staker: Address,
  before: GetPositionReturnType | undefined,
  after: GetPositionReturnType | undefined,
): PreviewStaker {
  const all = [...(before?.strategies ?? []), ...(after?.strategies ?? [])]
  const infos = new Map(
    all.map(({ strategy, token, symbol, decimals }) => [strategy, { strategy, token, symbol, decimals }]),
  )
  const amounts = (position: GetPositionReturnType | undefined, strategy: Address): PreviewAmounts => {
    const found = position?.strategies.find((entry) => entry.strategy === strategy)
    if (!found) return nothing
    const { deposited, withdrawable, queued } = found
    return { deposited, withdrawable, queued }
  }
  return {
    staker,
    operator: { before: before?.delegatedTo ?? null, after: after?.delegatedTo ?? null },
    strategies: [...infos.values()].map((info) => ({
      ...info,
      before: amounts(before, info.strategy),
      after: amounts(after, info.strategy),
    })),
  }
}
