export type RewardsErrorParameters = { code: string; message: string; remedy: string }

/** What was refused, as a stable code, one sentence with the value at fault, and what to do next. */
export class RewardsError extends Error {
  override readonly name = 'RewardsError'
  readonly code: string
  readonly remedy: string

  constructor({ code, message, remedy }: RewardsErrorParameters) {
    super(message)
    this.code = code
    this.remedy = remedy
  }
}

export function refuse(code: string, message: string, remedy: string): never {
  throw new RewardsError({ code, message, remedy })
}
