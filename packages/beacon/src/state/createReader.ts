import { fail } from '../errors.js'

export type Reader = {
  /** Bytes consumed so far. */
  readonly position: number
  /** Fills the buffer, or throws `TruncatedState`. */
  fill(target: Uint8Array, what: string): Promise<void>
  /** Fills as much of the buffer as there is; returns the number of bytes. */
  fillSome(target: Uint8Array): Promise<number>
  /** Ends the source. */
  close(): Promise<void>
}

/**
 * Reads exact amounts from chunks of any size. A chunk is copied from before the next one is asked for, so that the
 * source may use one buffer for all.
 */
export function createReader({
  chunks,
  source,
}: {
  chunks: AsyncIterable<Uint8Array>
  source: string
}): Reader {
  const iterator = chunks[Symbol.asyncIterator]()
  let chunk: Uint8Array = new Uint8Array()
  let at = 0
  let position = 0

  const fillSome = async (target: Uint8Array): Promise<number> => {
    let filled = 0
    while (filled < target.length) {
      if (at === chunk.length) {
        const next = await iterator.next()
        if (next.done) break
        chunk = next.value
        at = 0
        continue
      }
      const part = chunk.subarray(at, at + target.length - filled)
      target.set(part, filled)
      filled += part.length
      at += part.length
      position += part.length
    }
    return filled
  }

  return {
    get position() {
      return position
    },
    fillSome,
    async fill(target, what) {
      const filled = await fillSome(target)
      if (filled < target.length)
        throw fail(
          'TruncatedState',
          `${source} ends after ${position.toLocaleString('en')} bytes, within ${what}.`,
          'It was cut off: download it again, and compare its size with the original.',
        )
    },
    async close() {
      await iterator.return?.()
    },
  }
}
