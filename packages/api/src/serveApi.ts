import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RestackError, toRestackError } from '@restack/sdk'
import type { Hono } from 'hono'
import { answerBrokenRequest, brokenRequest } from './limits/brokenRequest.js'

export type ServeApiParameters = {
  app: Hono
  /** 0 takes a free one. */
  port: number
  hostname?: string | undefined
  limits?: Partial<ConnectionLimits> | undefined
}

export type ConnectionLimits = {
  /** Connections at the same time, those of streams included; by default 4,000. */
  maximumConnections: number
  /** Size of a request's first line and headers together, in bytes; by default 16,384. */
  headerBytes: number
  /** In which the headers have to come, in milliseconds; by default 10,000. */
  headersTimeoutMs: number
  /** In which the whole request has to come, in milliseconds; by default 20,000. */
  requestTimeoutMs: number
}

export type ServeApiReturnType = {
  url: string
  /** Ends all connections, streams included. */
  close(): Promise<void>
}

/**
 * Serves the API over HTTP. Clients that send too much, too slowly or what is not HTTP are refused and cut off.
 *
 * @throws RestackError `PortInUse`
 *
 * @example
 * const { url, close } = await serveApi({ app, port: 0 })
 */
export async function serveApi(parameters: ServeApiParameters): Promise<ServeApiReturnType> {
  const { app, port, hostname = '127.0.0.1', limits = {} } = parameters
  const { headersTimeoutMs = 10_000, requestTimeoutMs = 20_000, headerBytes = 16_384 } = limits
  const server = createServer(
    {
      maxHeaderSize: headerBytes,
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(5_000, headersTimeoutMs),
    },
    getRequestListener(app.fetch, {
      hostname,
      errorHandler: () => Response.json({ error: brokenRequest.address }, { status: 400 }),
    }),
  )
  server.maxConnections = limits.maximumConnections ?? 4_000
  server.on('clientError', answerBrokenRequest)
  await listening(server, port, hostname)
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

async function listening(server: Server, port: number, hostname: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
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
}
