import { fail } from '../errors.js'
import type { Reader } from './createReader.js'

/**
 * The elements of a list in batches, the last one shorter. All batches lie in one buffer.
 *
 * @param bytes Size of the list, or undefined for the last field of a state: it goes on to the end of the source.
 * @throws RestackError `TruncatedState`, `MalformedState`
 */
export async function* readBatches({
  reader,
  bytes,
  elementBytes,
  batch,
  what,
}: {
  reader: Reader
  bytes: number | undefined
  elementBytes: number
  batch: number
  what: string
}): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(batch * elementBytes, bytes ?? Number.POSITIVE_INFINITY))
  let left = bytes ?? Number.POSITIVE_INFINITY
  while (left > 0) {
    const target = buffer.subarray(0, Math.min(buffer.length, left))
    if (bytes === undefined) {
      const filled = await reader.fillSome(target)
      checkMultiple(filled, elementBytes, what)
      if (filled > 0) yield target.subarray(0, filled)
      if (filled < target.length) return
    } else {
      await reader.fill(target, what)
      left -= target.length
      yield target
    }
  }
}

/** @throws RestackError `MalformedState` */
export function checkMultiple(bytes: number, elementBytes: number, what: string): void {
  if (bytes % elementBytes !== 0)
    throw fail(
      'MalformedState',
      `${what} takes ${bytes.toLocaleString('en')} bytes, which is not a whole number of elements of ${elementBytes}.`,
      'The state is damaged or was cut off: get it again.',
    )
}
