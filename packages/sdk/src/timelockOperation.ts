import { encodeAbiParameters, type Hex, keccak256, zeroHash } from 'viem'
import type { Call } from './call.js'

/** What the timelock is to do: calls that happen together, once. */
export type TimelockOperation = {
  calls: readonly Call[]
  /** Id of an operation that must have been executed before; default: none. */
  predecessor?: Hex | undefined
  /** Tells operations with the same calls apart; default: 0. */
  salt?: Hex | undefined
}

/** The arguments that name an operation to the timelock's batch functions. */
export function operationArguments({ calls, predecessor = zeroHash, salt = zeroHash }: TimelockOperation) {
  return [
    calls.map(({ to }) => to),
    calls.map(({ value }) => value),
    calls.map(({ data }) => data),
    predecessor,
    salt,
  ] as const
}

/**
 * The id of an operation, as OpenZeppelin's TimelockController hashes a batch.
 *
 * @example
 * const id = timelockOperationId({ calls: [await prepareSetIsPauser(client, { deployment, pauser, canPause: true })] })
 */
export function timelockOperationId(operation: TimelockOperation): Hex {
  return keccak256(
    encodeAbiParameters(
      [
        { type: 'address[]' },
        { type: 'uint256[]' },
        { type: 'bytes[]' },
        { type: 'bytes32' },
        { type: 'bytes32' },
      ],
      operationArguments(operation),
    ),
  )
}
