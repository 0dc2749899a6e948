// Where results of parts are kept under their keys: in memory, in a folder, or wherever the caller says.
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** `put` may be called twice with the same key and bytes. */
export type PartStore = {
  get: (key: string) => Promise<Uint8Array | undefined>
  put: (key: string, bytes: Uint8Array) => Promise<void>
  /** Where a service tidies up after itself: nobody will ask for these again. */
  remove?: (keys: readonly string[]) => Promise<void>
}

export function memoryStore(): PartStore {
  const parts = new Map<string, Uint8Array>()
  return {
    get: async (key) => parts.get(key),
    put: async (key, bytes) => {
      parts.set(key, bytes)
    },
  }
}

/** One file a part; a file is there whole or not at all. */
export function folderStore(folder: string): PartStore {
  const file = (key: string) => join(folder, key.slice(0, 2), key)
  return {
    async get(key) {
      try {
        return await readFile(file(key))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async put(key, bytes) {
      await mkdir(join(folder, key.slice(0, 2)), { recursive: true })
      const unfinished = `${file(key)}.${randomUUID()}`
      await writeFile(unfinished, bytes)
      await rename(unfinished, file(key))
    },
  }
}
