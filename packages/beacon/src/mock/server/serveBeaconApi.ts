import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { MockBeaconReads } from '../mockBeaconChain.js'
import { blockRoutes } from './blockRoutes.js'
import { configRoutes } from './configRoutes.js'
import { NotFound } from './resolve.js'
import { stateRoutes } from './stateRoutes.js'

export type ServeBeaconApiParameters = {
  chain: MockBeaconReads
  /** 0 takes any free port. */
  port: number
  /** Of the execution chain. */
  chainId: number
  /** States of so many newest blocks are served. */
  servedStates: number
}

/** Serves what proof tools ask of a beacon node. */
export async function serveBeaconApi(
  parameters: ServeBeaconApiParameters,
): Promise<{ url: string; close: () => Promise<void> }> {
  const app = new Hono()
  app.route('/', configRoutes(parameters))
  app.route('/', blockRoutes(parameters))
  app.route('/', stateRoutes(parameters))
  app.notFound((context) => context.json({ code: 404, message: `No endpoint ${context.req.path}.` }, 404))
  app.onError((error, context) =>
    error instanceof NotFound
      ? context.json({ code: error.code, message: error.message }, error.code)
      : context.json({ code: 500, message: error.message }, 500),
  )
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: parameters.port })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
