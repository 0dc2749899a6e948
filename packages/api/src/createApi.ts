import { OpenAPIHono } from '@hono/zod-openapi'
import { type Database, type Indexer, metricsText } from '@restack/indexer'
import type { Deployment } from '@restack/sdk'
import type { Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { addStream, streamPath } from './addStream.js'
import { healthAnswer } from './answers/overview.js'
import { createFeed } from './createFeed.js'
import { createNewsReader } from './createNewsReader.js'
import { answerFailure, answerInvalid, answerUnknown } from './failures.js'
import { deploymentAnswer } from './figures/answers.js'
import { allowedMethods } from './limits/allowedMethods.js'
import type { AnswerLimit } from './limits/createAnswerLimit.js'
import type { RateLimit } from './limits/createRateLimit.js'
import { limitRequests } from './limits/limitRequests.js'
import { readOnly } from './queries/connection.js'
import { getHead } from './queries/getHead.js'
import { addRoutes, describeRoute } from './routes.js'
import { deploymentResponseSchema, healthSchema, registerNames } from './schemas.js'
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
  /** Answers that wait for clients to read them; by default 100 for an address, 1,000 in all, for 60 s. */
  answerLimit?: Partial<AnswerLimit> | undefined
}

export type CreateApiReturnType = Hono

const documentHead = {
  openapi: '3.1.0',
  info: {
    title: 'Restack',
    version: '1.0.0',
    description: 'The index of a restaking deployment. Amounts are decimal strings in the smallest unit.',
    license: { name: 'MIT' },
  },
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

  const app = new OpenAPIHono({ defaultHook: answerInvalid })
  registerNames(app)
  app.use('*', cors({ origin: '*', allowMethods: allowedMethods, exposeHeaders: ['Retry-After'] }))
  const answerLimit = { perAddress: 100, inAll: 1_000, timeoutMs: 60_000, ...parameters.answerLimit }
  limitRequests(app, { rateLimit, answerLimit, behindProxy, streamPath })

  app.openapi(
    describeRoute({
      operationId: 'getHealth',
      path: '/health',
      summary: 'How far the index is.',
      schema: healthSchema,
    }),
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
      operationId: 'getDeployment',
      path: '/v1/deployment',
      summary: 'The deployment that is indexed.',
      schema: deploymentResponseSchema,
    }),
    ((context: Context) => context.json(deploymentAnswer(deployment), 200)) as never,
  )
  addRoutes(app, { source, database, deployment, indexer })
  addStream(app, { feed, maximum: maximumStreams })

  let document: string | undefined
  app.get('/openapi.json', (context) => {
    document ??= JSON.stringify(app.getOpenAPI31Document(documentHead))
    return context.body(document, 200, { 'Content-Type': 'application/json' })
  })

  app.notFound(answerUnknown)
  app.onError(answerFailure)
  return app as unknown as Hono
}
