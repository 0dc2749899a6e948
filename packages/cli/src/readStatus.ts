import { type AuthorityEntry, authorityMap } from '@restack/deploy'
import {
  allocationManagerAbi,
  type Deployment,
  delegationManagerAbi,
  getOverview,
  liquidStakingTokenAbi,
  type OperatorSet,
  RestackError,
  retryingHttp,
  strategyManagerAbi,
  timelockAbi,
  toRestackError,
} from '@restack/sdk'
import { type Address, createPublicClient, type PublicClient } from 'viem'

export type Status = {
  name: string
  version: string
  chainId: number
  rpcUrl: string
  block: { number: bigint; timestamp: bigint }
  contracts: { name: string; address: Address; present: boolean }[]
  /** As the contracts answer; seconds are by the deployment's block time. */
  parameters: { name: string; blocks: number | null; seconds: number }[]
  paused: Record<string, bigint>
  authorities: AuthorityEntry[]
  tvl: {
    /** Wei of ETH of the strategies whose token has a rate. */
    eth: bigint
    strategies: {
      symbol: string
      strategy: Address
      token: Address | null
      decimals: number
      tokens: bigint
      /** Wei of ETH per 1e18 of the token; null for tokens without `exchangeRate()`. */
      rateWad: bigint | null
      eth: bigint | null
    }[]
  }
  operators: { operator: Address; name: string | null }[]
  operatorSets: (OperatorSet & { avsName: string | null; members: number })[]
  pendingSlashes: number
  api: { url: string; status: string; block: string | null; lagBlocks: number | null } | null
}

const wad = 10n ** 18n

/**
 * A deployment at a glance, all of it read from the chain; only the last entry asks the API.
 *
 * @throws RestackError `WrongChain`, `RpcUnreachable`, `NoContract`
 *
 * @example
 * const { tvl, operators } = await readStatus({ deployment, rpcUrl: 'http://127.0.0.1:8545' })
 */
export async function readStatus({
  deployment,
  rpcUrl,
  timeout = 15,
}: {
  deployment: Deployment
  rpcUrl: string
  /** Seconds. */
  timeout?: number | undefined
}): Promise<Status> {
  const client = createPublicClient({
    transport: retryingHttp(rpcUrl, { batch: { batchSize: 50 }, timeout: timeout * 1000, retries: 3 }),
  })
  try {
    await assertChain(client, deployment)
    const contracts = await presence(client, deployment)
    const missing = contracts.filter(({ present }) => !present)
    if (missing.length > 0) throw notDeployed(missing, rpcUrl)
    const [overview, parameters, authorities, operators, operatorSets, api] = await Promise.all([
      getOverview(client, { deployment }),
      readParameters(client, deployment),
      authorityMap({ client, deployment }),
      readOperators(client, deployment),
      readOperatorSets(client, deployment),
      readApi(deployment.apiUrl),
    ])
    const strategies = await Promise.all(
      overview.strategies.map(async ({ symbol, strategy, token, decimals, tokens }) => {
        const rateWad = token === null ? wad : await exchangeRate(client, token)
        const eth = rateWad === null ? null : (tokens * rateWad) / wad
        return { symbol, strategy, token, decimals, tokens, rateWad, eth }
      }),
    )
    return {
      name: deployment.name,
      version: deployment.version,
      chainId: deployment.chainId,
      rpcUrl,
      block: overview.block,
      contracts,
      parameters,
      paused: Object.fromEntries(Object.entries(overview.paused)),
      authorities,
      tvl: { eth: strategies.reduce((sum, { eth }) => sum + (eth ?? 0n), 0n), strategies },
      operators,
      operatorSets,
      pendingSlashes: overview.pendingSlashes.reduce((sum, { slashIds }) => sum + slashIds.length, 0),
      api,
    }
  } catch (error) {
    throw toRestackError(error)
  }
}

async function assertChain(client: PublicClient, deployment: Deployment): Promise<void> {
  const chainId = await client.getChainId()
  if (chainId === deployment.chainId) return
  throw new RestackError({
    code: 'WrongChain',
    message: `The deployment "${deployment.name}" is on chain ${deployment.chainId}, but the node is on chain ${chainId}.`,
    remedy: `Use an RPC address of chain ${deployment.chainId}, or the deployment file of chain ${chainId}.`,
  })
}

