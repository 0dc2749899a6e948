import type { Hex } from 'viem'
import { type BeaconBlockHeader, blockRootOf } from '../block/header.js'
import { fail } from '../errors.js'

const zeroRoot: Hex = `0x${'00'.repeat(32)}`

type CheckBlockParameters = {
  /** Last block of the state, as the state has it: without a state root where the state is that of this block. */
  latestHeader: BeaconBlockHeader
  /** Slot of the state. */
  slot: number
  /** Computed root of the state, or undefined if the state was not read yet. */
  stateRoot?: Hex | undefined
  header?: BeaconBlockHeader | undefined
  blockRoot?: Hex | undefined
  source: string
}

/**
 * Holds a state against the block it must be the state of. Called twice: with what the first bytes say, so that a
 * wrong state is refused before 300 MB are read, and with the computed root.
 *
 * @returns The block's header with its state root.
 * @throws RestackError `WrongState`, `StateRootMismatch`
 */
export function checkBlock(parameters: CheckBlockParameters): BeaconBlockHeader {
  const { latestHeader, slot, stateRoot, header, blockRoot, source } = parameters
  if (latestHeader.stateRoot !== zeroRoot || latestHeader.slot !== slot)
    throw fail(
      'WrongState',
      `${source} is the state of slot ${slot}, which has no block: the last one is of slot ${latestHeader.slot}.`,
      `Use the state of slot ${latestHeader.slot}.`,
    )
  if (header) {
    for (const name of ['slot', 'proposerIndex', 'parentRoot', 'bodyRoot'] as const)
      if (header[name] !== latestHeader[name])
        throw fail(
          'WrongState',
          `${source} is the state of another block: its ${name} is ${latestHeader[name]}, that of the header is ${header[name]}.`,
          `Use the state of slot ${header.slot} of the same chain.`,
        )
    if (stateRoot !== undefined && header.stateRoot !== stateRoot)
      throw mismatch(header.stateRoot, stateRoot, source)
  }
  if (stateRoot === undefined) return latestHeader
  const complete = { ...latestHeader, stateRoot }
  const computed = blockRootOf(complete)
  if (blockRoot !== undefined && blockRoot !== computed)
    throw fail(
      'WrongState',
      `${source} leads to the block root ${computed} of slot ${slot}, and ${blockRoot} is to be proven against.`,
      'Use the state of the block with that root; if the slot is right, the file is damaged.',
    )
  return complete
}

function mismatch(expected: Hex, computed: Hex, source: string): Error {
  return fail(
    'StateRootMismatch',
    `${source} has the root ${computed}, but the header of its block says ${expected}.`,
    'The state is damaged or incomplete: get it again, or from another node.',
  )
}
