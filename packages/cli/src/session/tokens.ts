import { RestackError, type StrategyInfo, strategyAbi, strategyFactoryAbi } from '@restack/sdk'
import {
  type Account,
  type Address,
  type Chain,
  type Client,
  erc20Abi,
  getAddress,
  isAddressEqual,
  type Transport,
  zeroAddress,
} from 'viem'
import { readContract } from 'viem/actions'
import { formatAmount } from '../amounts.js'
import type { LoadedDeployment } from './loadDeployment.js'
import { nativeEther, parseAddress, unknownName } from './names.js'

export type TokenInfo = { token: Address; symbol: string; decimals: number }

/** Looks strategies and tokens up, once each. */
export type Tokens = {
  /** A strategy by its token's symbol, by its own address, or by its token's. */
  strategy: (text: string) => Promise<StrategyInfo>
  strategyAt: (address: Address) => Promise<StrategyInfo>
  /** A token by symbol or address. */
  token: (text: string) => Promise<TokenInfo>
  tokenAt: (address: Address) => Promise<TokenInfo>
  /** Shares in the token's smallest unit, at the strategy's present rate. */
  sharesToTokens: (strategy: Address, shares: bigint) => Promise<bigint>
  /** Shares as an amount with its symbol, for people. */
  showShares: (strategy: Address, shares: bigint) => Promise<string>
}

export type ReadingClient = Client<Transport, Chain | undefined, Account | undefined>

export function createTokens(client: ReadingClient, deployment: LoadedDeployment): Tokens {
  const strategies = new Map<string, Promise<StrategyInfo>>()
  const tokens = new Map<string, Promise<TokenInfo>>()

  const tokenAt = (address: Address) =>
    remember(tokens, address, async (): Promise<TokenInfo> => {
      const [symbol, decimals] = await Promise.all([
        // Some old tokens have no symbol, or one that isn't a string.
        readContract(client, { address, abi: erc20Abi, functionName: 'symbol' }).catch(() => address),
        readContract(client, { address, abi: erc20Abi, functionName: 'decimals' }).catch((cause) => {
          throw notAToken(address, cause)
        }),
      ])
      return { token: getAddress(address), symbol, decimals }
    })

  const strategyAt = (address: Address) =>
    remember(strategies, address, async (): Promise<StrategyInfo> => {
      if (isAddressEqual(address, nativeEther.strategy)) {
        return { strategy: nativeEther.strategy, token: null, symbol: 'ETH', decimals: 18 }
      }
      const underlying = await readContract(client, {
        address,
        abi: strategyAbi,
        functionName: 'underlyingToken',
      }).catch((cause) => {
        throw notAStrategy(address, cause)
      })
      return { strategy: getAddress(address), ...(await tokenAt(underlying)) }
    })

  const symbols = { [nativeEther.symbol]: nativeEther.strategy, ...deployment.strategies }

  const strategyOfToken = async (token: Address): Promise<Address | undefined> => {
    const listed = Object.entries(deployment.tokens).find(([, address]) => isAddressEqual(address, token))
    const known = listed && deployment.strategies[listed[0]]
    if (known) return known
    const factory = deployment.contracts.strategyFactory
    if (!factory) return undefined
    const made = await readContract(client, {
      address: factory,
      abi: strategyFactoryAbi,
      functionName: 'deployedStrategies',
      args: [token],
    }).catch(() => zeroAddress)
    return made === zeroAddress ? undefined : made
  }

  const sharesToTokens = async (strategy: Address, shares: bigint) => {
    if (shares === 0n || isAddressEqual(strategy, nativeEther.strategy)) return shares
    return readContract(client, {
      address: strategy,
      abi: strategyAbi,
      functionName: 'sharesToUnderlyingView',
      args: [shares],
    })
  }

  return {
    strategyAt,
    tokenAt,
    strategy: async (text) => {
      if (!/^0x/i.test(text)) {
        return strategyAt(symbolIn(symbols, text, 'strategy', deployment))
      }
      const address = parseAddress(text)
      return strategyAt((await strategyOfToken(address)) ?? address)
    },
    token: async (text) => {
      if (/^0x/i.test(text)) return tokenAt(parseAddress(text))
      const listed = deployment.tokens[text]
      if (listed) return tokenAt(listed)
      const names = { ...deployment.strategies, ...deployment.tokens }
      const found = symbolIn(names, text, 'token', deployment)
      if (Object.values(deployment.tokens).includes(found)) return tokenAt(found)
      const { token, symbol, decimals } = await strategyAt(found)
      return { token: token ?? zeroAddress, symbol, decimals }
    },
    sharesToTokens,
    showShares: async (strategy, shares) => {
      const [{ symbol, decimals }, amount] = await Promise.all([
        strategyAt(strategy),
        sharesToTokens(strategy, shares),
      ])
      return `${formatAmount(amount, decimals)} ${symbol}`
    },
  }
}

function remember<value>(
  store: Map<string, Promise<value>>,
  address: Address,
  look: () => Promise<value>,
): Promise<value> {
  const key = address.toLowerCase()
  const found = store.get(key) ?? look()
  store.set(key, found)
  return found
}

/** A symbol as it is written in the deployment, or the only one that differs in case. */
function symbolIn(
  entries: Record<string, Address>,
  text: string,
  kind: string,
  deployment: LoadedDeployment,
): Address {
  const exact = Object.hasOwn(entries, text) ? entries[text] : undefined
  if (exact) return exact
  const alike = Object.keys(entries).filter((symbol) => symbol.toLowerCase() === text.toLowerCase())
  const only = alike.length === 1 && alike[0] !== undefined ? entries[alike[0]] : undefined
  if (only) return only
  throw unknownName({ kind, text, names: Object.keys(entries), deployment })
}

function notAToken(address: Address, cause: unknown): RestackError {
  return new RestackError({
    code: 'NotAToken',
    message: `${address} is not an ERC-20 token: it does not say how many decimals it has.`,
    remedy: 'Check the address, and that the node is on the chain of the token.',
    cause,
  })
}

function notAStrategy(address: Address, cause: unknown): RestackError {
  return new RestackError({
    code: 'NotAStrategy',
    message: `${address} is neither a strategy nor a token that has one.`,
    remedy: 'Check the address; restack governance create-strategy makes a strategy for a token.',
    cause,
  })
}
