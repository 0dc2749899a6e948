import { fail } from '../errors.js'

/** A Beacon API and how long to wait for it. Plain data: the actions take it first. */
export type BeaconClient = {
  /** Base address without a slash at the end. */
  url: string
  /** The address without what may be a secret, for messages. */
  name: string
  headers: Record<string, string>
  timeoutMs: number
  stateTimeoutMs: number
}

/**
 * A client of a beacon node's standard API.
 *
 * @param url As the node's, with path or key if it needs one.
 * @param headers Sent with every request, for example an authorization.
 * @param timeoutMs For small answers. Default: 30,000.
 * @param stateTimeoutMs For a whole state: nodes have taken seven minutes. Default: 900,000.
 *
 * @example
 * const beacon = createBeaconClient({ url: 'http://127.0.0.1:5052' })
 *
 * @throws RestackError `InvalidUrl`
 */
export function createBeaconClient({
  url,
  headers = {},
  timeoutMs = 30_000,
  stateTimeoutMs = 900_000,
}: {
  url: string
  headers?: Record<string, string> | undefined
  timeoutMs?: number | undefined
  stateTimeoutMs?: number | undefined
}): BeaconClient {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw fail(
      'InvalidUrl',
      `The address of the beacon node, ${url}, is not an http address.`,
      'Give it like http://127.0.0.1:5052.',
    )
  return { url: url.replace(/\/+$/, ''), name: parsed.origin, headers, timeoutMs, stateTimeoutMs }
}
