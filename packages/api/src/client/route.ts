import type { Decoder } from './decode.js'
import { type Parameters, queryString } from './queryString.js'
import { requestJson } from './request.js'

type Given<parameters> =
  Partial<parameters> extends parameters
    ? [parameters?: parameters, signal?: AbortSignal]
    : [parameters: parameters, signal?: AbortSignal]

/** Asks one route of the API at `apiUrl`. Throws `ApiError`; an abort by `signal` is passed on as it is. */
export type Route<parameters, answer> = {
  (apiUrl: string, ...given: Given<parameters>): Promise<answer>
  /** As in the OpenAPI document, for example `/v1/operators/{operator}`. */
  path: string
  decoder: Decoder<answer>
}

export function route<parameters extends Parameters, answer>(
  path: string,
  decoder: Decoder<answer>,
): Route<parameters, answer> {
  const ask = (apiUrl: string, ...[parameters, signal]: Given<parameters>) =>
    requestJson(apiUrl.replace(/\/+$/, '') + addressOf(path, parameters ?? {}), decoder, signal)
  return Object.assign(ask, { path, decoder })
}

/** Fills the path with the parameters that it names; the others become the query. */
export function addressOf(path: string, parameters: Parameters): string {
  const rest = { ...parameters }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value ?? ''))
  })
  return filled + queryString(rest)
}
