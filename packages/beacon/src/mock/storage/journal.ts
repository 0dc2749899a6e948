import { RestackError } from '@restack/sdk'
import type { Hex } from 'viem'
import type { MockConfig } from '../config.js'
import type { Inputs, Withdrawal } from '../inputs.js'
import type { BeaconState } from '../state.js'
import { type Block, blockOf, nextBlock } from '../transition/nextBlock.js'

export type Entry = { block: Block; inputs: Inputs }

export type Journal = {
  genesis: () => Block
  head: () => Block
  headState: () => BeaconState
  /** Works out the block after the head, without appending it. */
  prepare: (inputs: Inputs) => { entry: Entry; state: BeaconState; withdrawals: Withdrawal[] }
  append: (entry: Entry, state: BeaconState) => void
  /** Forgets the blocks after one that is known. */
  rewind: (root: Hex) => void
  /** The newest block of which something is true. */
  find: (predicate: (block: Block) => boolean) => Block | undefined
  byRoot: (root: Hex) => Block | undefined
  /** Number of blocks after one that is known. */
  blocksAfter: (root: Hex) => number
  /** The state of a block that is known; worked out again from an earlier one where it is no longer held. */
  stateOf: (root: Hex) => BeaconState
}

export type JournalParameters = {
  config: MockConfig
  /** The oldest state there is. */
  base: BeaconState
  /** Blocks after it that are known from before. */
  entries?: readonly Entry[]
  /** States that are kept elsewhere. */
  load?: ((root: Hex) => BeaconState | undefined) | undefined
  /** Newest states that are held. */
  heldStates: number
  /** Of the older ones, every so many-th is held. */
  heldEvery: number
}

/** The chain's blocks with what they were made of, from which every state can be made again. */
export function createJournal(parameters: JournalParameters): Journal {
  const { config, base, heldStates, heldEvery } = parameters
  const entries: Entry[] = [...(parameters.entries ?? [])]
  const first = blockOf(base)
  const blocks = [first, ...entries.map(({ block }) => block)]
  const positions = new Map(blocks.map(({ root }, position) => [root, position]))
  const states = new Map<Hex, BeaconState>([[first.root, base]])
  const held = (root: Hex) => states.get(root) ?? parameters.load?.(root)

  const last = () => blocks.at(-1) ?? first
  const stateOf = (root: Hex): BeaconState => {
    const wanted = positions.get(root)
    if (wanted === undefined) throw new Error(`Block ${root} is not known.`)
    let position = wanted
    let state = held(root)
    while (state === undefined) state = held(blocks[--position]?.root ?? first.root)
    for (; position < wanted; position++) {
      const entry = entries[position]
      if (!entry) break
      const made = nextBlock(state, config, entry.inputs)
      if (made.block.root !== entry.block.root) throw otherRules(entry.block)
      state = made.state
    }
    return state
  }
  const drop = (position: number) => {
    const block = blocks[position]
    if (block && position > 0 && position % heldEvery !== 0) states.delete(block.root)
  }
  const headState = () => {
    const state = stateOf(last().root)
    states.set(last().root, state)
    return state
  }

  return {
    genesis: () => first,
    head: last,
    headState,
    prepare: (inputs) => {
      const { state, block, withdrawals } = nextBlock(headState(), config, inputs)
      return { entry: { block, inputs }, state, withdrawals }
    },
    append: (entry, state) => {
      entries.push(entry)
      positions.set(entry.block.root, blocks.length)
      states.set(entry.block.root, state)
      blocks.push(entry.block)
      drop(blocks.length - 1 - heldStates)
    },
    rewind: (root) => {
      while (last().root !== root && blocks.length > 1) {
        const gone = blocks.pop()
        entries.pop()
        if (!gone) break
        positions.delete(gone.root)
        states.delete(gone.root)
      }
    },
    find: (predicate) => blocks.findLast(predicate),
    byRoot: (root) => blocks[positions.get(root) ?? -1],
    blocksAfter: (root) => blocks.length - 1 - (positions.get(root) ?? 0),
    stateOf,
  }
}

function otherRules(block: Block): RestackError {
  return new RestackError({
    code: 'OtherBeaconRules',
    message: `The state of slot ${block.header.slot} cannot be worked out again: the mock beacon chain was written by a version with other rules.`,
    remedy: 'Delete the folder of the devnet, or use the version that wrote it.',
  })
}
