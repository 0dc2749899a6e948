import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { RestackError, toRestackError } from '@restack/sdk'
import type { Hono } from 'hono'

export type ServeApiParameters = {
  app: Hono
  /** 0 takes a free one. */
  port: number
  hostname?: string | undefined
}

export type ServeApiReturnType = {
  url: string
  /** Ends all connections, streams included. */
  close(): Promise<void>
}

/**
 * Serves the API over HTTP.
 *
 * @throws RestackError `PortInUse`
 *
 * @example
 * const { url, close } = await serveApi({ app, port: 0 })
 */
export async function serveApi(parameters: ServeApiParameters): Promise<ServeApiReturnType> {
  const { app, port, hostname = '127.0.0.1' } = parameters
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, port, hostname }, () =>
      resolve(listening as Server),
    ) as Server
    listening.once('error', reject)
  }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'))
      throw toRestackError(error)
    throw new RestackError({
      code: 'PortInUse',
      message: `Port ${port} of ${hostname} is in use.`,
      remedy: 'Choose another port (0 takes a free one), or end the program that uses it.',
      cause: error,
    })
  })
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
