import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import colors from 'picocolors'
import { run } from '../src/program.js'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const tsx = pathToFileURL(fileURLToPath(import.meta.resolve('tsx'))).href

export type Result = { code: number | null; out: string; err: string }

/** Starts the command line from its sources, in a folder, without this process's keys. */
export function startRestack(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): ChildProcess {
  const { RESTACK_PRIVATE_KEY: _, ...inherited } = process.env
  return spawn(process.execPath, ['--import', tsx, '--conditions=source', main, ...args], {
    cwd,
    env: { ...inherited, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the command line to its end. */
export function restack(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Result> {
  const child = startRestack(args, cwd, env)
  const result: Result = { code: null, out: '', err: '' }
  child.stdout?.on('data', (chunk) => (result.out += chunk))
  child.stderr?.on('data', (chunk) => (result.err += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...result, code }))
  })
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'restack-cli-'))
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort()
}

/** Runs a command line in this process: quicker by far. */
export async function runHere(args: readonly string[]): Promise<Result> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    out: (line) => void out.push(`${line}\n`),
    err: (line) => void err.push(`${line}\n`),
    progress: () => undefined,
    paint: colors.createColors(false),
  })
  return { code, out: out.join(''), err: err.join('') }
}
