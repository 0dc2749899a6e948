import { type Account, type Address, erc20Abi, formatUnits } from 'viem'
import { parseAccount } from 'viem/accounts'
import { readContract } from 'viem/actions'
import { RestackError } from './errors/RestackError.js'
import { toRestackError } from './errors/toRestackError.js'
import type { ReadClient } from './types.js'

/**
 * Says why a deposit's transfer failed, which the contract doesn't: not enough tokens, or not enough approved.
 * Any other error is returned as it is.
 */
export async function explainTransfer(
  client: ReadClient,
  error: unknown,
  {
    payer,
    token,
    spender,
    amount,
  }: {
    payer: Account | Address | undefined
    token: Address
    spender: Address
    amount: bigint
  },
): Promise<RestackError> {
  const known = toRestackError(error)
  if (known.code !== 'TransferFromFailed' || !payer) return known
  const owner = parseAccount(payer).address
  const erc20 = { address: token, abi: erc20Abi } as const
  try {
    const [balance, allowance, decimals, symbol] = await Promise.all([
      readContract(client, { ...erc20, functionName: 'balanceOf', args: [owner] }),
      readContract(client, { ...erc20, functionName: 'allowance', args: [owner, spender] }),
      readContract(client, { ...erc20, functionName: 'decimals' }),
      readContract(client, { ...erc20, functionName: 'symbol' }),
    ])
    const show = (value: bigint) => `${formatUnits(value, decimals)} ${symbol}`
    if (balance < amount) {
      return new RestackError({
        code: 'InsufficientBalance',
        message: `${owner} has ${show(balance)}, less than the ${show(amount)} to deposit.`,
        remedy: 'Deposit less, or get more of the token first.',
        cause: error,
      })
    }
    if (allowance < amount) {
      return new RestackError({
        code: 'InsufficientAllowance',
        message: `${owner} lets the StrategyManager take ${show(allowance)}, less than the ${show(amount)} to deposit.`,
        remedy: 'Approve the amount to the StrategyManager first, with approve.',
        cause: error,
      })
    }
    return known
  } catch {
    return known // a token without these getters: what we know is all there is
  }
}
