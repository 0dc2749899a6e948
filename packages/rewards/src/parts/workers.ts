// Who calculates parts: this thread, threads of this process, or whatever the caller plugs in.
import type { History } from '../history/history.js'
import type { PackedLeaves } from '../leaves/earnerLeaves.js'
import type { Part } from './part.js'
import { encodePartResult } from './partResult.js'
import { createPartRunner } from './runPart.js'

export type PartWorkers = {
  /** How many parts may be given out at once. */
  concurrency: number
  /** The encoded result of a part. */
  run: (part: Part) => Promise<Uint8Array>
  /** The leaves of some earners, where more than the calling thread can hash them. */
  hash?: (leaves: PackedLeaves) => Promise<Uint8Array>
  close: () => Promise<void>
}

export function createLocalWorkers(history: History): PartWorkers {
  const runPart = createPartRunner(history)
  return {
    concurrency: 1,
    run: async (part) => encodePartResult(runPart(part)),
    close: async () => {},
  }
}
