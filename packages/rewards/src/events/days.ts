import type { DayBlocks, RewardsEvent } from '../input.js'

/** The events of one day, checked; `hash` names the stream up to the end of it. */
export type DayOfEvents = { day: DayBlocks; events: readonly RewardsEvent[]; hash: string }
