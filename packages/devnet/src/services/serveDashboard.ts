import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { RestackError } from '@restack/sdk'
import { Hono } from 'hono'
import type { Address } from 'viem'
import type { Actors } from '../actors.js'
import { type Scenario, stakersOf } from '../scenario/schema.js'

const require = createRequire(import.meta.url)

export type ServeDashboardParameters = {
  /** 0 takes any free port. */
  port: number
  config: DashboardConfig
}

/** What the page reads from `/config.json` at its start. */
export type DashboardConfig = {
  apiUrl: string
  rpcUrl: string
  chainId: number
  /** Whom the page may act as: the node signs for them. */
  actors?: readonly DashboardActor[]
}

export type DashboardActor = {
  name: string
  address: Address
  /** What it is in the first place. */
  role: 'staker' | 'operator' | 'avs' | 'other'
}

/** The people of a devnet with what they are in its scenario. */
export function dashboardActors(actors: Actors, scenario: Scenario): DashboardActor[] {
  const roles = new Map<string, DashboardActor['role']>([
    ...stakersOf(scenario).map(({ name }) => [name, 'staker'] as const),
    ...(scenario.nativeRestakers ?? []).map((name) => [name, 'staker'] as const),
    ...scenario.operators.map(({ name }) => [name, 'operator'] as const),
    ...scenario.avss.map(({ name }) => [name, 'avs'] as const),
  ])
  return Object.entries(actors).map(([name, { address }]) => ({
    name,
    address,
    role: roles.get(name) ?? 'other',
  }))
}

export type ServeDashboardReturnType = { url: string; close: () => Promise<void> }

/**
 * The folder of the built dashboard.
 *
 * @throws RestackError `DashboardNotBuilt`
 */
export function findDashboard(): string {
  const folder = dashboardFolder()
  if (folder && existsSync(join(folder, 'index.html'))) return folder
  throw new RestackError({
    code: 'DashboardNotBuilt',
    message: 'The dashboard is not built.',
    remedy: 'Run npm run build, or start without it: restack devnet --no-dashboard.',
  })
}

/**
 * Serves the built dashboard with the configuration that tells it where the API is.
 *
 * @throws RestackError `DashboardNotBuilt`; an error with code EADDRINUSE if the port is taken
 */
export async function serveDashboard({
  port,
  config,
}: ServeDashboardParameters): Promise<ServeDashboardReturnType> {
  const root = findDashboard()
  const app = new Hono()
  app.get('/config.json', (context) => {
    context.header('cache-control', 'no-store')
    return context.json(config)
  })
  app.use('*', serveStatic({ root }))
  app.get('*', serveStatic({ root, path: 'index.html' })) // the page routes for itself

  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  const listening = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${listening}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function dashboardFolder(): string | undefined {
  try {
    return join(dirname(require.resolve('@restack/dashboard/package.json')), 'dist')
  } catch {
    return undefined
  }
}
