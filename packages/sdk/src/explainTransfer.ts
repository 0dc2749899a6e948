import { type Account, type Address, erc20Abi, formatUnits } from 'viem'
import { parseAccount } from 'viem/accounts'
import { readContract } from 'viem/actions'
import type { SpendPurpose } from './call.js'
import { RestackError } from './errors/RestackError.js'
import { toRestackError } from './errors/toRestackError.js'
import type { ReadClient } from './types.js'

/** What is done with the tokens, and who takes them. */
const words = {
  deposit: { verb: 'deposit', taker: 'StrategyManager' },
  rewards: { verb: 'pay in', taker: 'RewardsCoordinator' },
} as const satisfies Record<SpendPurpose, object>

/**
 * Says why a transfer failed, which the contract doesn't: not enough tokens, or not enough approved.
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
    purpose = 'deposit',
  }: {
    payer: Account | Address | undefined
    token: Address
    spender: Address
    amount: bigint
    purpose?: SpendPurpose
  },
): Promise<RestackError> {
  const known = toRestackError(error)
  if (known.code !== 'TransferFromFailed' || !payer) return known
  const owner = parseAccount(payer).address
  const { verb, taker } = words[purpose]
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
        message: `${owner} has ${show(balance)}, less than the ${show(amount)} to ${verb}.`,
        remedy: `${verb === 'deposit' ? 'Deposit' : 'Pay'} less, or get more of the token first.`,
        cause: error,
      })
    }
    if (allowance < amount) {
      return new RestackError({
        code: 'InsufficientAllowance',
        message: `${owner} lets the ${taker} take ${show(allowance)}, less than the ${show(amount)} to ${verb}.`,
        remedy: `Approve the amount to the ${taker} first, with approve.`,
        cause: error,
      })
    }
    return known
  } catch {
    return known // a token without these getters: what we know is all there is
  }
}
