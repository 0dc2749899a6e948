// What `npm start` does, as a user meets it: addresses, the file, the answer, the end.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDeployment } from '@restack/sdk'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const start = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'restack-start-'))
const file = join(folder, '.restack', 'devnet.json')

let child: ChildProcess
let output = ''

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Direct and indirect children of a process, by /proc. */
function descendants(pid: number): number[] {
  const path = `/proc/${pid}/task/${pid}/children`
  if (!existsSync(path)) return []
  const children = readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number)
  return [...children, ...children.flatMap(descendants)]
}

beforeAll(async () => {
  child = spawn(process.execPath, [start, '--port-chain', '0', '--port-api', '0', '--port-dashboard', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  await vi.waitFor(() => expect(existsSync(file) && output.includes('Ctrl-C'), output).toBe(true), {
    timeout: 120_000,
    interval: 100,
  })
}, 300_000)

afterAll(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe('npm start', () => {
  it('prints the addresses that it writes to .restack/devnet.json', () => {
    const deployment = readDeployment(readFileSync(file, 'utf8'), file)
    expect(deployment.chainId).toBe(31337)
    for (const url of [deployment.rpcUrl, deployment.apiUrl, deployment.dashboardUrl]) {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+/)
      expect(output).toContain(url)
    }
    expect(Object.keys(deployment.strategies)).toHaveLength(5)
  })

  it('answers the overview, and serves the dashboard', async () => {
    const { apiUrl, dashboardUrl } = readDeployment(readFileSync(file, 'utf8'), file)
    const overview = (await (await fetch(`${apiUrl}/v1/overview`)).json()) as {
      tvl: { eth: string }
      counts: { stakers: number; operators: number }
    }
    expect(BigInt(overview.tvl.eth)).toBeGreaterThan(10n ** 18n)
    expect(overview.counts.operators).toBe(12)
    const page = await fetch(dashboardUrl ?? '')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<div id="root"')
  })

  it('ends every process on Ctrl-C', async () => {
    const pids = [child.pid ?? 0, ...descendants(child.pid ?? 0)]
    expect(pids.length).toBeGreaterThan(1)
    const exited = new Promise((resolve) => child.on('exit', resolve))
    child.kill('SIGINT')
    expect(await exited).toBe(0)
    await expect.poll(() => pids.filter(alive), { timeout: 3_000 }).toEqual([])
    expect(existsSync(file)).toBe(false)
  })
})
