import { type Deployment, RestackError, toRestackError } from '@restack/sdk'
import { type Actors, deriveActors, devnetMnemonic, governanceActors, reservedAccounts } from './actors.js'
import { createDevnetClient, createFastClient, type DevnetClient } from './chain/client.js'
import { type Anvil, startAnvil } from './chain/startAnvil.js'
import { type Cleanup, createCleanup } from './cleanup.js'
import { chainId, defaultPorts } from './defaults.js'
import { deployDevnet } from './deployDevnet.js'
import { listen } from './ports.js'
import { createRandom } from './random.js'
import { playHistory, secondsPerDay } from './scenario/playHistory.js'
import { playLive } from './scenario/playLive.js'
import { defaultScenario } from './scenario/readScenario.js'
import { type Action, namesOf, type Scenario } from './scenario/schema.js'
import { mineAt } from './scenario/send.js'
import type { World } from './scenario/world.js'
import { type IndexService, startIndexService } from './services/indexService.js'
import { findDashboard, serveDashboard } from './services/serveDashboard.js'
import { type WarpChainReturnType, warpChain } from './warpChain.js'

export type DevnetProgress =
  | { step: 'chain' | 'api' | 'dashboard'; message: string; url: string; movedFrom?: number }
  | { step: 'contracts' | 'tokens' | 'index'; message: string }
  | { step: 'history'; message: string; day: number; days: number }
  | { step: 'live'; message: string; action: Action }

export type StartDevnetParameters = {
  /** 0 takes any free port; left out, the default (8545, 8600, 8700) or the next free one after it. */
  ports?: { chain?: number | undefined; api?: number | undefined; dashboard?: number | undefined } | undefined
  scenario?: Scenario | undefined
  /** Replaces the scenario's seed: the same seed gives the same history. */
  seed?: number | undefined
  /** Play the scenario: its history, then in real time. Without it the chain only has contracts and tokens. */
  history?: boolean | undefined
  /** Go on in real time after the history: a block every 2 s, and somebody doing something. */
  live?: boolean | undefined
  /** Index the chain and serve the API. */
  api?: boolean | undefined
  /** Serve the dashboard, which needs the API and must be built. */
  dashboard?: boolean | undefined
  /** Folder of the index's database; in memory if left out. */
  dataDir?: string | undefined
  onProgress?: ((progress: DevnetProgress) => void) | undefined
  /** Ends a start that is under way. */
  signal?: AbortSignal | undefined
}

export type Devnet = {
  /** With addresses of chain, API and dashboard, and the actors. */
  deployment: Deployment
  rpcUrl: string
  apiUrl?: string
  dashboardUrl?: string
  /** Keys of the named actors. Known to everybody: for this devnet only. */
  actors: Actors
  /** viem's public, wallet and test actions. */
  client: DevnetClient
  /** Process of the chain. */
  pid: number
  /** Moves the clock on by some seconds, with a block for each hour. */
  warp: (seconds: number) => Promise<WarpChainReturnType>
  /** Resolves when the devnet has ended: by `stop`, or with an error because chain or index ended by themselves. */
  ended: Promise<RestackError | undefined>
  /** Ends every process and server. */
  stop: () => Promise<void>
}

export type StartDevnetReturnType = Devnet

/** Time before the first day in which contracts and tokens are deployed. */
const preparationSeconds = 3600

/**
 * Starts a local restaking network: chain, contracts, named actors with 40 days of history, index, API and
 * dashboard. In real time it goes on living until `stop`.
 *
 * @throws RestackError `AnvilNotFound`, `AnvilFailed`, `PortInUse`, `DashboardNotBuilt`, `ScenarioActionFailed`,
 * `DatabaseUnavailable`, `Interrupted`; whatever was started by then has ended
 *
 * @example
 * const devnet = await startDevnet({ ports: { chain: 0, api: 0 }, dashboard: false })
 * const overview = await (await fetch(`${devnet.apiUrl}/v1/overview`)).json()
 * await devnet.stop()
 */
export async function startDevnet(parameters: StartDevnetParameters = {}): Promise<StartDevnetReturnType> {
  const cleanup = createCleanup()
  const { signal } = parameters
  const interrupt = () => void cleanup.run()
  signal?.addEventListener('abort', interrupt, { once: true })
  try {
    signal?.throwIfAborted()
    const devnet = await start(parameters, cleanup)
    signal?.throwIfAborted()
    return devnet
  } catch (error) {
    await cleanup.run()
    if (signal?.aborted) {
      throw new RestackError({
        code: 'Interrupted',
        message: 'The start of the devnet was interrupted.',
        remedy: 'Start it again.',
        cause: error,
      })
    }
    throw toRestackError(error)
  } finally {
    signal?.removeEventListener('abort', interrupt)
  }
}

