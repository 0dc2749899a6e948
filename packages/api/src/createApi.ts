import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type Database, type Indexer, metricsText } from '@restack/indexer'
import { type Deployment, formatError, RestackError } from '@restack/sdk'
import type { Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { healthAnswer } from './answers/overview.js'
import { createFeed } from './createFeed.js'
import { createNewsReader } from './createNewsReader.js'
import { deploymentAnswer } from './figures/answers.js'
import { addressOf } from './limits/addressOf.js'
import { createRateLimit, type RateLimit } from './limits/createRateLimit.js'
import { createStreams } from './limits/stream.js'
import { readOnly } from './queries/connection.js'
import { getHead } from './queries/getHead.js'
import { addRoutes, describeRoute } from './routes.js'
import { deploymentResponseSchema, errorSchema, healthSchema } from './schemas.js'
import { createSource } from './state/createSource.js'

export type CreateApiParameters = {
  database: Database
  deployment: Deployment
  /** The indexer of this process, if it runs here. */
  indexer?: Indexer | undefined
  /** What one address may ask for; by default 50 requests a second, and 500 at once. `false`: without limit. */
  rateLimit?: RateLimit | false | undefined
  /** Take the address of a request from `X-Forwarded-For`, as a proxy in front of the API sets it. */
  behindProxy?: boolean | undefined
  /** Clients of `/v1/stream` at the same time; by default 1,000. */
  maximumStreams?: number | undefined
}

export type CreateApiReturnType = Hono

const statuses: Record<string, 400 | 404 | 503> = {
  InvalidParameter: 400,
  NotFound: 404,
  NotIndexed: 503,
  QueryTimeout: 503,
}

/**
 * The REST API over one index. Amounts are decimal strings, every answer names its block, errors are
 * `{ error: { code, message, remedy } }`, and `/openapi.json` describes it all.
 *
 * @example
 * const app = createApi({ database, deployment, indexer })
 * const { url } = await serveApi({ app, port: 8600 })
 */
export function createApi(parameters: CreateApiParameters): CreateApiReturnType {
  const { database, deployment, indexer, behindProxy = false, maximumStreams = 1_000 } = parameters
  const { rateLimit = { requestsPerSecond: 50, burst: 500 } } = parameters
  const source = createSource({ database, deployment })
  const feed = createFeed({ reader: createNewsReader({ database, deployment }), indexer })

  const streams = createStreams(feed, { maximum: maximumStreams })

  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return
      const [issue] = result.error.issues
      const field = issue?.path.join('.') ?? ''
      const error = {
        code: 'InvalidParameter',
        message: `The parameter "${field}" is not valid: ${JSON.stringify(given(context, field))} ${complaint(issue?.message)}.`,
        remedy: '/openapi.json describes the parameters of every route.',
      }
      return context.json({ error }, 400)
    },
  })
  app.use(
    '*',
    cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'OPTIONS'], exposeHeaders: ['Retry-After'] }),
  )
  if (rateLimit) {
    const limiter = createRateLimit(rateLimit)
    app.use('*', async (context, next) => {
      const address = addressOf(context, behindProxy)
      const seconds = address === undefined ? 0 : limiter.take(address)
      if (seconds === 0) return next()
      const error = {
        code: 'RateLimited',
        message: `There were too many requests from ${address}.`,
        remedy: `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, and ask at most ${rateLimit.requestsPerSecond} times a second.`,
      }
      return context.json({ error }, 429, { 'Retry-After': String(seconds) })
    })
  }

  app.openapi(
    describeRoute({ path: '/health', summary: 'How far the index is.', schema: healthSchema }),
    (async (context: Context) => {
      const { indexed, headBlock: storedHead } = await readOnly(database, getHead)
      return context.json(healthAnswer({ deployment, indexer, indexed, storedHead }), 200)
    }) as never,
  )
  if (indexer) {
    app.get('/metrics', (context) =>
      context.text(
        metricsText(indexer.status(), { deployment: deployment.name, chainId: deployment.chainId }),
      ),
    )
  }
  app.openapi(
    describeRoute({
      path: '/v1/deployment',
      summary: 'The deployment that is indexed.',
      schema: deploymentResponseSchema,
    }),
    ((context: Context) => context.json(deploymentAnswer(deployment), 200)) as never,
  )
  addRoutes(app, { source, indexer })
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/stream',
      summary:
        'Server-sent events: `block` (a Block) for every new block, `activity` (an Activity) for what happens.',
      responses: {
        200: {
          description: 'A stream that does not end.',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        503: {
          description: 'Too many clients listen already.',
          content: { 'application/json': { schema: errorSchema } },
        },
      },
    }),
    (context) => {
      if (!streams.isFull()) return streams.open(context) as never
      const error = {
        code: 'TooManyStreams',
        message: `The stream has ${maximumStreams} listeners already.`,
        remedy: 'Try again later, or ask /v1/overview now and then.',
      }
      return context.json({ error }, 503) as never
    },
  )

  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Restack',
      version: '1.0.0',
      description: 'The index of a restaking deployment. Amounts are decimal strings in the smallest unit.',
      license: { name: 'MIT' },
    },
  })

  app.notFound((context) => {
    const error = {
      code: 'NotFound',
      message: `There is nothing at ${context.req.method} ${context.req.path}.`,
      remedy: '/openapi.json lists all routes.',
    }
    return context.json({ error }, 404)
  })
  app.onError((error, context) => {
    const known = error instanceof RestackError
    const shown = known
      ? formatError(error)
      : {
          code: 'Internal',
          message: 'The answer could not be computed.',
          remedy: 'Check that the database is reachable, and try again.',
        }
    return context.json({ error: shown }, known ? (statuses[error.code] ?? 500) : 500)
  })
  return app as unknown as Hono
}

/** What a request says about a parameter, of its path or of its query, not at length. */
function given(context: Context, field: string): string {
  return (context.req.param(field) ?? context.req.query(field) ?? '').slice(0, 100)
}

function complaint(message: string | undefined): string {
  const text = (message ?? 'is not allowed').replace(/\.$/, '')
  return /^(must|is|has)\b/.test(text) ? text : `(${text.charAt(0).toLowerCase()}${text.slice(1)})`
}
