import { delegationManagerAbi, liquidStakingTokenAbi, strategyManagerAbi } from '@restack/sdk/abi'
import { maxUint256, parseUnits, zeroAddress } from 'viem'
import type { Action } from '../schema.js'
import { addressOf, type Call, call, strategyOf, symbolOf, tokenOf, type World } from '../world.js'

type Of<name extends Action['action']> = Extract<Action, { action: name }>

/** The faucet fills the staker's balance up to what is missing; the allowance is given once. */
export async function deposit(world: World, { staker, token, amount }: Of<'deposit'>): Promise<Call[]> {
  const { client, deployment } = world
  const { strategyManager } = deployment.contracts
  const from = addressOf(world, staker)
  const address = tokenOf(world, token)
  const wei = parseUnits(amount, 18)
  const read = { address, abi: liquidStakingTokenAbi } as const
  const balance = await client.readContract({ ...read, functionName: 'balanceOf', args: [from] })
  const allowance = await client.readContract({
    ...read,
    functionName: 'allowance',
    args: [from, strategyManager],
  })
  const calls: Call[] = []
  if (balance < wei) {
    const args = [from, wei - balance] as const
    calls.push(
      call(addressOf(world, 'faucet'), address, { abi: liquidStakingTokenAbi, functionName: 'mint', args }),
    )
  }
  if (allowance < wei) {
    const args = [strategyManager, maxUint256] as const
    calls.push(call(from, address, { abi: liquidStakingTokenAbi, functionName: 'approve', args }))
  }
  calls.push(
    call(from, strategyManager, {
      abi: strategyManagerAbi,
      functionName: 'depositIntoStrategy',
      args: [strategyOf(world, token), address, wei],
    }),
  )
  return calls
}

export async function queueWithdrawal(
  world: World,
  { staker, token, percent }: Of<'queueWithdrawal'>,
): Promise<Call[]> {
  const { client, deployment } = world
  const from = addressOf(world, staker)
  const strategy = strategyOf(world, token)
  const [strategies, shares] = await client.readContract({
    address: deployment.contracts.delegationManager,
    abi: delegationManagerAbi,
    functionName: 'getDepositedShares',
    args: [from],
  })
  const held = shares[strategies.indexOf(strategy)] ?? 0n
  const depositShares = (held * BigInt(Math.round(percent * 1000))) / 100_000n
  if (depositShares === 0n) return []
  return [
    call(from, deployment.contracts.delegationManager, {
      abi: delegationManagerAbi,
      functionName: 'queueWithdrawals',
      args: [
        [{ strategies: [strategy], depositShares: [depositShares], __deprecated_withdrawer: zeroAddress }],
      ],
    }),
  ]
}

/** Withdrawals of a staker that the next block can complete. */
export async function dueWithdrawals({ client, deployment }: World, staker: `0x${string}`) {
  const [withdrawals] = await client.readContract({
    address: deployment.contracts.delegationManager,
    abi: delegationManagerAbi,
    functionName: 'getQueuedWithdrawals',
    args: [staker],
  })
  if (withdrawals.length === 0) return []
  const blockNumber = await client.getBlockNumber()
  const delay = deployment.parameters.withdrawalDelayBlocks
  return withdrawals.filter(({ startBlock }) => Number(blockNumber) + 1 > startBlock + delay)
}

export async function completeWithdrawals(
  world: World,
  { staker, receive }: Of<'completeWithdrawals'>,
): Promise<Call[]> {
  const from = addressOf(world, staker)
  const due = await dueWithdrawals(world, from)
  if (due.length === 0) return []
  const tokens = due.map(({ strategies }) =>
    strategies.map((strategy) => world.deployment.tokens[symbolOf(world, strategy) ?? ''] ?? zeroAddress),
  )
  return [
    call(from, world.deployment.contracts.delegationManager, {
      abi: delegationManagerAbi,
      functionName: 'completeQueuedWithdrawals',
      args: [due, tokens, due.map(() => receive === 'tokens')],
    }),
  ]
}
