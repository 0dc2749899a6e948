// The commands as a user meets them, on a devnet of their own.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDeployment } from '@restack/sdk'
import { createPublicClient, http, parseAbi } from 'viem'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Result, restack, runHere, startRestack, temporaryFolder } from './restack.js'

const folder = temporaryFolder()
const file = join(folder, '.restack', 'devnet.json')
// Account 0 of the test mnemonic, which every tool knows.
const key = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

type Ready = {
  rpcUrl: string
  apiUrl: string
  dashboardUrl?: string
  chainId: number
  file: string
  pid: number
}

async function startDevnet(
  args: string[],
  history = ['--no-history'],
): Promise<{ child: ChildProcess; ready: Ready }> {
  const ports = ['--port-chain', '0', '--port-api', '0', '--port-beacon', '0']
  const child = startRestack(['devnet', ...ports, ...history, '--no-dashboard', '--json', ...args], folder)
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => (out += chunk))
  child.stderr?.on('data', (chunk) => (err += chunk))
  await vi.waitFor(() => expect(out.includes('\n') || child.exitCode !== null).toBe(true), {
    timeout: 120_000,
    interval: 50,
  })
  if (child.exitCode !== null) throw new Error(`restack devnet ended:\n${err}`)
  return { child, ready: JSON.parse(out) }
}

const home = process.cwd()

/** In this process, which is quicker; one test runs the command as a process of its own. */
async function here(args: readonly string[], env: Record<string, string> = {}): Promise<Result> {
  process.chdir(folder)
  Object.assign(process.env, env)
  try {
    return await runHere(args)
  } finally {
    for (const name of Object.keys(env)) delete process.env[name]
    process.chdir(home)
  }
}

let child: ChildProcess
let ready: Ready
beforeAll(async () => {
  ;({ child, ready } = await startDevnet([]))
})
afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

it('a reader that stops reading gets no stack trace', async () => {
  const child = startRestack(['--help'], folder)
  let err = ''
  child.stderr?.on('data', (chunk) => (err += chunk))
  child.stdout?.destroy()
  const [code] = await once(child, 'close')
  expect([code, err]).toEqual([0, ''])
})

describe('restack devnet', () => {
  it('prints one JSON object and writes the same addresses to .restack/devnet.json', () => {
    const deployment = readDeployment(readFileSync(file, 'utf8'), file)
    expect(ready.chainId).toBe(31337)
    expect(ready.file).toBe(file)
    expect([deployment.rpcUrl, deployment.apiUrl]).toEqual([ready.rpcUrl, ready.apiUrl])
    expect(deployment.dashboardUrl).toBeUndefined()
    expect(deployment.actors).toHaveProperty('alice')
  })

  it('never prints keys unless asked', () => {
    expect(JSON.stringify(ready)).not.toMatch(/0x[0-9a-f]{64}/)
  })
})

describe('restack status', () => {
  it('shows contracts, delays, powers and the health of the API', async () => {
    const { code, out, err } = await restack(['status'], folder)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('devnet, version 1.0.0, on chain 31337')
    expect(out).toMatch(/withdrawal delay +50 blocks, about 1 minute 40 seconds/)
    expect(out).toMatch(/slash resolution delay +none/)
    expect(out).toContain('DelegationManager: Nobody may change its code.')
    expect(out).toMatch(/API +http:\/\/127\.0\.0\.1:\d+ ok/)
    expect(out).toContain('TVL: 0.0000 ETH')
  })

  it('gives machines one JSON object with amounts as strings', async () => {
    const { code, out } = await here(['status', '--json'])
    expect(code).toBe(0)
    const status = JSON.parse(out)
    expect(status.tvl.eth).toBe('0')
    expect(status.tvl.strategies.map(({ symbol }: { symbol: string }) => symbol)).toEqual(
      expect.arrayContaining(['lsETH', 'rstETH', 'wstkETH']),
    )
    expect(status.contracts.every(({ present }: { present: boolean }) => present)).toBe(true)
    expect(status.parameters).toContainEqual({ name: 'deallocation delay', blocks: 50, seconds: 100 })
    expect(status.api.status).toBe('ok')
  })
})

describe('restack devnet warp', () => {
  it('moves the clock on, with a block for each hour', async () => {
    const client = createPublicClient({ transport: http(ready.rpcUrl), cacheTime: 0 })
    const before = await client.getBlock()
    const { code, out } = await here(['devnet', 'warp', '1d12h', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ seconds: 129_600, blocks: 36 })
    const after = await client.getBlock()
    expect(after.timestamp - before.timestamp).toBe(129_600n)
    expect(after.number - before.number).toBe(36n)
  })
})

