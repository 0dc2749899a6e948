import { type Address, createFold, lowerCase, type State } from '@restack/protocol'
import { BaseError, ContractFunctionRevertedError, erc20Abi } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { strategyTVLLimitsAbi } from '../abi/index.js'
import type { Deployment } from '../deployment.js'
import { toRestackError } from '../errors/toRestackError.js'
import { assertChain } from '../send.js'
import type { ReadClient } from '../types.js'
import { initialState } from './initialState.js'
import { coreSources, foldedTopics, type LogSource, loggedEvents } from './loggedEvents.js'
import { readLogs } from './readLogs.js'
import { readPods } from './readPods.js'
import { setStrategy } from './setStrategy.js'

export type GetStateParameters = {
  deployment: Pick<
    Deployment,
    'chainId' | 'contracts' | 'parameters' | 'version' | 'deploymentBlock' | 'strategies'
  >
  /** Whose pods are read with their validators, from all that they have logged: for plans with checkpoints. */
  podOwners?: readonly Address[] | undefined
  onProgress?: ((progress: { block: number; toBlock: number }) => void) | undefined
}

export type GetStateReturnType = State

/**
 * The whole deployment as the model of @restack/protocol has it, at the newest block, from the events of its
 * contracts: for `simulate`, and for every view at once. Wallets are not read: only what strategies hold, and what pods
 * can pay to owners who have queued a withdrawal. Of pods' validators only those of `podOwners` are read.
 *
 * @throws RestackError `WrongChain`, `RateLimited`, `RpcUnreachable`
 *
 * @example
 * const state = await getState(client, { deployment })
 * const { changes } = simulate(state, [{ type: 'undelegate', caller: staker, staker }])
 */
export async function getState(
  client: ReadClient,
  { deployment, podOwners = [], onProgress }: GetStateParameters,
): Promise<GetStateReturnType> {
  try {
    await assertChain(client, deployment)
    const { number, timestamp } = await getBlock(client, { blockTag: 'latest' })
    const state = initialState(deployment)
    const add = createFold(state)
    const fold = async (contracts: readonly (readonly [Address, LogSource])[]) => {
      if (contracts.length === 0) return
      const sources = new Map<string, LogSource>(contracts)
      const logs = await readLogs(client, {
        addresses: contracts.map(([address]) => address),
        topics: foldedTopics([...new Set(sources.values())]),
        fromBlock: deployment.deploymentBlock,
        toBlock: Number(number),
        onProgress,
      })
      for (const event of loggedEvents(logs, sources)) add(event)
    }
    await fold(coreSources.map((source) => [lowerCase(deployment.contracts[source]), source]))
    const pods = podOwners.flatMap((owner) => state.eigenPodManager.pods.get(lowerCase(owner)) ?? [])
    await fold(pods.map(({ address }) => [address, 'pod']))
    Object.assign(state, { block: Number(number), timestamp })
    const strategies = strategiesOf(state, deployment)
    await Promise.all(strategies.map((strategy) => readStrategy(client, state, strategy, number)))
    await readPods(client, state, { also: pods, blockNumber: number })
    return state
  } catch (error) {
    throw toRestackError(error)
  }
}

/** Those that the deployment names, that the factory made, that may be deposited into, or that somebody has shares of. */
function strategiesOf(state: State, deployment: Pick<Deployment, 'strategies'>): Address[] {
  return [
    ...new Set([
      ...Object.values(deployment.strategies).map(lowerCase),
      ...state.strategyFactory.deployedStrategies.values(),
      ...state.strategyManager.whitelisted,
      ...[...state.stakers.values()].flatMap(({ strategies }) => strategies),
    ]),
  ]
}

async function readStrategy(
  client: ReadClient,
  state: State,
  strategy: Address,
  blockNumber: bigint,
): Promise<void> {
  const of = { address: strategy, abi: strategyTVLLimitsAbi, blockNumber } as const
  const token = await readContract(client, { ...of, functionName: 'underlyingToken' })
  const [totalShares, paused, limits, tokens, decimals] = await Promise.all([
    readContract(client, { ...of, functionName: 'totalShares' }),
    readContract(client, { ...of, functionName: 'paused' }),
    readLimits(client, strategy, blockNumber),
    readContract(client, {
      address: token,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [strategy],
      blockNumber,
    }),
    readContract(client, { address: token, abi: erc20Abi, functionName: 'decimals', blockNumber }),
  ])
  setStrategy(state, { strategy, token, decimals, totalShares, tokens, paused, limits })
}

async function readLimits(client: ReadClient, strategy: Address, blockNumber: bigint) {
  try {
    const [maxPerDeposit, maxTotalDeposits] = await readContract(client, {
      address: strategy,
      abi: strategyTVLLimitsAbi,
      functionName: 'getTVLLimits',
      blockNumber,
    })
    return { maxPerDeposit, maxTotalDeposits }
  } catch (error) {
    // A strategy without caps has no such function.
    if (error instanceof BaseError && error.walk((link) => link instanceof ContractFunctionRevertedError))
      return null
    throw error
  }
}
