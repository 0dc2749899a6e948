import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { toRestackError } from '@restack/sdk'

/** Writes a file so that a reader finds either the old one or the whole new one, never a half. */
export async function writeFile(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${Date.now()}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw toRestackError(error)
  }
}
