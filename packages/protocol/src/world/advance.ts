import { transact, write } from '../core/run.js'
import { refuse } from '../error.js'
import type { Outcome } from '../event.js'
import type { State } from '../state.js'

/** Time passes. Seconds default to 12 for each block. */
export function advance(
  state: State,
  { blocks, seconds = BigInt(blocks) * 12n }: { blocks: number; seconds?: bigint },
): Outcome<void> {
  return transact(state, (run) => {
    if (blocks < 0 || seconds < 0n) refuse('EmptyRevert')
    write(run, state, 'block', state.block + blocks)
    write(run, state, 'timestamp', state.timestamp + seconds)
  })
}
