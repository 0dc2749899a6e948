import { InputError } from '../InputError.js'

/** What `restack rewards watch` ends with, for whatever runs it. */
export const exitCodes = { stoppable: 3, tooLate: 4 } as const

/** An error that ends the process with a code of its own. */
export class Alarm extends InputError {
  readonly exitCode: number

  constructor(exitCode: number, error: { code: string; message: string; remedy: string }) {
    super(error)
    this.exitCode = exitCode
  }
}

/** The exit code of an error or of what caused it; 1 where nothing says another. */
export function exitCodeOf(error: unknown): number {
  for (let link = error; link instanceof Error; link = link.cause)
    if (link instanceof Alarm) return link.exitCode
  return 1
}
