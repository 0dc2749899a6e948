import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { toRestackError } from '@restack/sdk'
import type { Hex } from 'viem'
import type { StateDigest } from '../state/digest.js'
import { digestFromJson, digestToJson } from '../state/digestJson.js'

/** Digests by block root, on disk: a checkpoint's block is fixed when it begins, and nodes forget its state. */
export type DigestFolder = {
  /** Undefined where there is none, or one that is damaged. */
  load: (blockRoot: Hex) => Promise<StateDigest | undefined>
  /** Whole, or not at all. */
  save: (digest: StateDigest) => Promise<void>
  /** When it is not needed any more. */
  drop: (blockRoot: Hex) => Promise<void>
}

/**
 * A folder of digests, made when the first is saved.
 *
 * @throws RestackError `EACCES` and other errors of the file system, when something is saved
 */
export function digestFolder(folder: string): DigestFolder {
  const fileOf = (blockRoot: Hex) => join(folder, `${blockRoot}.json`)
  return {
    load: async (blockRoot) => {
      const text = await readFile(fileOf(blockRoot), 'utf8').catch(() => undefined)
      if (text === undefined) return undefined
      try {
        const digest = digestFromJson(text)
        return digest.blockRoot === blockRoot ? digest : undefined
      } catch {
        return undefined // to be read again from where it came
      }
    },
    save: async (digest) => {
      const path = fileOf(digest.blockRoot)
      const part = `${path}.${process.pid}.part`
      try {
        await mkdir(folder, { recursive: true })
        const file = await open(part, 'w')
        try {
          await file.writeFile(digestToJson(digest))
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(part, path)
      } catch (error) {
        await rm(part, { force: true }).catch(() => undefined)
        throw toRestackError(error)
      }
    },
    drop: (blockRoot) => rm(fileOf(blockRoot), { force: true }),
  }
}
