import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Feed } from './createFeed.js'
import { createStreams } from './limits/stream.js'
import { errorSchema } from './schemas.js'

export const streamPath = '/v1/stream'

/** `GET /v1/stream`: what is new, as server-sent events. */
export function addStream(app: OpenAPIHono, { feed, maximum }: { feed: Feed; maximum: number }): void {
  const streams = createStreams(feed, { maximum })
  const refusal = { 'application/json': { schema: errorSchema } }
  const route = createRoute({
    method: 'get',
    operationId: 'stream',
    path: streamPath,
    summary:
      'Server-sent events: `block` (a Block) for every new block, `activity` (an Activity) for what happens.',
    responses: {
      200: {
        description: 'A stream that does not end.',
        content: { 'text/event-stream': { schema: z.string() } },
      },
      429: { description: 'Too many requests.', content: refusal },
      503: { description: 'Too many clients listen already.', content: refusal },
    },
  })
  app.openapi(route, (context) => {
    // who asks for the headers only doesn't listen
    if (context.req.method === 'HEAD') {
      return context.body(null, 200, { 'Content-Type': 'text/event-stream' }) as never
    }
    if (!streams.isFull()) return streams.open(context) as never
    const error = {
      code: 'TooManyStreams',
      message: `The stream has ${maximum} listeners already.`,
      remedy: 'Try again later, or ask /v1/overview now and then.',
    }
    return context.json({ error }, 503, { 'Retry-After': '60' }) as never
  })
}
