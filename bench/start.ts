// How long `restack devnet` takes until the overview answers with a TVL, dependencies installed and all built.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BenchResult, main } from './report.js'

const restack = fileURLToPath(new URL('../packages/cli/bin/restack.js', import.meta.url))

export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'restack-bench-'))
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [restack, 'devnet', '--port-chain', '0', '--port-api', '0', '--port-dashboard', '0', '--json'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    const apiUrl = await new Promise<string>((resolve, reject) => {
      let output = ''
      child.stdout.on('data', (chunk) => {
        output += chunk
        const found = /"apiUrl":\s*"([^"]+)"/.exec(output)
        if (found?.[1]) resolve(found[1])
      })
      child.on('exit', (code) => reject(new Error(`restack devnet ended with code ${code}:\n${output}`)))
    })
    let eth = '0'
    while (eth === '0') {
      const answer = await fetch(`${apiUrl}/v1/overview`).catch(() => undefined)
      if (answer?.ok) eth = ((await answer.json()) as { tvl: { eth: string } }).tvl.eth
      if (eth === '0') await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const ready = (performance.now() - started) / 1000
    const stopping = performance.now()
    const exited = new Promise((resolve) => child.on('exit', resolve))
    child.kill('SIGINT')
    await exited
    const stop = (performance.now() - stopping) / 1000
    return [
      {
        bench: 'start',
        case: 'devnet with 40 days of history until the overview answers',
        ours: ready,
        rival: null,
        ratio: null,
        unit: 's',
      },
      {
        bench: 'start',
        case: 'devnet from Ctrl-C to its end',
        ours: stop,
        rival: null,
        ratio: null,
        unit: 's',
      },
    ]
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

await main(import.meta.url, run)