async function presence(client: PublicClient, { contracts }: Deployment): Promise<Status['contracts']> {
  const entries = Object.entries(contracts).flatMap(([name, address]) => (address ? [{ name, address }] : []))
  return Promise.all(
    entries.map(async ({ name, address }) => ({
      name,
      address,
      present: (await client.getCode({ address })) !== undefined,
    })),
  )
}

function notDeployed(missing: Status['contracts'], rpcUrl: string): RestackError {
  const [first] = missing
  const others = missing.length > 1 ? ` and ${missing.length - 1} other contracts are` : ' is'
  return new RestackError({
    code: 'NoContract',
    message: `${first?.name} (${first?.address})${others} not on the chain at ${new URL(rpcUrl).origin}.`,
    remedy: 'Check that the deployment file belongs to this chain and that the chain was not started anew.',
  })
}

async function readParameters(
  client: PublicClient,
  { contracts, parameters: { blockTimeSeconds } }: Deployment,
): Promise<Status['parameters']> {
  const allocation = { address: contracts.allocationManager, abi: allocationManagerAbi } as const
  const [withdrawal, deallocation, configuration, resolution, timelock] = await Promise.all([
    client.readContract({
      address: contracts.delegationManager,
      abi: delegationManagerAbi,
      functionName: 'minWithdrawalDelayBlocks',
    }),
    client.readContract({ ...allocation, functionName: 'DEALLOCATION_DELAY' }),
    client.readContract({ ...allocation, functionName: 'ALLOCATION_CONFIGURATION_DELAY' }),
    client.readContract({
      address: contracts.strategyManager,
      abi: strategyManagerAbi,
      functionName: 'SLASH_RESOLUTION_DELAY_BLOCKS',
    }),
    client.readContract({ address: contracts.timelock, abi: timelockAbi, functionName: 'getMinDelay' }),
  ])
  const inBlocks = (name: string, blocks: number) => ({ name, blocks, seconds: blocks * blockTimeSeconds })
  return [
    inBlocks('withdrawal delay', withdrawal),
    inBlocks('deallocation delay', deallocation),
    inBlocks('allocation configuration delay', configuration),
    inBlocks('slash resolution delay', resolution),
    { name: 'timelock delay', blocks: null, seconds: Number(timelock) },
  ]
}

async function exchangeRate(client: PublicClient, token: Address): Promise<bigint | null> {
  try {
    return await client.readContract({
      address: token,
      abi: liquidStakingTokenAbi,
      functionName: 'exchangeRate',
    })
  } catch {
    return null // most tokens don't have it
  }
}

async function readOperators(client: PublicClient, deployment: Deployment): Promise<Status['operators']> {
  const events = await client.getContractEvents({
    address: deployment.contracts.delegationManager,
    abi: delegationManagerAbi,
    eventName: 'OperatorRegistered',
    fromBlock: BigInt(deployment.deploymentBlock),
    strict: true,
  })
  return events.map(({ args: { operator } }) => ({ operator, name: nameOf(deployment, operator) }))
}

async function readOperatorSets(
  client: PublicClient,
  deployment: Deployment,
): Promise<Status['operatorSets']> {
  const manager = { address: deployment.contracts.allocationManager, abi: allocationManagerAbi } as const
  const events = await client.getContractEvents({
    ...manager,
    eventName: 'OperatorSetCreated',
    fromBlock: BigInt(deployment.deploymentBlock),
    strict: true,
  })
  return Promise.all(
    events.map(async ({ args: { operatorSet } }) => ({
      avs: operatorSet.avs,
      id: operatorSet.id,
      avsName: nameOf(deployment, operatorSet.avs),
      members: Number(
        await client.readContract({ ...manager, functionName: 'getMemberCount', args: [operatorSet] }),
      ),
    })),
  )
}

function nameOf({ actors }: Deployment, address: Address): string | null {
  return Object.entries(actors ?? {}).find(([, actor]) => actor === address)?.[0] ?? null
}

async function readApi(url: string | undefined): Promise<Status['api']> {
  if (!url) return null
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) })
    const health = (await response.json()) as { status?: string; block?: string; lagBlocks?: number }
    return {
      url,
      status: health.status ?? `HTTP ${response.status}`,
      block: health.block ?? null,
      lagBlocks: health.lagBlocks ?? null,
    }
  } catch {
    return { url, status: 'does not answer', block: null, lagBlocks: null }
  }
}
