import { DecodeError, type Decoder, object, text } from './decode.js'

/**
 * `unreachable`: no answer; `api`: the API said no and explained itself; `status`: something else said no; `response`:
 * the answer does not have the agreed shape.
 */
export type ApiErrorKind = 'unreachable' | 'status' | 'api' | 'response'

/** A request that gave nothing usable. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ApiErrorKind
  readonly url: string
  readonly status: number | undefined
  readonly code: string | undefined
  readonly remedy: string | undefined

  constructor(
    kind: ApiErrorKind,
    message: string,
    details: { url: string; status?: number; code?: string; remedy?: string },
  ) {
    super(message)
    this.kind = kind
    this.url = details.url
    this.status = details.status
    this.code = details.code
    this.remedy = details.remedy
  }
}

/** A request that takes longer than this counts as no answer. */
const timeoutMilliseconds = 15_000

/** Gets JSON and checks its shape. Throws `ApiError`; an abort by `signal` is passed on as it is. */
export async function requestJson<T>(url: string, decoder: Decoder<T>, signal?: AbortSignal): Promise<T> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  let response: Response
  let body: unknown
  try {
    response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError('unreachable', `no answer from ${url}`, { url })
  }
  try {
    body = await response.json()
  } catch (cause) {
    if (signal?.aborted) throw cause
    body = undefined
  }
  if (!response.ok) throw refusal(url, response.status, body)
  try {
    return decoder(body, '')
  } catch (error) {
    if (error instanceof DecodeError) throw new ApiError('response', error.message, { url })
    throw error
  }
}

const failureDecoder = object({ error: object({ code: text, message: text, remedy: text }) })

function refusal(url: string, status: number, body: unknown): ApiError {
  try {
    const { error } = failureDecoder(body, '')
    return new ApiError('api', error.message, { url, status, code: error.code, remedy: error.remedy })
  } catch {
    return new ApiError('status', `status ${status} from ${url}`, { url, status })
  }
}
