import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Who asks: the address of the connection, or behind a proxy the last one that the proxy saw. Undefined for requests
 * that come from no connection.
 */
export function addressOf(context: Context, behindProxy: boolean): string | undefined {
  if (behindProxy) {
    const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    if (forwarded) return forwarded.slice(0, 64)
  }
  try {
    return getConnInfo(context).remote.address
  } catch {
    return undefined
  }
}
