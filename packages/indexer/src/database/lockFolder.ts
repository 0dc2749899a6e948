import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { RestackError } from '@restack/sdk'

/**
 * Keeps other processes away from an embedded database, which serves only one. The lock is a file beside the
 * folder with this process's id; one that a dead process left is taken over.
 *
 * @returns What gives the folder free again.
 * @throws RestackError `DatabaseInUse`
 */
export function lockFolder(folder: string): () => void {
  const file = lockOf(folder)
  mkdirSync(dirname(file), { recursive: true })
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = Number(readFileSync(file, 'utf8'))
    if (isAlive(holder)) {
      throw new RestackError({
        code: 'DatabaseInUse',
        message: `The database in ${folder} is open in process ${holder}.`,
        remedy: 'End that process, use another folder, or use Postgres, which serves many.',
      })
    }
    rmSync(file, { force: true })
  }
  throw new Error(`${file} is taken again and again`)
}

/** For a thread of this process that was ended by force, and so could not give its folder free itself. */
export function unlockFolder(folder: string): void {
  rmSync(lockOf(folder), { force: true })
}

const lockOf = (folder: string): string => `${folder.replace(/\/+$/, '')}.lock`

function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
