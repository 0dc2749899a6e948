import type { z } from 'zod'
import { fail } from '../errors.js'
import type { BeaconClient } from './createBeaconClient.js'

export type Missing = { code: string; message: string; remedy: string }

/**
 * A request to a beacon node. What does not answer, refuses or answers something else becomes a RestackError.
 *
 * @param missing What a 404 of this path means.
 * @throws RestackError `BeaconUnreachable`, `BeaconTimeout`, `BeaconRefused`, `BeaconBusy`, `RateLimited`,
 *   `BeaconFailed` and the code of `missing`
 */
export async function request({
  client,
  path,
  accept,
  missing,
  timeoutMs,
}: {
  client: BeaconClient
  path: string
  accept: string
  missing: Missing
  timeoutMs: number
}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(client.url + path, {
      headers: { ...client.headers, accept },
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch (error) {
    throw transportError(client, error)
  }
  if (response.ok) return response
  throw refusal(client, path, response.status, await reasonOf(response), missing)
}

/** A JSON answer, checked. */
export async function requestJson<schema extends z.ZodType>({
  schema,
  client,
  path,
  missing,
}: {
  schema: schema
  client: BeaconClient
  path: string
  missing?: Missing
}): Promise<z.output<schema>> {
  const response = await request({
    client,
    path,
    accept: 'application/json',
    missing: missing ?? unsupported(client, path),
    timeoutMs: client.timeoutMs,
  })
  let text: string
  try {
    text = await response.text()
  } catch (error) {
    throw transportError(client, error)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw wrongAnswer(client, path, `not JSON (${start(text)})`, error)
  }
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw wrongAnswer(client, path, `${issue?.path.join('.')}: ${issue?.message}`, result.error)
}

/** What fetch, or the reading of its body, threw. */
export function transportError(client: BeaconClient, error: unknown): Error {
  if (error instanceof Error && error.name === 'TimeoutError')
    return fail(
      'BeaconTimeout',
      `The beacon node at ${client.name} did not answer in time.`,
      'Try again, give it more time, or use a node nearby.',
      error,
    )
  const cause = error instanceof Error ? error.cause : undefined
  const detail = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  return fail(
    'BeaconUnreachable',
    `No beacon node answers at ${client.name}${detail}.`,
    'Check that the node is running, that its HTTP API is switched on, and that the address is right.',
    error,
  )
}

/** A 404 of a path that every node should have. */
export function unsupported(client: BeaconClient, path: string): Missing {
  return {
    code: 'BeaconUnsupported',
    message: `${client.name} does not have ${path}.`,
    remedy: 'Check that the address is that of a beacon node, not of an execution node or a web site.',
  }
}

export function wrongAnswer(client: BeaconClient, path: string, what: string, cause?: unknown): Error {
  return fail(
    'BeaconAnswer',
    `${client.name} answered something unexpected to ${path}: ${what}.`,
    'Check that the address is that of a beacon node with the standard API.',
    cause,
  )
}

function refusal(
  client: BeaconClient,
  path: string,
  status: number,
  reason: string,
  missing: Missing,
): Error {
  const said = reason === '' ? '' : `: ${reason}`
  if (status === 404) return fail(missing.code, missing.message, missing.remedy)
  if (status === 429)
    return fail(
      'RateLimited',
      `The beacon node at ${client.name} limits how often it is asked, and refused this request.`,
      'Wait a little and try again, or use a node of your own.',
    )
  if (status === 503)
    return fail(
      'BeaconSyncing',
      `The beacon node at ${client.name} is syncing and cannot answer yet${said}.`,
      'Wait until it is synced, or use another node.',
    )
  if ([401, 403, 405, 410, 501].includes(status))
    return fail(
      'BeaconRefused',
      `${client.name} refuses ${path} with HTTP status ${status}${said}.`,
      path.includes('/debug/')
        ? 'Many providers do not serve whole states: use a node of your own, or a state from a file.'
        : 'Check the address and its key.',
    )
  return fail(
    'BeaconFailed',
    `${client.name} answered ${path} with HTTP status ${status}${said}.`,
    status >= 500
      ? 'Look into the log of the node, or use another one.'
      : 'Check the slot or root asked for.',
  )
}

/** What the node says in its error body, in one line. */
async function reasonOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '')
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && 'message' in body) return start(String(body.message))
  } catch {
    // not JSON
  }
  return ''
}

const start = (text: string) => {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 117)}...` : line
}
