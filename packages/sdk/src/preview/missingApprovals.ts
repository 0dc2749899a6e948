import { type Address, erc20Abi, getAddress } from 'viem'
import { readContract } from 'viem/actions'
import { prepareApprove } from '../actions/approve.js'
import type { Call } from '../call.js'
import type { DeploymentContracts, ReadClient } from '../types.js'
import type { Preview } from './Preview.js'

/**
 * The approvals that calls need and the owner hasn't given, with the calls that give them. Of an unknown owner all
 * are missing: approving once too often does no harm.
 */
export async function missingApprovals(
  client: ReadClient,
  {
    deployment,
    owner,
    calls,
  }: { deployment: DeploymentContracts; owner: Address | undefined; calls: readonly Call[] },
): Promise<{ approvals: Preview['approvals']; approvalCalls: Call[] }> {
  // Whoever approves in one of the calls needs no other approval.
  const approving = calls
    .filter(({ functionName }) => functionName === 'approve')
    .map(({ to }) => getAddress(to))
  const needed = new Map<string, { token: Address; spender: Address; amount: bigint }>()
  for (const { spends } of calls) {
    if (!spends || approving.includes(getAddress(spends.token))) continue
    const key = `${getAddress(spends.token)} ${getAddress(spends.spender)}`
    needed.set(key, { ...spends, amount: (needed.get(key)?.amount ?? 0n) + spends.amount })
  }
  const found = await Promise.all(
    [...needed.values()].map(async (approval) => {
      const allowance =
        owner &&
        (await readContract(client, {
          address: approval.token,
          abi: erc20Abi,
          functionName: 'allowance',
          args: [owner, approval.spender],
        }))
      if (allowance !== undefined && allowance >= approval.amount) return undefined
      const parameters = { deployment, token: approval.token, spender: approval.spender }
      return {
        approval,
        calls: [
          // Some tokens refuse to change an approval that isn't zero.
          ...(allowance !== undefined && allowance > 0n
            ? [await prepareApprove(client, { ...parameters, amount: 0n })]
            : []),
          await prepareApprove(client, { ...parameters, amount: approval.amount }),
        ],
      }
    }),
  )
  const missing = found.filter((entry) => entry !== undefined)
  return {
    approvals: missing.map(({ approval }) => approval),
    approvalCalls: missing.flatMap(({ calls: approvalCalls }) => approvalCalls),
  }
}
