import type { MockBeaconChain } from '@restack/beacon/mock'
import { type Deployment, RestackError, toRestackError } from '@restack/sdk'
import { type Actors, deriveActors, governanceActors, narrator } from './actors.js'
import type { DevnetBeacon } from './beacon/openBeacon.js'
import { createDevnetClient, type DevnetClient } from './chain/client.js'
import { type OpenChainReturnType, openChain } from './chain/openChain.js'
import { type Cleanup, createCleanup } from './cleanup.js'
import { defaultPorts } from './defaults.js'
import { deployDevnet } from './deployDevnet.js'
import { keepState, keepStateRegularly } from './persist/keepState.js'
import { type DevnetFolder, openFolder, type Saved } from './persist/openFolder.js'
import { listen } from './ports.js'
import { createRandom } from './random.js'
import { assertUninhabited } from './scenario/assertUninhabited.js'
import { playHistory, secondsPerDay } from './scenario/playHistory.js'
import { playLive } from './scenario/playLive.js'
import { defaultScenario } from './scenario/readScenario.js'
import { type Action, namesOf, type Scenario } from './scenario/schema.js'
import { mineAt } from './scenario/send.js'
import type { World } from './scenario/world.js'
import { type IndexService, startIndexService } from './services/indexService.js'
import {
  type DashboardActor,
  dashboardActors,
  findDashboard,
  serveDashboard,
} from './services/serveDashboard.js'
import { type WarpChainReturnType, warpChain } from './warpChain.js'

export type DevnetProgress =
  | { step: 'chain' | 'beacon' | 'api' | 'dashboard'; message: string; url: string; movedFrom?: number }
  | { step: 'contracts' | 'tokens' | 'time' | 'kept' | 'index' | 'node'; message: string }
  | { step: 'history'; message: string; day: number; days: number }
  | { step: 'live'; message: string; action: Action }

