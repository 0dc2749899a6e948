import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { RestackError } from '@restack/sdk'

export type FolderLock = {
  setChain: (pid: number) => void
  release: () => void
}

type Holder = { pid: number; chain?: number | undefined }

/** The chain of a devnet that was killed is given this long to write its state. */
const patienceMs = 40_000

/**
 * Keeps other devnets away from a folder. The lock of a dead process is taken over as soon as its chain, which
 * outlives it to write its state, has ended as well.
 *
 * @throws RestackError `FolderInUse`
 */
export async function lockFolder(folder: string, file: string): Promise<FolderLock> {
  const own: Holder = { pid: process.pid }
  const write = (holder: Holder, flag: 'w' | 'wx') => writeFileSync(file, JSON.stringify(holder), { flag })
  const since = Date.now()
  for (;;) {
    try {
      write(own, 'wx')
      return {
        setChain: (chain) => write({ ...own, chain }, 'w'),
        release: () => {
          if (read(file)?.pid === process.pid) rmSync(file, { force: true })
        },
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = read(file)
    if (holder && isAlive(holder.pid)) throw inUse(folder, `process ${holder.pid}`, file)
    if (holder?.chain !== undefined && isAlive(holder.chain)) {
      if (Date.now() - since > patienceMs) throw inUse(folder, `the chain, process ${holder.chain}`, file)
      await setTimeout(100)
      continue
    }
    takeAway(file, holder)
  }
}

/** Removes a dead lock, unless somebody else has done so, and put its own there, in the meantime. */
function takeAway(file: string, dead: Holder | undefined): void {
  const aside = `${file}.stale${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved && moved.pid !== dead?.pid && isAlive(moved.pid)) renameSync(aside, file)
  else rmSync(aside, { force: true })
}

function read(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'))
    return Number.isInteger(holder?.pid) ? holder : undefined
  } catch {
    return undefined
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function inUse(folder: string, by: string, file: string): RestackError {
  return new RestackError({
    code: 'FolderInUse',
    message: `The folder ${folder} is in use by ${by}.`,
    remedy: `End that devnet, or use another folder; if it is no devnet that runs there, delete ${file}.`,
  })
}
