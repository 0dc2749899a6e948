import { toRestackError } from './toRestackError.js'

export type FormatErrorReturnType = { code: string; message: string; remedy: string }

/**
 * An error as plain data for a terminal, an API answer or a log.
 *
 * @example
 * const { code, message, remedy } = formatError(error)
 * console.error(`${message} ${remedy} (${code})`)
 */
export function formatError(error: unknown): FormatErrorReturnType {
  const { code, message, remedy } = toRestackError(error)
  return { code, message, remedy }
}
