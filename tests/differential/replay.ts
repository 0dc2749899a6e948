// The contracts' side: forge plays a trace file, and says where it went another way.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hex } from '@restack/protocol'
import { foundryPath, runFoundry } from '../../scripts/foundry.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const PROFILE = { FOUNDRY_PROFILE: 'differential' }

/** What the contracts did in the first step that differs, encoded by Replay.t.sol. */
export type Disagreement = { sequence: number; step: number; report: Hex }

/** Compiles what replays need: the release artifacts of the core, and the replay itself. */
export function buildContracts(): void {
  const release = { ...process.env, FOUNDRY_PROFILE: 'release' }
  const failed =
    runFoundry('forge', ['build', '--quiet', '--skip', 'test'], {
      env: release,
    }) !== 0 || runFoundry('forge', ['build', '--quiet'], { env: { ...process.env, ...PROFILE } }) !== 0
  if (failed) throw new Error('The contracts do not compile: see above.')
}

/** Plays a trace of hex words. Errors: what forge said, where it said anything but a disagreement. */
export async function replay(trace: string): Promise<Disagreement | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'restack-differential-'))
  try {
    const file = join(folder, 'trace')
    writeFileSync(file, Buffer.from(trace, 'hex'))
    return read(await forge(file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(output: string): Disagreement | undefined {
  const suites = parse(output)
  const test = Object.values(suites)[0]?.test_results['test_replay()']
  if (test?.status === 'Success') return undefined
  const found = /DISAGREEMENT (\d+) (\d+) (0x[0-9a-f]*)/.exec(test?.reason ?? '')
  if (!found) throw new Error(`forge could not play the trace: ${test?.reason ?? output.slice(0, 2000)}`)
  return { sequence: Number(found[1]), step: Number(found[2]), report: found[3] as Hex }
}

type Suites = Record<string, { test_results: Record<string, { status: string; reason?: string }> }>

function parse(output: string): Suites {
  try {
    return JSON.parse(output)
  } catch {
    throw new Error(`forge gave no results: ${output.slice(0, 2000)}`)
  }
}

function forge(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(foundryPath('forge'), ['test', '--offline', '--json'], {
      cwd: root,
      env: { ...process.env, ...PROFILE, RESTACK_TRACE: file },
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.stderr.on('data', (data) => {
      errors += data
    })
    child.on('error', reject)
    child.on('close', () => resolve(output === '' ? errors : output))
  })
}