async function start(parameters: StartDevnetParameters, cleanup: Cleanup): Promise<Devnet> {
  const { ports = {}, history = true, live = history, api = true, onProgress } = parameters
  const dashboard = api && (parameters.dashboard ?? true)
  if (dashboard) findDashboard()
  const scenario: Scenario = parameters.scenario ?? defaultScenario()
  const index = api ? startIndexService({ dataDir: parameters.dataDir }) : undefined
  if (index) cleanup.add(index.stop)

  const actors = deriveActors([...governanceActors, ...namesOf(scenario)])
  const days = history ? scenario.days : 0
  const startOfDays = Math.floor(Date.now() / 1000) - days * secondsPerDay
  const anvil = await chain(ports.chain, {
    timestamp: startOfDays - preparationSeconds,
    accounts: reservedAccounts + Object.keys(actors).length,
    keptStates: Math.max(2000, days * (scenario.blocksPerDay + 50) + 500),
    onProgress,
  })
  cleanup.add(anvil.stop)
  const { client: fastClient, close } = createFastClient(anvil.webSocketUrl)
  cleanup.add(close)
  await fastClient.setLoggingEnabled(false)

  const world = await deployDevnet({
    client: fastClient,
    actors,
    scenario,
    onContract: (name, address) => onProgress?.({ step: 'contracts', message: `${name} at ${address}` }),
  })
  const { deployment } = world
  deployment.rpcUrl = anvil.rpcUrl
  onProgress?.({
    step: 'tokens',
    message: `${Object.keys(deployment.tokens).join(', ')} with a strategy each`,
  })

  const random = createRandom(parameters.seed ?? scenario.seed)
  if (history) await play(world, { random, startOfDays, onProgress })
  await mineAt(
    fastClient,
    Math.max(Math.floor(Date.now() / 1000), Number((await fastClient.getBlock()).timestamp) + 1),
  )

  let apiUrl: string | undefined
  let dashboardUrl: string | undefined
  if (index) {
    apiUrl = await serveIndex(index, { deployment, port: ports.api, onProgress })
    if (dashboard) {
      const config = { apiUrl, rpcUrl: anvil.rpcUrl, chainId }
      const { result, movedFrom } = await listen({
        name: 'dashboard',
        port: ports.dashboard,
        defaultPort: defaultPorts.dashboard,
        listen: (port) => serveDashboard({ port, config }),
      })
      cleanup.add(result.close)
      dashboardUrl = result.url
      deployment.dashboardUrl = dashboardUrl
      index.describe(dashboardUrl)
      onProgress?.({ step: 'dashboard', message: 'Dashboard', url: dashboardUrl, ...moved(movedFrom) })
    }
  }

  if (live) {
    const player = playLive({
      world,
      random,
      start: startOfDays,
      onAction: (action) => onProgress?.({ step: 'live', message: action.action, action }),
    })
    cleanup.add(player.stop)
  }

  const client = createDevnetClient(anvil.rpcUrl)
  let stopping = false
  const stop = async () => {
    stopping = true
    await cleanup.run()
  }
  const failed = [anvil.exited.then(() => chainEnded(anvil.pid)), ...(index ? [index.failed] : [])]
  const ended = Promise.race(failed).then(async (failure) => {
    const wanted = stopping
    await stop()
    return wanted ? undefined : failure
  })
  return {
    deployment,
    rpcUrl: anvil.rpcUrl,
    ...(apiUrl ? { apiUrl } : {}),
    ...(dashboardUrl ? { dashboardUrl } : {}),
    actors,
    client,
    pid: anvil.pid,
    warp: (seconds) => warpChain({ client, seconds }),
    ended,
    stop,
  }
}

function chainEnded(pid: number): RestackError {
  return new RestackError({
    code: 'ChainEnded',
    message: `The chain, process ${pid}, ended by itself.`,
    remedy: 'Start the devnet again; if memory was short, with --no-dashboard or fewer days.',
  })
}

type OnProgress = { onProgress: StartDevnetParameters['onProgress'] }

async function chain(
  port: number | undefined,
  { onProgress, ...parameters }: { timestamp: number; accounts: number; keptStates: number } & OnProgress,
): Promise<Anvil> {
  const { result, movedFrom } = await listen({
    name: 'chain',
    port,
    defaultPort: defaultPorts.chain,
    listen: (port) => startAnvil({ port, chainId, mnemonic: devnetMnemonic, ...parameters }),
  })
  onProgress?.({ step: 'chain', message: `Chain ${chainId}`, url: result.rpcUrl, ...moved(movedFrom) })
  return result
}

async function play(
  world: World,
  {
    random,
    startOfDays,
    onProgress,
  }: { random: ReturnType<typeof createRandom>; startOfDays: number } & OnProgress,
): Promise<void> {
  const { days } = world.scenario
  await playHistory({
    world,
    random,
    start: startOfDays,
    onDay: (day) => onProgress?.({ step: 'history', message: `Day ${day + 1} of ${days}`, day, days }),
  })
}

/** Indexes up to the head, follows it, and serves the API. Returns its address. */
async function serveIndex(
  index: IndexService,
  { deployment, port, onProgress }: { deployment: Deployment; port: number | undefined } & OnProgress,
): Promise<string> {
  const { url, movedFrom } = await index.serve({
    deployment,
    rpcUrl: deployment.rpcUrl ?? '',
    port,
    onIndexed: (events, toBlock) =>
      onProgress?.({ step: 'index', message: `${events} events up to block ${toBlock}` }),
  })
  deployment.apiUrl = url
  onProgress?.({ step: 'api', message: 'API', url, ...moved(movedFrom) })
  return url
}

function moved(movedFrom: number | undefined): { movedFrom?: number } {
  return movedFrom === undefined ? {} : { movedFrom }
}
