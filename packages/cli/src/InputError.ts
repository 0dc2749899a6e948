/**
 * What the command line says no to before it needs the SDK: the same three parts as a RestackError, without the
 * second that loading the SDK takes.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: string
  readonly remedy: string

  constructor({ code, message, remedy }: { code: string; message: string; remedy: string }) {
    super(message)
    this.code = code
    this.remedy = remedy
  }
}

/** Options or arguments that don't fit together. */
export function invalidCommand(message: string, remedy: string): InputError {
  return new InputError({ code: 'InvalidCommand', message, remedy })
}
