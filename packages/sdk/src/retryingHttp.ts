import {
  type Hex,
  HttpRequestError,
  type HttpTransport,
  type HttpTransportConfig,
  http,
  keccak256,
  TimeoutError,
} from 'viem'
import { httpAnswerOf, isRateLimit, linksOf } from './errors/isRateLimit.js'

export type RetryingHttpOptions = Omit<HttpTransportConfig, 'retryCount' | 'retryDelay'> & {
  /** Attempts after the first. Default: 5. */
  retries?: number | undefined
  /** Longest wait before the first retry, doubled for each further one. Default: 250. */
  firstDelayMs?: number | undefined
  /** Longest wait before any retry, also where the node asks for more. Default: 15,000. */
  maxDelayMs?: number | undefined
  /** Told before each wait. */
  onRetry?: ((retry: { method: string; attempt: number; delayMs: number; error: Error }) => void) | undefined
  /** How to wait; for tests. */
  sleep?: ((milliseconds: number) => Promise<void>) | undefined
}

/**
 * viem's http transport for nodes that limit rates or are at times slow: it waits and asks again, a random part
 * of a doubling delay, or as long as the node's Retry-After says. Reads are repeated after rate limits, outages
 * and timeouts. A raw transaction is repeated too, since it can be included only once, and if the node has it
 * already its hash is the answer. What can't be repeated safely is only repeated where the node says that it
 * didn't look at it (429).
 *
 * @example
 * const client = createPublicClient({ transport: retryingHttp('https://ethereum-rpc.example') })
 */
export function retryingHttp(
  url: string,
  {
    retries = 5,
    firstDelayMs = 250,
    maxDelayMs = 15_000,
    onRetry,
    sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ...options
  }: RetryingHttpOptions = {},
): HttpTransport {
  return (parameters) => {
    const inner = http(url, { ...options, retryCount: 0 })({ ...parameters, retryCount: 0 })
    type Request = { method: string; params?: unknown }
    const once = inner.request as unknown as (body: Request, options?: object) => Promise<unknown>

    async function request(body: Request, requestOptions?: object): Promise<unknown> {
      for (let attempt = 0; ; attempt++) {
        try {
          return await once(body, requestOptions)
        } catch (error) {
          const sent = attempt > 0 && (await alreadySent(body, error))
          if (sent) return sent
          if (attempt >= retries || !isRetryable(body.method, error)) throw error
          const delayMs = delay(error, { attempt, firstDelayMs, maxDelayMs })
          onRetry?.({ method: body.method, attempt: attempt + 1, delayMs, error: error as Error })
          await sleep(delayMs)
        }
      }
    }

    /** Of a raw transaction whose earlier attempt arrived after all: its hash. */
    async function alreadySent({ method, params }: Request, error: unknown): Promise<Hex | undefined> {
      const [raw] = Array.isArray(params) ? params : []
      if (method !== 'eth_sendRawTransaction' || typeof raw !== 'string') return undefined
      if (isRetryable(method, error)) return undefined
      const hash = keccak256(raw as Hex)
      const known = await once({ method: 'eth_getTransactionByHash', params: [hash] }).catch(() => null)
      return known ? hash : undefined
    }

    return { ...inner, request: request as unknown as typeof inner.request }
  }
}

/** Reads, and raw transactions, which can be included only once however often they are sent. */
function isRepeatable(method: string): boolean {
  if (method === 'eth_sendRawTransaction') return true
  return /^(eth|net|web3|debug|trace)_/.test(method) && !/^eth_(send|sign)/.test(method)
}

function isRetryable(method: string, error: unknown): boolean {
  if (isRateLimit(error)) return true
  if (!isRepeatable(method)) return false
  const links = linksOf(error)
  if (links.some((link) => link instanceof TimeoutError)) return true
  const answer = httpAnswerOf(error)
  // A gateway speaks for a node that is away; without an answer the connection was refused or broke.
  if (answer) return [408, 502, 503, 504].includes(answer.status)
  return links.some((link) => link instanceof HttpRequestError)
}

function delay(
  error: unknown,
  { attempt, firstDelayMs, maxDelayMs }: { attempt: number; firstDelayMs: number; maxDelayMs: number },
): number {
  const asked = retryAfterMs(httpAnswerOf(error)?.headers?.get('Retry-After'))
  const longest = Math.min(maxDelayMs, firstDelayMs * 2 ** attempt)
  // Never less than half, so that clients that were refused together come back apart, but not at once.
  return asked === undefined ? longest / 2 + (Math.random() * longest) / 2 : Math.min(asked, maxDelayMs)
}

/** Seconds, or a date. */
function retryAfterMs(header: string | null | undefined): number | undefined {
  if (!header) return undefined
  if (/^\d+(\.\d+)?$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}
