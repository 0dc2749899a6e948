/** A block to come at which the reader wants to know the slashable stake. */
export type AtBlock = { atBlock?: number }

export function readAtBlock({ atBlock }: Record<string, unknown>): AtBlock {
  return typeof atBlock === 'number' && Number.isSafeInteger(atBlock) && atBlock > 0 ? { atBlock } : {}
}

/**
 * The block that is expected at a time, both in seconds: counted from a known block, rounded up, so that what
 * changes at the time has changed.
 */
export function blockAtTime(
  timestamp: number,
  known: { number: bigint; timestamp: number },
  blockSeconds: number,
): bigint {
  return known.number + BigInt(Math.max(0, Math.ceil((timestamp - known.timestamp) / blockSeconds)))
}

/** When a block is expected, in seconds. */
export function timeOfBlock(
  block: bigint,
  known: { number: bigint; timestamp: number },
  blockSeconds: number,
): number {
  return known.timestamp + Math.round(Number(block - known.number) * blockSeconds)
}
