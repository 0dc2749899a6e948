import type { Hook } from '@hono/zod-openapi'
import { formatError, RestackError } from '@restack/sdk'
import type { Context, Env } from 'hono'
import { allowedMethods } from './limits/allowedMethods.js'

const statuses: Record<string, 400 | 404 | 503> = {
  InvalidParameter: 400,
  InvalidPlan: 400,
  NotFound: 404,
  NotIndexed: 503,
  QueryTimeout: 503,
}

/** A parameter that is not what its schema asks for. */
export const answerInvalid: Hook<unknown, Env, string, Response | undefined> = (result, context) => {
  if (result.success) return undefined
  const [issue] = result.error.issues
  const field = issue?.path.join('.') ?? ''
  const error = {
    code: 'InvalidParameter',
    message: `The parameter "${field}" is not valid: ${JSON.stringify(given(context, field))} ${complaint(issue?.message)}.`,
    remedy: '/openapi.json describes the parameters of every route.',
  }
  return context.json({ error }, 400)
}

export function answerUnknown(context: Context): Response {
  const { method, path } = context.req
  if (!allowedMethods.includes(method)) {
    const error = {
      code: 'MethodNotAllowed',
      message: `The API only reads: ${method} is not possible.`,
      remedy: 'Ask with GET. Transactions are sent to a node, for example with @restack/sdk.',
    }
    return context.json({ error }, 405, { Allow: allowedMethods.join(', ') })
  }
  const error = {
    code: 'NotFound',
    message: `There is nothing at ${method} ${path.slice(0, 100)}.`,
    remedy: '/openapi.json lists all routes.',
  }
  return context.json({ error }, 404)
}

export function answerFailure(failure: Error, context: Context): Response {
  const known = failure instanceof RestackError
  const error = known
    ? formatError(failure)
    : {
        code: 'Internal',
        message: 'The answer could not be computed.',
        remedy: 'Check that the database is reachable, and try again.',
      }
  return context.json({ error }, known ? (statuses[failure.code] ?? 500) : 500)
}

/** What a request says about a parameter, of its path or of its query, not at length. */
function given(context: Context, field: string): string {
  return (context.req.param(field) ?? context.req.query(field) ?? '').slice(0, 100)
}

function complaint(message: string | undefined): string {
  const text = (message ?? 'is not allowed').replace(/\.$/, '')
  return /^(must|is|has)\b/.test(text) ? text : `(${text.charAt(0).toLowerCase()}${text.slice(1)})`
}
