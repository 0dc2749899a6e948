import { RestackError } from '@restack/sdk'

/** Shorthand for this package's errors. */
export function fail(code: string, message: string, remedy: string, cause?: unknown): RestackError {
  return new RestackError({ code, message, remedy, ...(cause === undefined ? {} : { cause }) })
}

/** An invariant of this package that does not hold. */
export function defect(message: string): RestackError {
  return fail('Unexpected', message, 'This is a defect of ours: please report it with what you were doing.')
}