export type StartDevnetParameters = {
  /** 0 takes any free port; left out, the default (8545, 8800, 8600, 8700) or the next free one after it. */
  ports?:
    | {
        chain?: number | undefined
        beacon?: number | undefined
        api?: number | undefined
        dashboard?: number | undefined
      }
    | undefined
  scenario?: Scenario | undefined
  /** Replaces the scenario's seed: the same seed gives the same history. */
  seed?: number | undefined
  /** Play the scenario: its history, then in real time. Without it the chain only has contracts and tokens. */
  history?: boolean | undefined
  /**
   * Go on in real time after the history: a block every 2 s, and somebody doing something. Without it only `act`
   * plays.
   */
  live?: boolean | undefined
  /**
   * Have a beacon chain with validators, deposits and exits, and serve its Beacon API. Left out, only a chain of the
   * devnet's own has one.
   */
  beacon?: boolean | undefined
  /** Index the chain and serve the API. */
  api?: boolean | undefined
  /** Serve the dashboard, which needs the API and must be built. */
  dashboard?: boolean | undefined
  /** Folder of the index's database; in memory, or with the rest in `persist`, if left out. */
  dataDir?: string | undefined
  /** Keep everything in this folder, and go on from there at the next start. */
  persist?: string | undefined
  /** Address of a running anvil to play on, instead of a chain of its own. It is left running. */
  rpcUrl?: string | undefined
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
  /** Address of the Beacon API. */
  beaconUrl?: string
  /** Steers the beacon chain: time, slashings, exits, rewards. */
  beacon?: MockBeaconChain
  /** Keys of the named actors. Known to everybody: for this devnet only. */
  actors: Actors
  /** viem's public, wallet and test actions. */
  client: DevnetClient
  /** Process of the chain, if it is the devnet's own. */
  pid?: number
  /** Goes on from a folder: nothing was deployed or played at this start. */
  continued: boolean
  /** Moves the clock on by some seconds, with a block for each hour. */
  warp: (seconds: number) => Promise<WarpChainReturnType>
  /**
   * Plays the next actions of the stream at once, with the blocks between them, and returns them. The same seed
   * gives the same actions after the same history.
   */
  act: (actions: number) => Promise<Action[]>
  /** Resolves when the devnet has ended: by `stop`, or with an error because chain or index ended by themselves. */
  ended: Promise<RestackError | undefined>
  /** Ends every process and server that this devnet started. */
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
 * `ScenarioActionNotRefused`, `DatabaseUnavailable`, `Interrupted`; with `persist` `FolderInUse`,
 * `NotADevnetFolder`, `OtherDevnet`, `StateUnreadable`; with `rpcUrl` `NotAnvil`, `NotSteerable`, `AlreadyPlayed`,
 * `RpcUnreachable`. Whatever was started by then has ended.
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
  const { ports = {}, history = true, live = history, api = true, persist, rpcUrl, onProgress } = parameters
  assertCompatible(parameters)
  const withBeacon = parameters.beacon ?? rpcUrl === undefined
  const dashboard = api && (parameters.dashboard ?? true)
  if (dashboard) findDashboard()
  const scenario: Scenario = parameters.scenario ?? defaultScenario()
  const seed = parameters.seed ?? scenario.seed
  const folder =
    persist === undefined ? undefined : await openFolder({ folder: persist, scenario, seed, history })
  if (folder) cleanup.add(folder.release)

  const dataDir = parameters.dataDir ?? folder?.index
  const index = api
    ? startIndexService({ dataDir, rebuild: dataDir === folder?.index }, (message) =>
        onProgress?.({ step: 'node', message }),
      )
    : undefined
  if (index) cleanup.add(index.stop)

  const names = [...governanceActors, ...namesOf(scenario), narrator]
  const days = history ? scenario.days : 0
  const startOfDays = now() - days * secondsPerDay
  const genesisTime = startOfDays - preparationSeconds
  const opening = openChain({
    cleanup,
    accounts: names.length,
    addresses: () => Object.values(actors).map(({ address }) => address),
    rpcUrl,
    port: ports.chain,
    timestamp: genesisTime,
    keptStates: Math.max(2000, days * (scenario.blocksPerDay + 50) + 500),
    loadState: folder?.state,
    dumpState: folder?.exitState,
  })
  // Both take a while, in which the chain starts.
  const actors = deriveActors(names)
  const loading = withBeacon ? import('./beacon/openBeacon.js') : undefined
  const chain = await opening
  if (chain.pid !== undefined) folder?.setChain(chain.pid)
  onProgress?.({
    step: 'chain',
    message: `Chain ${chain.chainId}`,
    url: chain.rpcUrl,
    ...moved(chain.movedFrom),
  })

  const { openBeacon } = (await loading) ?? {}
  const beacon = await openBeacon?.({
    cleanup,
    rpcUrl: chain.rpcUrl,
    chainId: chain.chainId,
    port: ports.beacon,
    seed,
    genesisTime,
    folder: folder?.beacon,
  })
  if (beacon) {
    onProgress?.({ step: 'beacon', message: 'Beacon API', url: beacon.url, ...moved(beacon.movedFrom) })
  }

  const base = { chain, beacon, actors, scenario, seed, history, startOfDays, index, onProgress }
  const { world, start } = folder?.saved ? await resume(base, folder.saved) : await begin(base)
  const { deployment } = world
  if (folder) {
    if (!folder.saved) await keep(folder, { world, start })
    cleanup.add(keepStateRegularly(chain.fastClient, folder))
    onProgress?.({ step: 'kept', message: persist ?? '' })
  }

  const { apiUrl, dashboardUrl } = await serve({
    cleanup,
    index,
    dashboard,
    chain,
    deployment,
    people: dashboardActors(actors, scenario),
    ports,
    onProgress,
  })
  await chain.release()
  const player = playLive({
    world,
    seed,
    start,
    realTime: live,
    onAction: (action) => onProgress?.({ step: 'live', message: action.action, action }),
  })
  cleanup.add(player.stop)

  const client = createDevnetClient(chain.rpcUrl, chain.chainId)
  let stopped: () => void = () => undefined
  const wanted = new Promise<undefined>((resolve) => {
    stopped = () => resolve(undefined)
  })
  const stop = async () => {
    stopped()
    await cleanup.run()
  }
  const failed = Promise.race([chain.gone, ...(index ? [index.failed] : [])])
  const ended = Promise.race([wanted, failed]).then(async (failure) => {
    await stop()
    return failure
  })
  return {
    deployment,
    rpcUrl: chain.rpcUrl,
    ...(apiUrl ? { apiUrl } : {}),
    ...(dashboardUrl ? { dashboardUrl } : {}),
    ...(beacon ? { beaconUrl: beacon.url, beacon: beacon.chain } : {}),
    actors,
    client,
    ...(chain.pid === undefined ? {} : { pid: chain.pid }),
    continued: folder?.saved !== undefined,
    warp: (seconds) => warpChain({ client, seconds }),
    act: player.act,
    ended,
    stop,
  }
}

function assertCompatible({ persist, rpcUrl }: StartDevnetParameters): void {
  if (persist === undefined || rpcUrl === undefined) return
  throw new RestackError({
    code: 'InvalidOptions',
    message: 'A devnet on a chain that runs already cannot be kept in a folder: its state is that chain.',
    remedy: 'Leave either the folder or the address away; anvil keeps its own state with --state.',
  })
}

type Base = {
  chain: OpenChainReturnType
  beacon: DevnetBeacon | undefined
  actors: Actors
  scenario: Scenario
  seed: number
  history: boolean
  startOfDays: number
  index: IndexService | undefined
  onProgress: StartDevnetParameters['onProgress']
}

/** A world, and when its day 0 was, in seconds since 1970. */
type Begun = { world: World; start: number }

