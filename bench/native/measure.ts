import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeState } from './writeState.js'

export type Measured = {
  stateRoot: string
  validators: number
  proofs: number
  seconds: number
  /** Peak of the resident set, in millions of bytes. */
  megabytes: number
}

/** Both sides over the same file; they must find the same state root and make as many proofs. */
export function measureProofs(count: number): { ours: Measured; rival: Measured } {
  const folder = mkdtempSync(join(tmpdir(), 'restack-native-'))
  const path = join(folder, 'state.ssz')
  try {
    writeState(path, count)
    const [ours, rival] = [run('ours', path), run('rival', path)]
    if (ours.stateRoot !== rival.stateRoot || ours.proofs !== rival.proofs || ours.validators !== count)
      throw new Error(`The two sides disagree: ${JSON.stringify(ours)} and ${JSON.stringify(rival)}.`)
    return { ours, rival }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(side: 'ours' | 'rival', path: string): Measured {
  const program = fileURLToPath(new URL('prove.ts', import.meta.url))
  // the rival needs more than the default heap
  const args = ['--max-old-space-size=12000', '--import', 'tsx', '--conditions=source', program, side, path]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured
}
