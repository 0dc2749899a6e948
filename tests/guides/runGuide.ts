import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { missingLine, readGuide } from './readGuide.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Follows a guide as a new user would: in an empty folder with nothing but the packages installed, one shell block
 * after the other in what is to them one terminal, each compared with what the guide says it prints. The first error
 * ends it.
 *
 * @throws Error with the line of the guide, the command, and what it printed
 */
export async function runGuide(name: string): Promise<void> {
  const steps = readGuide(readFileSync(join(root, 'docs/guides', name), 'utf8'))
  if (steps.length < 3) throw new Error(`${name} has hardly a step to run`)
  const folder = mkdtempSync(join(tmpdir(), 'restack-guide-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const networks: ChildProcess[] = []
  const exports: string[] = []
  try {
    for (const step of steps) {
      const place = `docs/guides/${name}:${step.line}`
      if (step.kind === 'file') {
        writeFileSync(join(folder, step.path ?? ''), step.text)
        continue
      }
      if (startsNetwork(step.text)) {
        networks.push(await startNetwork(step.text, folder, place))
        continue
      }
      const { code, printed } = await shell([...exports, installed(step.text)].join('\n'), folder)
      exports.push(...step.text.split('\n').filter((line) => line.startsWith('export ')))
      if (code !== 0) throw new Error(`${place} failed with exit code ${code}:\n${step.text}\n${printed}`)
      const missing = missingLine(printed, step.prints)
      if (missing) {
        throw new Error(`${place} says it prints\n${missing}\nbut it printed\n${printed}\nfor\n${step.text}`)
      }
    }
  } finally {
    for (const network of networks) await end(network)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A command that goes on until Ctrl-C: the guide has it run in a terminal of its own. */
function startsNetwork(text: string): boolean {
  return /^npm start\b/.test(text) || /^npx restack devnet(?! \w)/.test(text)
}

async function startNetwork(text: string, folder: string, place: string): Promise<ChildProcess> {
  // `npm start` is this script; it is run where the user's other commands run.
  const command = text.replace(/^npm start(?: --)?/, `exec node "${join(root, 'scripts/start.mjs')}"`)
  const child = spawn('bash', ['-c', command.replace(/^npx restack/, 'exec node_modules/.bin/restack')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk))
  const ready = vi.waitFor(
    () => {
      if (child.exitCode !== null) throw new Error(`${place} ended:\n${printed}`)
      if (!existsSync(join(folder, '.restack/devnet.json')) || !printed.includes('Ctrl-C')) {
        throw new Error(`${place} is not ready:\n${printed}`)
      }
    },
    { timeout: 240_000, interval: 100 },
  )
  await ready.catch(async (error) => {
    await end(child)
    throw error
  })
  return child
}

/** What npx finds in the folder's packages, without the second that npm takes to look. */
function installed(text: string): string {
  return text.replaceAll('npx restack', 'node_modules/.bin/restack')
}

function shell(text: string, cwd: string): Promise<{ code: number | null; printed: string }> {
  const { RESTACK_PRIVATE_KEY: _, RESTACK_RPC_URL: __, RESTACK_DEPLOYMENT: ___, ...env } = process.env
  const child = spawn('bash', ['-euo', 'pipefail', '-c', text], {
    cwd,
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, printed }))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  const force = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await exited
  clearTimeout(force)
}
