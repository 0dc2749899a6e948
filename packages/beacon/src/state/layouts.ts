import type { ContainerType, Type } from '@chainsafe/ssz'
import { fail } from '../errors.js'

/** Forks whose states can be read. */
export const forks = ['deneb', 'electra', 'fulu'] as const
export type Fork = (typeof forks)[number]

/** Levels between the state's root and its fields (chapter 03 §4.1): what the length of a proof depends on. */
export const stateTreeHeight: Readonly<Record<Fork, number>> = { deneb: 5, electra: 6, fulu: 6 }

/** Positions of the two lists among the state's fields, the same in every fork. */
export const validatorsField = 11
export const balancesField = 12

/** Size in bytes of a serialized validator. */
export const validatorBytes = 121

export type StateField = {
  name: string
  type: Type<unknown>
  /** Offset in the fixed part: of the field itself, or of the offset word of a field of variable size. */
  offset: number
  /** In bytes, or null for a field of variable size. */
  size: number | null
}

export type StateLayout = {
  fork: Fork
  height: number
  fields: readonly StateField[]
  /** Bytes of the fixed part, which is what the first offset word says. */
  fixedBytes: number
}

/**
 * How a fork's state is serialized, from Lodestar's types, which are loaded only now: they take a second.
 */
export async function loadLayout(fork: Fork): Promise<StateLayout> {
  const type = (await loadStateType(fork)) as unknown as ContainerType<Record<string, Type<unknown>>>
  let offset = 0
  const fields = type.fieldsEntries.map(({ fieldName, fieldType }) => {
    const field = { name: String(fieldName), type: fieldType, offset, size: fieldType.fixedSize }
    offset += field.size ?? 4
    return field
  })
  return { fork, height: stateTreeHeight[fork], fields, fixedBytes: offset }
}

async function loadStateType(fork: Fork): Promise<unknown> {
  if (fork === 'deneb') return (await import('@lodestar/types/deneb')).ssz.BeaconState
  if (fork === 'electra') return (await import('@lodestar/types/electra')).ssz.BeaconState
  return (await import('@lodestar/types/fulu')).ssz.BeaconState
}

/** Where the first offset word lies, that of `historical_roots`. */
export const firstOffsetAt = 524464

/** Size of the fixed part by fork: the first offset word of a state (chapter 03 §5.2). */
const fixedBytesOf: Readonly<Record<Fork, number>> = { deneb: 2736653, electra: 2736713, fulu: 2737225 }

/**
 * The fork of a serialized state: by its first offset word, and by the `Eth-Consensus-Version` of the answer if there
 * is one. Never by trying to decode.
 *
 * @throws RestackError `UnknownStateLayout`, `WrongFork`
 */
export function forkOf({
  firstOffset,
  consensusVersion,
  source,
}: {
  firstOffset: number
  consensusVersion?: string | undefined
  source: string
}): Fork {
  const fork = forks.find((name) => fixedBytesOf[name] === firstOffset)
  const version = consensusVersion?.trim().toLowerCase()
  const known = forks.join(', ')
  if (version !== undefined && !forks.some((name) => name === version))
    throw fail(
      'WrongFork',
      `${source} is a state of the fork ${version}, and only states of ${known} can be read.`,
      'Use a newer release of Restack if the fork is new, and a later slot if it is old.',
    )
  if (!fork)
    throw fail(
      'UnknownStateLayout',
      `${source} is not a beacon state that can be read: its first offset is ${firstOffset}, and those of ${known} are ${forks.map((name) => fixedBytesOf[name]).join(', ')}.`,
      'Give the SSZ of a whole beacon state with the mainnet preset, as /eth/v2/debug/beacon/states/{slot} answers it; not JSON, not a block, not compressed.',
    )
  if (version !== undefined && version !== fork)
    throw fail(
      'WrongFork',
      `${source} is said to be a state of ${version}, but its bytes are laid out as in ${fork}.`,
      'Ask another node: this one contradicts itself.',
    )
  return fork
}
