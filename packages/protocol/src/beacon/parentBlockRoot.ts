import { panic, refuse, require } from '../error.js'
import type { Hex, State } from '../state.js'

/** Blocks that EIP-4788 remembers, of 12 seconds each. */
const WINDOW_SECONDS = 8191n * 12n

/**
 * Root of the beacon block before the execution block of a timestamp (chapter 03 §4.5). Errors: Panic 0x11 for a future
 * timestamp, `TimestampOutOfRange`, `InvalidEIP4788Response`.
 */
export function getParentBlockRoot(state: State, timestamp: bigint): Hex {
  if (timestamp > state.timestamp) panic(0x11)
  require(state.timestamp - timestamp < WINDOW_SECONDS, 'TimestampOutOfRange')
  return state.beacon.roots.get(timestamp) ?? refuse('InvalidEIP4788Response')
}