/** Deploys, and plays the history up to now. */
async function begin(base: Base): Promise<Begun> {
  const { chain, beacon, actors, scenario, seed, history, index, onProgress } = base
  const client = chain.fastClient
  const deployed = await deployDevnet({
    client,
    beacon: beacon?.chain,
    actors,
    scenario,
    chainId: chain.chainId,
    assertUsable: (core) => (history ? assertUninhabited(client, core, actors, scenario) : undefined),
    onContract: (name, address) => onProgress?.({ step: 'contracts', message: `${name} at ${address}` }),
  })
  const world: World = { ...deployed, beacon }
  const { deployment } = world
  deployment.rpcUrl = chain.rpcUrl
  if (beacon) deployment.beaconUrl = beacon.url
  index?.follow(deployment)
  onProgress?.({
    step: 'tokens',
    message: `${Object.keys(deployment.tokens).join(', ')} with a strategy each`,
  })

  // A chain that was there before may be further on than the scenario would begin.
  const start = Math.max(base.startOfDays, Number((await client.getBlock()).timestamp) + 1)
  if (history) {
    const end = start + scenario.days * secondsPerDay
    if (end > now() + secondsPerDay) {
      const hours = Math.round((end - now()) / 3600)
      const ahead = hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
      onProgress?.({
        step: 'time',
        message: `the chain is further on than the history begins, which therefore ends ${ahead} from now`,
      })
    }
    await client.setAutomine(false)
    const { days } = scenario
    await playHistory({
      world,
      random: createRandom(seed),
      start,
      onDay: (day) => onProgress?.({ step: 'history', message: `Day ${day + 1} of ${days}`, day, days }),
    })
    await client.setAutomine(true)
  }
  await mineAt(client, Math.max(now(), Number((await client.getBlock()).timestamp) + 1))
  return { world, start }
}

/** Goes on with what a folder holds; the chain has its state already. */
async function resume({ chain, beacon, actors, scenario, index }: Base, saved: Saved): Promise<Begun> {
  const { start, registrars } = saved
  const { apiUrl: _, dashboardUrl: __, beaconUrl: ___, ...deployment }: Deployment = saved.deployment
  const { timestamp } = await chain.fastClient.getBlock()
  // After a warp the chain is ahead of the clock; it must not fall back.
  const ahead = Number(timestamp) - now()
  if (ahead >= 0) await chain.fastClient.increaseTime({ seconds: ahead + 1 })
  const addresses = { rpcUrl: chain.rpcUrl, ...(beacon ? { beaconUrl: beacon.url } : {}) }
  const found: Deployment = { ...deployment, ...addresses }
  index?.follow(found)
  return {
    world: { client: chain.fastClient, deployment: found, actors, scenario, registrars, beacon },
    start,
  }
}

async function keep(folder: DevnetFolder, { world, start }: Begun): Promise<void> {
  await keepState(world.client, folder)
  folder.save({ start, deployment: world.deployment, registrars: world.registrars })
}

type ServeParameters = {
  cleanup: Cleanup
  index: IndexService | undefined
  dashboard: boolean
  chain: OpenChainReturnType
  deployment: Deployment
  people: readonly DashboardActor[]
  ports: NonNullable<StartDevnetParameters['ports']>
  onProgress: StartDevnetParameters['onProgress']
}

/** API and dashboard, whose addresses become part of the deployment. */
async function serve(parameters: ServeParameters): Promise<{ apiUrl?: string; dashboardUrl?: string }> {
  const { cleanup, index, dashboard, chain, deployment, people, ports, onProgress } = parameters
  if (!index) return {}
  const { url: apiUrl, movedFrom } = await index.serve({
    deployment,
    port: ports.api,
    onIndexed: (events, toBlock) =>
      onProgress?.({ step: 'index', message: `${events} events up to block ${toBlock}` }),
  })
  deployment.apiUrl = apiUrl
  onProgress?.({ step: 'api', message: 'API', url: apiUrl, ...moved(movedFrom) })
  if (!dashboard) return { apiUrl }

  const config = { apiUrl, rpcUrl: chain.rpcUrl, chainId: chain.chainId, actors: people }
  const served = await listen({
    name: 'dashboard',
    port: ports.dashboard,
    defaultPort: defaultPorts.dashboard,
    listen: (port) => serveDashboard({ port, config }),
  })
  cleanup.add(served.result.close)
  const dashboardUrl = served.result.url
  deployment.dashboardUrl = dashboardUrl
  index.describe(dashboardUrl)
  onProgress?.({ step: 'dashboard', message: 'Dashboard', url: dashboardUrl, ...moved(served.movedFrom) })
  return { apiUrl, dashboardUrl }
}

/** Seconds since 1970. */
function now(): number {
  return Math.floor(Date.now() / 1000)
}

function moved(movedFrom: number | undefined): { movedFrom?: number } {
  return movedFrom === undefined ? {} : { movedFrom }
}
