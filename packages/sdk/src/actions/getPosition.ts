import { type Address, getAddress, zeroAddress } from 'viem'
import { readContract } from 'viem/actions'
import { delegationManagerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import { type StrategyInfo, sharesToTokens, strategyInfo } from '../tokenInfo.js'
import type { ReadClient } from '../types.js'
import { type GetWithdrawalsParameters, getWithdrawals } from './getWithdrawals.js'

export type GetPositionParameters = GetWithdrawalsParameters

/** An amount as the protocol counts it, and in the token's smallest unit at the strategy's present rate. */
export type Amount = { shares: bigint; tokens: bigint }

export type StrategyPosition = StrategyInfo & {
  /** What was deposited and not queued; slashing doesn't change it. `queueWithdrawals` counts in these shares. */
  deposited: Amount
  /** What of it would be paid out. */
  withdrawable: Amount
  /** What of it was slashed: deposited less withdrawable. Rounding can make this a few wei where nothing was. */
  slashed: Amount
  /** What queued withdrawals are worth now. */
  queued: Amount
}

export type GetPositionReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  staker: Address
  /** The operator, or null. */
  delegatedTo: Address | null
  /** Every strategy in which the staker has shares or queued withdrawals. */
  strategies: StrategyPosition[]
}

/**
 * What a staker has: per strategy deposited, withdrawable, slashed and queued.
 *
 * @throws RestackError `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { delegatedTo, strategies } = await getPosition(client, { deployment, staker })
 */
export async function getPosition(
  client: ReadClient,
  { deployment, staker }: GetPositionParameters,
): Promise<GetPositionReturnType> {
  try {
    const { blockNumber, withdrawals } = await getWithdrawals(client, { deployment, staker })
    const call = {
      address: contractAddress(deployment, 'delegationManager'),
      abi: delegationManagerAbi,
      blockNumber,
    } as const
    const [[deposits], operator] = await Promise.all([
      readContract(client, { ...call, functionName: 'getDepositedShares', args: [staker] }),
      readContract(client, { ...call, functionName: 'delegatedTo', args: [staker] }),
    ])
    const amounts = withdrawals.flatMap((entry) => entry.amounts)
    const strategies = [
      ...new Set(
        [...deposits, ...amounts.map(({ strategy }) => strategy)].map((strategy) => getAddress(strategy)),
      ),
    ]
    const [withdrawable, deposited] = await readContract(client, {
      ...call,
      functionName: 'getWithdrawableShares',
      args: [staker, strategies],
    })
    const positions = strategies.map(async (strategy, index): Promise<StrategyPosition> => {
      const amount = async (shares: bigint): Promise<Amount> => ({
        shares,
        tokens: await sharesToTokens(client, { strategy, shares, blockNumber }),
      })
      const depositShares = deposited[index] ?? 0n
      const withdrawableShares = withdrawable[index] ?? 0n
      const queuedShares = amounts
        .filter((entry) => getAddress(entry.strategy) === strategy)
        .reduce((sum, { shares }) => sum + shares, 0n)
      const slashedShares = depositShares > withdrawableShares ? depositShares - withdrawableShares : 0n
      const [info, ...shown] = await Promise.all([
        strategyInfo(client, strategy),
        amount(depositShares),
        amount(withdrawableShares),
        amount(slashedShares),
        amount(queuedShares),
      ])
      const [depositedAmount, withdrawableAmount, slashedAmount, queuedAmount] = shown
      return {
        ...info,
        deposited: depositedAmount,
        withdrawable: withdrawableAmount,
        slashed: slashedAmount,
        queued: queuedAmount,
      }
    })
    return {
      blockNumber,
      staker,
      delegatedTo: operator === zeroAddress ? null : operator,
      strategies: await Promise.all(positions),
    }
  } catch (error) {
    throw toCoreError(error)
  }
}
