import { type Account, type Address, erc20Abi, formatUnits, getAddress } from 'viem'
import { parseAccount } from 'viem/accounts'
import { readContract } from 'viem/actions'
import type { Call } from './call.js'
import { RestackError } from './errors/RestackError.js'
import { toRestackError } from './errors/toRestackError.js'
import { missingApprovals } from './preview/missingApprovals.js'
import type { DeploymentContracts, ReadClient } from './types.js'

export type WithApprovalsParameters = {
  deployment: DeploymentContracts
  /** Who is going to send the calls. Of an unknown sender every approval is taken for missing. */
  account?: Account | Address | undefined
  calls: readonly Call[]
}

export type WithApprovalsReturnType = {
  /** The approvals that are missing, then the calls. */
  calls: Call[]
  /** How many of them are approvals. */
  approvals: number
}

/**
 * Calls with the approvals that they need and the sender hasn't given, as `previewCalls` makes them for itself.
 *
 * @throws RestackError `NoContract`, `RpcUnreachable`
 *
 * @example
 * const deposit = await prepareDepositIntoStrategy(client, { deployment, strategy, amount: 10n ** 18n })
 * const { calls } = await withApprovals(client, { deployment, account: staker, calls: [deposit] })
 * await sendBatch(client, { deployment, calls })
 */
export async function withApprovals(
  client: ReadClient,
  { deployment, account, calls }: WithApprovalsParameters,
): Promise<WithApprovalsReturnType> {
  try {
    const owner = account && parseAccount(account).address
    const { approvalCalls } = await missingApprovals(client, { deployment, owner, calls })
    return { calls: [...approvalCalls, ...calls], approvals: approvalCalls.length }
  } catch (error) {
    throw toRestackError(error)
  }
}

export type AssertBalancesParameters = { account: Account | Address; calls: readonly Call[] }

/**
 * Refuses before anything is sent what the last of several calls would refuse: to spend more tokens than there are.
 *
 * @throws RestackError `InsufficientBalance`, `RpcUnreachable`
 *
 * @example
 * await assertBalances(client, { account: staker, calls })
 */
export async function assertBalances(
  client: ReadClient,
  { account, calls }: AssertBalancesParameters,
): Promise<void> {
  const owner = parseAccount(account).address
  const sums = new Map<Address, bigint>()
  let verb = 'deposit'
  for (const { spends } of calls) {
    if (!spends) continue
    if (spends.purpose === 'rewards') verb = 'pay in'
    const token = getAddress(spends.token)
    sums.set(token, spends.amount + (sums.get(token) ?? 0n))
  }
  for (const [token, amount] of sums) {
    const erc20 = { address: token, abi: erc20Abi } as const
    try {
      const balance = await readContract(client, { ...erc20, functionName: 'balanceOf', args: [owner] })
      if (balance >= amount) continue
      const [symbol, decimals] = await Promise.all([
        readContract(client, { ...erc20, functionName: 'symbol' }).catch(() => token),
        readContract(client, { ...erc20, functionName: 'decimals' }),
      ])
      const show = (value: bigint) => `${formatUnits(value, decimals)} ${symbol}`
      throw new RestackError({
        code: 'InsufficientBalance',
        message: `${owner} has ${show(balance)}, less than the ${show(amount)} to ${verb}.`,
        remedy: `${verb === 'deposit' ? 'Deposit less, or all' : 'Pay in less'}; or get more ${symbol} first.`,
      })
    } catch (error) {
      throw toRestackError(error)
    }
  }
}
