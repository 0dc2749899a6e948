export type RestackErrorParameters = {
  /** Stable name of what went wrong: the contract's error name, or one of ours. */
  code: string
  /** One sentence that names the value at fault. */
  message: string
  /** What to do next, as one sentence. */
  remedy: string
  cause?: unknown
}

/**
 * The only kind of error that leaves this project's packages.
 *
 * @example
 * throw new RestackError({
 *   code: 'WrongChain',
 *   message: 'The deployment is on chain 1, but the client is connected to chain 31337.',
 *   remedy: 'Use an RPC address of chain 1.',
 * })
 */
export class RestackError extends Error {
  override readonly name = 'RestackError'
  readonly code: string
  readonly remedy: string

  constructor({ code, message, remedy, cause }: RestackErrorParameters) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.remedy = remedy
  }
}
