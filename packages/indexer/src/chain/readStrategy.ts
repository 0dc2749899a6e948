import { liquidStakingTokenAbi, strategyAbi } from '@restack/sdk'
import {
  BaseError,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  hexToString,
  RpcRequestError,
} from 'viem'
import type { ChainReader } from './createChainReader.js'

const totalSharesCall = encodeFunctionData({ abi: strategyAbi, functionName: 'totalShares' })
const underlyingTokenCall = encodeFunctionData({ abi: strategyAbi, functionName: 'underlyingToken' })
const exchangeRateCall = encodeFunctionData({ abi: liquidStakingTokenAbi, functionName: 'exchangeRate' })
const symbolCall = encodeFunctionData({ abi: liquidStakingTokenAbi, functionName: 'symbol' })
const decimalsCall = encodeFunctionData({ abi: liquidStakingTokenAbi, functionName: 'decimals' })

const balanceOfCalls = new Map<string, Hex>()

/** Encoded once for each strategy: snapshots are many. */
function balanceOfCall(account: string): Hex {
  const known = balanceOfCalls.get(account)
  if (known) return known
  const args = [account as Hex] as const
  const data = encodeFunctionData({ abi: liquidStakingTokenAbi, functionName: 'balanceOf', args })
  balanceOfCalls.set(account, data)
  return data
}

export type StrategySnapshot = { totalShares: bigint | null; tokens: bigint | null; rateWad: bigint | null }

export type StrategyDetails = { token: string; symbol: string; decimals: number }

/** What a strategy holds at the end of a block; all null where the node no longer has that block's state. */
export async function readStrategySnapshot(
  chain: Pick<ChainReader, 'call'>,
  strategy: string,
  token: string,
  block: number,
): Promise<StrategySnapshot> {
  try {
    const [totalShares, tokens, rateWad] = await Promise.all([
      callNumber(chain, strategy, totalSharesCall, block),
      callNumber(chain, token, balanceOfCall(strategy), block),
      callNumber(chain, token, exchangeRateCall, block),
    ])
    return { totalShares: totalShares ?? 0n, tokens: tokens ?? 0n, rateWad: rateWad ?? null }
  } catch (error) {
    if (!isMissingState(error)) throw error
    return { totalShares: null, tokens: null, rateWad: null }
  }
}

/** Token, symbol and decimals, which never change, as of now. */
export async function readStrategyDetails(
  chain: Pick<ChainReader, 'call'>,
  strategy: string,
  knownToken: string | undefined,
): Promise<StrategyDetails> {
  const token =
    knownToken ?? addressOf(await call(chain, strategy, underlyingTokenCall, 'latest')) ?? strategy
  return { token, ...(await readTokenDetails(chain, token)) }
}

/** Symbol and decimals, which never change, as of now. */
export async function readTokenDetails(
  chain: Pick<ChainReader, 'call'>,
  token: string,
): Promise<{ symbol: string; decimals: number }> {
  const [symbol, decimals] = await Promise.all([
    call(chain, token, symbolCall, 'latest'),
    callNumber(chain, token, decimalsCall, 'latest'),
  ])
  return {
    symbol: textOf(symbol) || `${token.slice(0, 6)}…${token.slice(-4)}`,
    decimals: decimals === undefined || decimals > 255n ? 18 : Number(decimals),
  }
}

/** The answer, or undefined where the contract reverts or has no such function. */
async function call(
  chain: Pick<ChainReader, 'call'>,
  to: string,
  data: Hex,
  block: number | 'latest',
): Promise<Hex | undefined> {
  try {
    const result = await chain.call(to, data, block)
    return result === '0x' ? undefined : result
  } catch (error) {
    if (isRevert(error)) return undefined
    throw error
  }
}

async function callNumber(
  chain: Pick<ChainReader, 'call'>,
  to: string,
  data: Hex,
  block: number | 'latest',
): Promise<bigint | undefined> {
  const result = await call(chain, to, data, block)
  return result && result.length >= 66 ? BigInt(result.slice(0, 66)) : undefined
}

function addressOf(result: Hex | undefined): string | undefined {
  return result && result.length >= 66 ? `0x${result.slice(26, 66).toLowerCase()}` : undefined
}

/** A symbol as string, or as the bytes32 that early tokens return. */
function textOf(result: Hex | undefined): string {
  if (!result) return ''
  if (result.length === 66) return hexToString(result, { size: 32 }).replaceAll('\u0000', '')
  try {
    return decodeFunctionResult({
      abi: liquidStakingTokenAbi,
      functionName: 'symbol',
      data: result,
    }).replaceAll('\u0000', '')
  } catch {
    return ''
  }
}

/** The contract failed, in whichever way: tokens and strategies are anyone's code. */
function isRevert(error: unknown): boolean {
  const request = rpcError(error)
  return (
    request !== undefined &&
    (request.code === 3 || /revert|opcode|out of ?gas|gas required|stack|evm error/i.test(request.details))
  )
}

export function isMissingState(error: unknown): boolean {
  const request = rpcError(error)
  return (
    request !== undefined &&
    /missing trie node|historical state|state.*(not available|unavailable|pruned|is not)|pruned|archive|header not found|resource not found|out ?of ?range/i.test(
      request.details,
    )
  )
}

function rpcError(error: unknown): { code: number; details: string } | undefined {
  if (!(error instanceof BaseError)) return undefined
  const request = error.walk((link) => link instanceof RpcRequestError)
  return request instanceof RpcRequestError ? { code: request.code, details: request.details } : undefined
}
