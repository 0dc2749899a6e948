import { join, resolve } from 'node:path'
import {
  type Devnet,
  type DevnetProgress,
  devnetFilePath,
  readScenario,
  removeDevnetFile,
  startDevnet,
  writeDevnetFile,
} from '@restack/devnet'
import { RestackError } from '@restack/sdk'
import { readText } from '../options.js'
import { type Output, table, toJson } from '../output.js'

export type DevnetOptions = {
  portChain?: number
  portBeacon?: number
  portApi?: number
  portDashboard?: number
  seed?: number
  scenario?: string
  history: boolean
  /** False only if it was left out on purpose. */
  live: boolean
  dashboard: boolean
  /** False only if it was left out on purpose. */
  beacon: boolean
  dataDir?: string
  /** True for the usual folder. */
  persist?: string | true
  rpcUrl?: string
  showKeys?: boolean
  json?: boolean
}

/** After a signal everything has ended by then, or is ended by force. */
const patienceMilliseconds = 2_500

/** The same, when the chain has its state to write. */
const patienceToKeepMilliseconds = 14_000

/** Where a devnet is kept unless a folder is given. */
const usualFolder = join('.restack', 'devnet')

export async function runDevnet(options: DevnetOptions, output: Output): Promise<void> {
  const started = performance.now()
  const interruption = new AbortController()
  const { signal } = interruption
  const interrupt = () => {
    if (signal.aborted) process.exit(0)
    interruption.abort()
    const patience = options.persist === undefined ? patienceMilliseconds : patienceToKeepMilliseconds
    setTimeout(() => process.exit(0), patience).unref()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const name of signals) process.on(name, interrupt)

  const interrupted = new Promise<undefined>((done) =>
    signal.addEventListener('abort', () => done(undefined)),
  )
  let devnet: Devnet | undefined
  try {
    devnet = await start(options, output, signal)
    const file = devnetFilePath()
    await writeDevnetFile(devnet.deployment, file)
    present(devnet, file, options, output, (performance.now() - started) / 1000)
    const failure = await Promise.race([devnet.ended, interrupted])
    // Ctrl-C reaches the chain as well, whose end may be noticed first.
    if (failure) await Promise.race([interrupted, new Promise((done) => setTimeout(done, 200))])
    if (failure && !signal.aborted) throw failure
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    output.progress('')
    if (devnet) {
      await removeDevnetFile(devnet.deployment).catch(() => undefined)
      await devnet.stop()
    }
    for (const name of signals) process.off(name, interrupt)
  }
}

async function start(options: DevnetOptions, output: Output, signal: AbortSignal): Promise<Devnet> {
  const { scenario: path, json, history, live, dashboard, beacon, seed, dataDir, rpcUrl } = options
  const persist = options.persist === true ? usualFolder : options.persist
  if (rpcUrl !== undefined && options.portChain !== undefined) {
    throw new RestackError({
      code: 'InvalidOptions',
      message: `The chain at ${rpcUrl} runs already, so it cannot be given the port ${options.portChain}.`,
      remedy: 'Leave out --port-chain, or --rpc-url.',
    })
  }
  const scenario = path === undefined ? undefined : readScenario(await readText(path), path)
  return startDevnet({
    ports: {
      chain: options.portChain,
      beacon: options.portBeacon,
      api: options.portApi,
      dashboard: options.portDashboard,
    },
    beacon: beacon ? undefined : false,
    scenario,
    seed,
    history,
    live: live ? undefined : false,
    dashboard,
    dataDir: dataDir === undefined ? undefined : resolve(dataDir),
    persist: persist === undefined ? undefined : resolve(persist),
    rpcUrl,
    signal,
    onProgress: json ? undefined : (progress) => show(progress, output),
  })
}

function show(progress: DevnetProgress, output: Output): void {
  switch (progress.step) {
    case 'contracts':
      output.progress(`Contracts: ${progress.message}`)
      break
    case 'history':
      output.progress(`History: ${progress.message.toLowerCase()}`)
      break
    case 'chain':
    case 'beacon':
    case 'api':
    case 'dashboard':
      if (progress.movedFrom !== undefined) {
        output.progress('')
        output.err(
          `Port ${progress.movedFrom} is in use: the ${titles[progress.step]} is at ${progress.url}.`,
        )
      }
      break
    case 'tokens':
      output.progress('')
      output.err(`Contracts are deployed; tokens: ${progress.message}.`)
      break
    case 'time':
      output.progress('')
      output.err(`Mind the time: ${progress.message}.`)
      break
    case 'kept':
      output.progress('')
      output.err(`Everything is kept in ${progress.message}.`)
      break
    case 'index':
      output.progress('')
      output.err(`Index: ${progress.message}.`)
      break
    case 'node':
      output.progress('')
      output.err(progress.message)
      break
    case 'live':
      break
  }
}

const titles = { chain: 'chain', beacon: 'Beacon API', api: 'API', dashboard: 'dashboard' } as const

function present(
  devnet: Devnet,
  file: string,
  options: DevnetOptions,
  output: Output,
  seconds: number,
): void {
  const { deployment, rpcUrl, beaconUrl, apiUrl, dashboardUrl, actors } = devnet
  if (options.json) {
    const keys = options.showKeys ? { actors } : {}
    output.out(
      toJson({
        rpcUrl,
        beaconUrl,
        apiUrl,
        dashboardUrl,
        chainId: deployment.chainId,
        file,
        pid: process.pid,
        continued: devnet.continued,
        seconds,
        ...keys,
      }),
    )
    return
  }
  const { paint } = output
  output.out('')
  const how = devnet.continued ? 'continued' : 'ready'
  output.out(paint.bold(`Restack devnet, ${how} after ${seconds.toFixed(1)} s`))
  const addresses = [
    ['Chain', `${rpcUrl} (chain ${deployment.chainId})`],
    ...(beaconUrl ? [['Beacon API', beaconUrl]] : []),
    ...(apiUrl ? [['API', apiUrl]] : []),
    ...(dashboardUrl ? [['Dashboard', dashboardUrl]] : []),
    ['Addresses', file],
  ]
  for (const line of table(addresses)) output.out(line)
  if (options.showKeys) {
    output.out('')
    output.out('Actors with their keys, which everybody knows: never use them elsewhere.')
    const rows = Object.entries(actors).map(([name, { address, privateKey }]) => [name, address, privateKey])
    for (const line of table(rows)) output.out(line)
  }
  output.out('')
  output.out('Ctrl-C ends it. In another terminal: restack status, restack devnet warp 3d.')
}
