import { RestackError } from '@restack/sdk'
import { type Hex, zeroHash } from 'viem'
import { type MockConfig, timeOf } from './config.js'
import type { Execution, ExecutionInputs } from './execution/connectExecution.js'
import type { Act } from './inputs.js'
import type { Advance } from './mockBeaconChain.js'
import { forkOf } from './state.js'
import type { Journal } from './storage/journal.js'
import type { BeaconFolder } from './storage/openBeaconFolder.js'

export type DriveChainParameters = {
  config: MockConfig
  journal: Journal
  execution: Execution | undefined
  folder: BeaconFolder | undefined
  /** Blocks between states that are written into the folder. */
  saveEvery: number
}

export type Driver = {
  /** Does something when everything asked before is done, on the state that the execution chain follows. */
  inTurn: <result>(work: () => Promise<result>) => Promise<result>
  /** Ends a slot. Only within a turn. */
  end: (parameters: EndParameters) => Promise<Advance>
  pauseSweeping: (paused: boolean) => void
}

export type EndParameters = {
  slot: number
  acts?: readonly Act[]
  /** Move the execution chain's clock on to the slot. */
  moveClock: boolean
}

/** Appends blocks to a journal, and lets the execution chain follow. */
export function driveChain({ config, journal, execution, folder, saveEvery }: DriveChainParameters): Driver {
  let paused = false
  let queue: Promise<unknown> = Promise.resolve()

  const reconcile = async () => {
    if (!execution) return
    const root = await execution.currentRoot()
    if (root === journal.head().root) return
    if (root === undefined && journal.head().header.slot === 0) {
      await execution.endSlot({ withdrawals: [], root: journal.head().root, takeRequests: false })
      return
    }
    if (root === undefined || !journal.byRoot(root)) throw foreignRoot(root)
    journal.rewind(root)
    folder?.rewind(root)
  }

  const read = async (slot: number): Promise<ExecutionInputs> => {
    const known = journal.headState().latestExecutionPayloadHeader.blockNumber
    if (execution) return execution.read(known)
    return {
      execution: { blockNumber: 0, blockHash: zeroHash, timestamp: timeOf(config, slot) },
      deposits: [],
      withdrawalRequests: [],
      consolidationRequests: [],
    }
  }

  return {
    inTurn: (work) => {
      const turn = queue.then(reconcile).then(work)
      queue = turn.catch(() => undefined)
      return turn
    },
    end: async ({ slot, acts = [], moveClock }) => {
      const inputs = { slot, ...(await read(slot)), acts: [...acts], sweep: !paused }
      const { entry, state, withdrawals } = journal.prepare(inputs)
      // Written before anybody sees it: whatever the execution chain follows is known after a crash.
      folder?.append(entry)
      try {
        await execution?.endSlot({
          withdrawals,
          root: entry.block.root,
          takeRequests: forkOf(state) !== 'deneb',
          timestamp: moveClock ? timeOf(config, slot) : undefined,
        })
      } catch (error) {
        // Whether the slot has ended all the same, the execution chain knows.
        journal.append(entry, state)
        await reconcile().catch(() => undefined)
        throw error
      }
      journal.append(entry, state)
      const blocks = journal.blocksAfter(journal.genesis().root)
      if (blocks % saveEvery === 0) folder?.saveState(entry.block.root, state)
      return { block: entry.block, withdrawals }
    },
    pauseSweeping: (pause) => {
      paused = pause
    },
  }
}

function foreignRoot(root: Hex | undefined): RestackError {
  return new RestackError({
    code: 'ForeignBeaconRoot',
    message: `The execution chain follows ${root ? `a beacon block ${root}` : 'no beacon block'}, which is not one of this mock beacon chain's.`,
    remedy: 'Give the folder that belongs to this execution chain, or begin both anew.',
  })
}
