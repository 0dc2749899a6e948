import { open, stat } from 'node:fs/promises'
import { toRestackError } from '@restack/sdk'
import { fail } from '../errors.js'

/** A serialized beacon state: where its bytes come from. */
export type StateSource = {
  /** For messages: the path of the file, or the node and the slot. */
  name: string
  /** Once. A chunk may be overwritten when the next one is asked for. */
  chunks: AsyncIterable<Uint8Array>
  /** If known. */
  totalBytes?: number | undefined
  /** `Eth-Consensus-Version` of the answer. */
  consensusVersion?: string | undefined
}

/**
 * A state in a file, as `/eth/v2/debug/beacon/states/{slot}` answers it in SSZ. Read in pieces of 1 MiB, and opened
 * when the first is asked for.
 *
 * @throws RestackError `ENOENT` and other errors of the file system, `NotAFile`
 */
export async function openStateFile({ path }: { path: string }): Promise<StateSource> {
  try {
    const status = await stat(path)
    if (status.isDirectory()) throw fail('NotAFile', `${path} is a folder.`, 'Give the path of a file.')
    return { name: path, chunks: read(path), totalBytes: status.size }
  } catch (error) {
    throw toRestackError(error)
  }
}

async function* read(path: string): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(2 ** 20)
  const file = await open(path).catch((error: unknown) => {
    throw toRestackError(error)
  })
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } catch (error) {
    throw toRestackError(error)
  } finally {
    await file.close()
  }
}
