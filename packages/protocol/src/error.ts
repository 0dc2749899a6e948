/**
 * An action was refused; the state is as before. `name` is the ABI's error name and `args` its arguments, as viem
 * decodes them. Special names: `Panic` with the compiler's code (17n arithmetic, 18n division by zero, 50n index),
 * `Error` with a revert string, `EmptyRevert` for a revert without data.
 */
export class ProtocolError extends Error {
  readonly args: readonly unknown[]

  constructor(name: string, args: readonly unknown[] = []) {
    super(args.length === 0 ? `${name}()` : `${name}(${args.map(String).join(', ')})`)
    this.name = name
    this.args = args
  }
}

/** Refuses with one of the ABI's errors. */
export function refuse(name: string, args: readonly unknown[] = []): never {
  throw new ProtocolError(name, args)
}

/** Refuses unless the condition holds. */
export function require(condition: boolean, name: string): asserts condition {
  if (!condition) throw new ProtocolError(name)
}

/** A Solidity panic: 0x11 arithmetic, 0x12 division by zero, 0x32 index out of bounds. */
export function panic(code: 0x11 | 0x12 | 0x32): never {
  throw new ProtocolError('Panic', [BigInt(code)])
}

/** A revert with a string. */
export function revertWith(message: string): never {
  throw new ProtocolError('Error', [message])
}
