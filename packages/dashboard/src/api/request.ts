import { DecodeError, type Decoder } from './decode.js'
import { errorBodyDecoder } from './types.js'

/** `config`: config.json is missing or broken; `api`: the API said no and explained itself. */
export type ApiErrorKind = 'unreachable' | 'status' | 'api' | 'response' | 'config'

/** A request that gave nothing usable. The page turns `kind` and the details into a sentence. */
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

function refusal(url: string, status: number, body: unknown): ApiError {
  try {
    const { error } = errorBodyDecoder(body, '')
    return new ApiError('api', error.message, { url, status, code: error.code, remedy: error.remedy })
  } catch {
    return new ApiError('status', `status ${status} from ${url}`, { url, status })
  }
}
