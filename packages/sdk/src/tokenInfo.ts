import { type Address, erc20Abi, isAddressEqual } from 'viem'
import { readContract } from 'viem/actions'
import { strategyAbi } from './abi/index.js'
import { beaconChainEthStrategy } from './beaconChainEth.js'
import type { ReadClient } from './types.js'

export type StrategyInfo = {
  strategy: Address
  /** Null for native ETH. */
  token: Address | null
  symbol: string
  decimals: number
}

/** A strategy's token with what is needed to show amounts of it. */
export async function strategyInfo(client: ReadClient, strategy: Address): Promise<StrategyInfo> {
  if (isAddressEqual(strategy, beaconChainEthStrategy)) {
    return { strategy, token: null, symbol: 'ETH', decimals: 18 }
  }
  const token = await readContract(client, {
    address: strategy,
    abi: strategyAbi,
    functionName: 'underlyingToken',
  })
  const [symbol, decimals] = await Promise.all([
    // Some old tokens have no symbol, or one that isn't a string.
    readContract(client, { address: token, abi: erc20Abi, functionName: 'symbol' }).catch(() => token),
    readContract(client, { address: token, abi: erc20Abi, functionName: 'decimals' }),
  ])
  return { strategy, token, symbol, decimals }
}

/** What shares of a strategy are worth in its token at a block; native ETH counts one to one. */
export async function sharesToTokens(
  client: ReadClient,
  { strategy, shares, blockNumber }: { strategy: Address; shares: bigint; blockNumber: bigint },
): Promise<bigint> {
  if (shares === 0n || isAddressEqual(strategy, beaconChainEthStrategy)) return shares
  return readContract(client, {
    address: strategy,
    abi: strategyAbi,
    functionName: 'sharesToUnderlyingView',
    args: [shares],
    blockNumber,
  })
}
