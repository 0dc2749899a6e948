import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type Database, type Indexer, metricsText } from '@restack/indexer'
import { type Deployment, formatError, RestackError } from '@restack/sdk'
import type { Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { streamSSE } from 'hono/streaming'
import { createFeed, type News } from './createFeed.js'
import { createReader } from './createReader.js'
import { deploymentAnswer } from './figures/answers.js'
import {
  activityPageSchema,
  activityQuerySchema,
  deploymentResponseSchema,
  errorSchema,
  healthSchema,
  operatorSetsSchema,
  operatorsSchema,
  overviewSchema,
  strategiesSchema,
  tvlHistoryQuerySchema,
  tvlHistorySchema,
} from './schemas.js'

export type CreateApiParameters = {
  database: Database
  deployment: Deployment
  /** The indexer of this process, if it runs here. */
  indexer?: Indexer | undefined
}

export type CreateApiReturnType = Hono

const keepAliveMs = 15_000

/**
 * The REST API over one index. Amounts are decimal strings, every answer names its block, errors are
 * `{ error: { code, message, remedy } }`, and `/openapi.json` describes it all.
 *
 * @example
 * const app = createApi({ database, deployment, indexer })
 * const { url } = await serveApi({ app, port: 8600 })
 */
export function createApi(parameters: CreateApiParameters): CreateApiReturnType {
  const { database, deployment, indexer } = parameters
  const reader = createReader({ database, deployment, indexer })
  const feed = createFeed({ reader, indexer })

  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return
      const [issue] = result.error.issues
      const field = issue?.path.join('.') ?? ''
      const error = {
        code: 'InvalidParameter',
        message: `The parameter "${field}" is not valid: ${JSON.stringify(context.req.query(field) ?? '')} ${complaint(issue?.message)}.`,
        remedy: '/openapi.json describes the parameters of every route.',
      }
      return context.json({ error }, 400)
    },
  })
  app.use('*', cors())

  app.openapi(get('/health', 'How far the index is.', healthSchema), async (context) =>
    context.json(await reader.health(), 200),
  )
  if (indexer) {
    app.get('/metrics', (context) =>
      context.text(
        metricsText(indexer.status(), { deployment: deployment.name, chainId: deployment.chainId }),
      ),
    )
  }
  app.openapi(get('/v1/deployment', 'The deployment that is indexed.', deploymentResponseSchema), (context) =>
    context.json(deploymentAnswer(deployment), 200),
  )
  app.openapi(
    get('/v1/overview', 'TVL in all and per strategy, and the counts.', overviewSchema),
    async (context) => context.json(await reader.overview(), 200),
  )
  app.openapi(get('/v1/strategies', 'What each strategy holds.', strategiesSchema), async (context) =>
    context.json(await reader.strategies(), 200),
  )
  app.openapi(
    get('/v1/tvl/history', 'TVL over time.', tvlHistorySchema, tvlHistoryQuerySchema),
    async (context) => context.json(await reader.tvlHistory(context.req.valid('query').points), 200),
  )
  app.openapi(get('/v1/operators', 'Operators with their stake.', operatorsSchema), async (context) =>
    context.json(await reader.operators(), 200),
  )
  app.openapi(
    get('/v1/operator-sets', 'Operator sets with their members.', operatorSetsSchema),
    async (context) => context.json(await reader.operatorSets(), 200),
  )
  app.openapi(
    get('/v1/activity', 'What happened, newest first.', activityPageSchema, activityQuerySchema),
    async (context) => {
      const { limit, before, all } = context.req.valid('query')
      return context.json(
        await reader.activity({ limit, all: all === 'true', before: positionOf(before) }),
        200,
      )
    },
  )
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
      },
    }),
    (context) => stream(context, feed.listen) as never,
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
    return context.json({ error: shown }, known && error.code === 'NotIndexed' ? 503 : 500)
  })
  return app as unknown as Hono
}

function get<schema extends z.ZodType, query extends z.ZodObject = z.ZodObject<Record<never, never>>>(
  path: string,
  summary: string,
  schema: schema,
  query?: query,
) {
  const json = <content extends z.ZodType>(description: string, content: content) => ({
    description,
    content: { 'application/json': { schema: content } },
  })
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { query: (query ?? z.object({})) as query },
    responses: {
      200: json('The answer.', schema),
      400: json('A parameter is not valid.', errorSchema),
      500: json('The answer could not be computed.', errorSchema),
      503: json('Nothing is indexed yet.', errorSchema),
    },
  })
}

function stream(context: Context, listen: (listener: (news: News) => void) => () => void): Response {
  return streamSSE(context, async (events) => {
    const waiting: News[] = []
    let wake = () => {}
    let open = true
    const leave = listen((news) => {
      waiting.push(news)
      wake()
    })
    events.onAbort(() => {
      open = false
      leave()
      wake()
    })
    while (open) {
      const news = waiting.shift()
      if (news) {
        for (const activity of news.items) {
          await events.writeSSE({ event: 'activity', id: activity.id, data: JSON.stringify(activity) })
        }
        await events.writeSSE({ event: 'block', data: JSON.stringify(news.block) })
        continue
      }
      const timer = setTimeout(() => void events.write(': still here\n\n'), keepAliveMs)
      await new Promise<void>((resolve) => {
        wake = resolve
        if (waiting.length > 0 || !open) resolve()
      })
      clearTimeout(timer)
    }
  })
}

function positionOf(cursor: string | undefined): { block: number; logIndex: number } | undefined {
  if (cursor === undefined) return undefined
  const [block, logIndex] = cursor.split('-').map(Number)
  return { block: block ?? 0, logIndex: logIndex ?? 0 }
}

function complaint(message: string | undefined): string {
  const text = (message ?? 'is not allowed').replace(/\.$/, '')
  return /^(must|is|has)\b/.test(text) ? text : `(${text.charAt(0).toLowerCase()}${text.slice(1)})`
}
