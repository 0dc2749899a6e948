import { type Call, RestackError } from '@restack/sdk'
import { type Address, erc20Abi, formatUnits, getAddress } from 'viem'
import { readContract } from 'viem/actions'
import type { Session } from '../session/openSession.js'

/** Calls, with an approval before the first that spends more of a token than its spender may take by then. */
export async function withApprovals(
  session: Session,
  sender: Address | undefined,
  calls: readonly Call[],
): Promise<{ calls: Call[]; approvals: number }> {
  const { sdk, client, deployment } = session
  const spending = spendings(calls)
  const approvals: Call[] = []
  for (const { token, spender, amount } of spending.values()) {
    const allowance =
      sender &&
      (await readContract(client, {
        address: token,
        abi: erc20Abi,
        functionName: 'allowance',
        args: [sender, spender],
      }).catch((error) => {
        throw sdk.toRestackError(error)
      }))
    // Of an unknown sender nothing is known: approving once too often does no harm.
    if (allowance !== undefined && allowance >= amount) continue
    approvals.push(await sdk.prepareApprove(client, { deployment, token, spender, amount }))
  }
  return { calls: [...approvals, ...calls], approvals: approvals.length }
}

/**
 * Refuses before anything is sent what the last of several transactions would refuse.
 *
 * @throws RestackError `InsufficientBalance`
 */
export async function checkBalances(
  { client, tokens, names, sdk }: Session,
  sender: Address,
  calls: readonly Call[],
): Promise<void> {
  for (const { token, amount } of spendings(calls).values()) {
    const [{ symbol, decimals }, balance] = await Promise.all([
      tokens.tokenAt(token),
      readContract(client, { address: token, abi: erc20Abi, functionName: 'balanceOf', args: [sender] }),
    ]).catch((error) => {
      throw sdk.toRestackError(error)
    })
    if (balance >= amount) continue
    const show = (value: bigint) => `${formatUnits(value, decimals)} ${symbol}`
    throw new RestackError({
      code: 'InsufficientBalance',
      message: `${names.show(sender)} has ${show(balance)}, less than the ${show(amount)} to deposit.`,
      remedy: `Deposit less, or all; or get more ${symbol} first.`,
    })
  }
}

type Spending = NonNullable<Call['spends']>

/** What all calls together spend, by token and spender. */
function spendings(calls: readonly Call[]): Map<string, Spending> {
  const sums = new Map<string, Spending>()
  for (const { spends } of calls) {
    if (!spends) continue
    const key = `${getAddress(spends.token)} ${getAddress(spends.spender)}`
    sums.set(key, { ...spends, amount: spends.amount + (sums.get(key)?.amount ?? 0n) })
  }
  return sums
}