describe('restack deploy', () => {
  const deployArgs = () => ['deploy', '--profile', 'local', '--allow-short-delays', '--rpc-url', ready.rpcUrl]
  const out = join(folder, 'deployment.json')
  let planned: { name: string; address: string; present: boolean }[]

  it('says on a dry run what it would deploy and where, and sends nothing', async () => {
    const client = createPublicClient({ transport: http(ready.rpcUrl), cacheTime: 0 })
    const before = await client.getBlockNumber()
    const result = await here([...deployArgs(), '--dry-run', '--json', '--out', out], {
      RESTACK_PRIVATE_KEY: key,
    })
    expect([result.code, result.err]).toEqual([0, ''])
    planned = JSON.parse(result.out).contracts
    expect(planned).toHaveLength(18)
    // The devnet's own deployer has made the factory already.
    expect(planned.filter(({ present }) => present).map(({ name }) => name)).toEqual(['create3Factory'])
    expect(await client.getBlockNumber()).toBe(before)
    expect(existsSync(out)).toBe(false)
  })

  it('deploys to the addresses foretold, and writes them', async () => {
    writeFileSync(join(folder, 'key'), `${key}\n`)
    const result = await here([...deployArgs(), '--private-key-file', 'key', '--out', out])
    expect(result.code).toBe(0)
    expect(result.out).toContain(`Written to ${out}`)
    expect(result.err).toMatch(/18\/18 +deployed +protocolRegistry/)
    const { contracts } = readDeployment(readFileSync(out, 'utf8'), out)
    expect(contracts).toEqual(Object.fromEntries(planned.map(({ name, address }) => [name, address])))
    const delay = await createPublicClient({ transport: http(ready.rpcUrl) }).readContract({
      address: contracts.delegationManager,
      abi: parseAbi(['function minWithdrawalDelayBlocks() view returns (uint32)']),
      functionName: 'minWithdrawalDelayBlocks',
    })
    expect(delay).toBe(50)
  })

  it('writes beside them what a block explorer needs: code and arguments are those that were sent', async () => {
    const read = (path: string) => JSON.parse(readFileSync(join(folder, 'deployment.sources', path), 'utf8'))
    const entries: { name: string; contract: string; file: string; constructorArguments: string }[] =
      read('index.json')
    expect(entries.map(({ name }) => name)).toEqual(planned.map(({ name }) => name))
    const client = createPublicClient({ transport: http(ready.rpcUrl) })
    const head = Number(await client.getBlockNumber())
    const blocks = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        client.getBlock({ blockNumber: BigInt(head - index), includeTransactions: true }),
      ),
    )
    const sent = blocks.flatMap(({ transactions }) => transactions.map(({ input }) => input))
    for (const { name, contract, file, constructorArguments } of entries) {
      expect(read(file).language).toBe('Solidity')
      if (name === 'create3Factory') continue // the devnet's
      const artifact = new URL(`../../deploy/artifacts/${contract.split(':')[1]}.json`, import.meta.url)
      const code: string = JSON.parse(readFileSync(artifact, 'utf8')).bytecode
      const whole = code.slice(2) + constructorArguments.slice(2)
      expect(
        sent.some((input) => input.includes(whole)),
        name,
      ).toBe(true)
    }
  })

  it('run again, it verifies and deploys nothing twice', async () => {
    const result = await here([...deployArgs(), '--private-key-file', 'key', '--out', out])
    expect(result.code).toBe(0)
    expect(result.err).not.toContain('deployed')
    expect(result.err.match(/verified/g)).toHaveLength(18)
  })

  it('makes a file that status reads, with its authority map', async () => {
    const result = await here(['status', '--deployment', out, '--rpc-url', ready.rpcUrl, '--json'])
    expect(result.code).toBe(0)
    const { authorities, api } = JSON.parse(result.out)
    expect(api).toBeNull()
    expect(authorities).toContainEqual(
      expect.objectContaining({
        contract: 'pauserRegistry',
        holder: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
      }),
    )
  })
})

describe('the end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'on %s comes within three seconds, with exit code 0, and takes the file along',
    async (signal) => {
      if (child.exitCode !== null) ({ child, ready } = await startDevnet([]))
      expect(existsSync(file)).toBe(true)
      const started = performance.now()
      child.kill(signal)
      const [code] = await once(child, 'exit')
      expect(performance.now() - started).toBeLessThan(3_000)
      expect(code).toBe(0)
      expect(existsSync(file)).toBe(false)
      await expect(fetch(ready.rpcUrl)).rejects.toThrow()
      await expect(fetch(ready.apiUrl)).rejects.toThrow()
    },
  )

  it('on SIGINT during the start leaves no chain and no file', async () => {
    const early = startRestack(['devnet', '--port-chain', '0', '--port-api', '0', '--no-dashboard'], folder)
    let err = ''
    early.stderr?.on('data', (chunk) => (err += chunk))
    await expect.poll(() => err, { timeout: 120_000 }).toContain('Contracts are deployed')
    const started = performance.now()
    early.kill('SIGINT')
    const [code] = await once(early, 'exit')
    expect(performance.now() - started).toBeLessThan(3_000)
    expect([code, existsSync(file)]).toEqual([0, false])
  })

  it('of the history is the last that happens by itself with --no-live', async () => {
    const still = await startDevnet(['--no-live'], [])
    const client = createPublicClient({ transport: http(still.ready.rpcUrl), cacheTime: 0 })
    const block = await client.getBlockNumber()
    expect(block).toBeGreaterThan(400n) // it has one
    await new Promise((done) => setTimeout(done, 6_000)) // a living one has a block every two seconds
    expect(await client.getBlockNumber()).toBe(block)
    still.child.kill('SIGINT')
    await once(still.child, 'exit')
  })

  it('on SIGKILL loses nothing with --persist: the next start goes on', async () => {
    const kept = join(folder, 'kept')
    const first = await startDevnet(['--persist', kept])
    expect(first.ready).toMatchObject({ continued: false })
    expect((await here(['devnet', 'fund', 'alice', '--token', 'rstETH', '--amount', '7'])).code).toBe(0)
    expect((await here(['staker', 'deposit', '3', 'rstETH', '--as', 'alice'])).code).toBe(0)
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')

    const second = await startDevnet(['--persist', kept])
    expect(second.ready).toMatchObject({ continued: true })
    const { out } = await here(['staker', 'position', 'alice', '--json'])
    expect(JSON.parse(out).strategies[0]).toMatchObject({
      symbol: 'rstETH',
      deposited: { shares: (3n * 10n ** 18n).toString() },
    })
    second.child.kill('SIGINT')
    await once(second.child, 'exit')
  })
})
