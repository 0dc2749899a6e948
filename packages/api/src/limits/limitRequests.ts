import type { OpenAPIHono } from '@hono/zod-openapi'
import { addressOf } from './addressOf.js'
import { type AnswerLimit, createAnswerLimit } from './createAnswerLimit.js'
import { createRateLimit, type RateLimit } from './createRateLimit.js'

export type RequestLimits = {
  rateLimit: RateLimit | false
  answerLimit: AnswerLimit
  behindProxy: boolean
  /** The path whose answers have no end: only the rate of requests counts for it. */
  streamPath: string
}

/** Refuses what one address, or all together, ask for too often, and what they don't read. */
export function limitRequests(app: Pick<OpenAPIHono, 'use'>, limits: RequestLimits): void {
  const { rateLimit, answerLimit, behindProxy, streamPath } = limits
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

  const answers = createAnswerLimit(answerLimit)
  app.use('*', async (context, next) => {
    if (context.req.path === streamPath) return next()
    const refusal = answers.begin(context, addressOf(context, behindProxy))
    if (!refusal) return next()
    const error = {
      code: 'TooManyAnswers',
      message: `${refusal === 'address' ? 'Too many answers to this address' : 'Too many answers'} wait to be read already.`,
      remedy: 'Read them to their end, and ask for fewer at once.',
    }
    return context.json({ error }, refusal === 'address' ? 429 : 503, { 'Retry-After': '1' })
  })
}
