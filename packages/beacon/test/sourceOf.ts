import type { StateSource } from '../src/index.js'

/** A state in memory as a source, in pieces of a size that fits nothing. */
export function sourceOf(bytes: Uint8Array, options: Partial<StateSource> = {}, piece = 65_537): StateSource {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  return { name: 'The state', chunks: chunks(), totalBytes: bytes.length, ...options }
}
