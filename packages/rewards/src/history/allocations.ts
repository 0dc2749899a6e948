// Allocation records to magnitudes by snapshot (chapter 04 §4.4.3).
import type { Steps } from './steps.js'

/** In the order of emission. */
export type AllocationRecord = { magnitude: bigint; emissionDay: number; effectBlock: number }

/** `dayOfBlock` answers `undefined` for blocks that are not known yet. */
export function allocationSteps(
  records: readonly AllocationRecord[],
  dayOfBlock: (block: number) => number | undefined,
): Steps<bigint> {
  const lastOfDay = new Map<number, bigint>()
  for (const { magnitude, emissionDay, effectBlock } of records) {
    const day = effectBlock === 0 ? emissionDay : dayOfBlock(effectBlock)
    if (day !== undefined) lastOfDay.set(day, magnitude)
  }
  const steps: Steps<bigint> = { from: [], values: [] }
  let previous: bigint | undefined
  for (const [day, magnitude] of [...lastOfDay].sort(([a], [b]) => a - b)) {
    const raised = previous === undefined || magnitude > previous
    steps.from.push(raised ? day + 1 : day)
    steps.values.push(magnitude)
    previous = magnitude
  }
  return steps
}
