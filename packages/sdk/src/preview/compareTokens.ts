import { type Address, erc20Abi, getAddress } from 'viem'
import { readContract } from 'viem/actions'
import type { Sides } from './clientAtBlock.js'
import type { PreviewToken } from './Preview.js'

/** Balances before and after, each once. */
export async function compareTokens(
  { before, after }: Sides,
  balances: readonly { holder: Address; token: Address }[],
): Promise<PreviewToken[]> {
  const unique = new Map(
    balances.map(({ holder, token }) => [
      `${getAddress(holder)} ${getAddress(token)}`,
      { holder: getAddress(holder), token: getAddress(token) },
    ]),
  )
  return Promise.all(
    [...unique.values()].map(async ({ holder, token }) => {
      const erc20 = { address: token, abi: erc20Abi } as const
      const balanceOf = { ...erc20, functionName: 'balanceOf', args: [holder] } as const
      const [balanceBefore, balanceAfter, symbol, decimals] = await Promise.all([
        readContract(before, balanceOf),
        readContract(after, balanceOf),
        readContract(after, { ...erc20, functionName: 'symbol' }).catch(() => token),
        readContract(after, { ...erc20, functionName: 'decimals' }),
      ])
      return { holder, token, symbol, decimals, before: balanceBefore, after: balanceAfter }
    }),
  )
}
