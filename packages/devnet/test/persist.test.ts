// A devnet that is kept in a folder: killed in the middle of its life, it goes on where it was.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Action,
  createDevnetClient,
  type Devnet,
  type DevnetClient,
  defaultScenario,
  type StartDevnetParameters,
  startDevnet,
} from '@restack/devnet'
import { erc20Abi, hexToString, parseEther, zeroAddress } from 'viem'
import { afterAll, afterEach, describe, expect, it } from 'vitest'

const folders: string[] = []
const children: ChildProcess[] = []
const devnets: Devnet[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'restack-kept-'))
  folders.push(folder)
  return folder
}
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(devnets.splice(0).map((devnet) => devnet.stop()))
})
afterAll(() => {
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

const scenario = {
  ...defaultScenario(),
  days: 8,
  secondsBetweenActions: 0.5,
  history: defaultScenario().history.filter(({ day }) => day < 8),
}

async function run(parameters: StartDevnetParameters): Promise<Devnet> {
  const devnet = await startDevnet({ ports: { chain: 0, api: 0 }, dashboard: false, scenario, ...parameters })
  devnets.push(devnet)
  return devnet
}

type Running = { child: ChildProcess; rpcUrl: string; apiUrl: string; pid: number }

/** The same in a process of its own. */
async function runApart(
  folder: string,
  options: Omit<StartDevnetParameters, 'onProgress' | 'signal'>,
  actions = 0,
): Promise<Running> {
  const script = fileURLToPath(new URL('./keepRunning.ts', import.meta.url))
  const text = JSON.stringify({ scenario, ...options })
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=source', script, folder, text, String(actions)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  children.push(child)
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (errors += chunk))
  await Promise.race([
    expect.poll(() => output, { timeout: 120_000, interval: 50 }).toMatch(/\n/),
    once(child, 'exit').then(() => {
      throw new Error(`The devnet ended: ${errors}`)
    }),
  ])
  return { child, ...JSON.parse(output) }
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

const eventsOf = async (client: DevnetClient) =>
  (await client.getLogs({ fromBlock: 0n })).map(
    ({ address, topics, data, blockNumber, blockHash, logIndex, transactionHash }) => ({
      address,
      topics,
      data,
      blockNumber,
      blockHash,
      logIndex,
      transactionHash,
    }),
  )

/** What the narrator has told, in order. */
async function told(client: DevnetClient, narrator: string): Promise<Action[]> {
  const head = Number(await client.getBlockNumber())
  const blocks = await Promise.all(
    Array.from({ length: head + 1 }, (_, number) =>
      client.getBlock({ blockNumber: BigInt(number), includeTransactions: true }),
    ),
  )
  return blocks
    .flatMap(({ transactions }) => transactions)
    .filter(({ from, input }) => from.toLowerCase() === narrator.toLowerCase() && input !== '0x')
    .map(({ input }) => JSON.parse(hexToString(input)) as Action)
}

const stranger = '0x00000000000000000000000000000000000a11ce'

const overview = async (apiUrl: string | undefined) => {
  const answer = await fetch(`${apiUrl}/v1/overview`)
  const { tvl, counts } = (await answer.json()) as { tvl: unknown; counts: unknown }
  return { tvl, counts }
}

/** How far the API's index is. */
async function indexedBlock(apiUrl: string | undefined): Promise<string> {
  const health = (await (await fetch(`${apiUrl}/health`)).json()) as { block: string }
  return health.block
}

it('goes on after kill -9 with the same chain, index and stream', async () => {
  const folder = newFolder()
  const still = { live: false } as const
  const killed = await runApart(folder, still, 7)
  const client = createDevnetClient(killed.rpcUrl)
  const { alice } = JSON.parse(readFileSync(join(folder, 'devnet.json'), 'utf8')).deployment.actors
  const pay = { account: alice, to: stranger, value: parseEther('3') } as const
  await client.waitForTransactionReceipt({ hash: await client.sendTransaction(pay) })
  const head = await client.getBlock()
  const events = await eventsOf(client)
  await expect.poll(() => indexedBlock(killed.apiUrl), { timeout: 120_000 }).toBe(head.number.toString())
  const figures = await overview(killed.apiUrl)
  await kill(killed.child)

  const devnet = await run({ ...still, persist: folder })
  expect(devnet.continued).toBe(true)
  const kept = await devnet.client.getBlock({ blockNumber: head.number })
  expect(kept.hash).toBe(head.hash)
  expect(await devnet.client.getBlockNumber()).toBe(head.number)
  expect(await devnet.client.getBalance({ address: stranger })).toBe(parseEther('3'))
  expect(await eventsOf(devnet.client)).toEqual(events)
  expect(events.length).toBeGreaterThan(300)
  expect(await overview(devnet.apiUrl)).toEqual(figures)

  // The same as a devnet that nobody killed.
  const after = await devnet.act(5)
  const whole = await run({ ...still, api: false })
  const before = await whole.act(7)
  await whole.client.waitForTransactionReceipt({ hash: await whole.client.sendTransaction(pay) })
  expect([before, await whole.act(5)]).toEqual([before, after])
  expect(await told(devnet.client, devnet.actors.narrator?.address ?? zeroAddress)).toEqual([
    ...before,
    ...after,
  ])
})

it('goes on from the state that was kept last if everything went down', async () => {
  const folder = newFolder()
  const still = { live: false } as const
  const state = join(folder, 'state.json')
  const first = await run({ ...still, persist: folder })
  const kept = readFileSync(state)
  await first.act(6)
  const head = await first.client.getBlockNumber()
  await expect.poll(() => indexedBlock(first.apiUrl), { timeout: 120_000 }).toBe(head.toString())
  await first.stop()
  writeFileSync(state, kept)
  rmSync(join(folder, 'exit.json')) // the chain came to write nothing

  const devnet = await run({ ...still, persist: folder })
  expect(await devnet.client.getBlockNumber()).toBeLessThan(head)
  const narrator = devnet.actors.narrator?.address ?? zeroAddress
  expect(await told(devnet.client, narrator)).toEqual([])
  expect(await devnet.act(1)).toHaveLength(1)

  // The index knew blocks that are no more; it agrees with the chain all the same.
  const now = await devnet.client.getBlockNumber()
  await expect.poll(() => indexedBlock(devnet.apiUrl), { timeout: 120_000 }).toBe(now.toString())
  const { tvl } = (await overview(devnet.apiUrl)) as {
    tvl: { strategies: { symbol: string; tokens: string }[] }
  }
  const held = await Promise.all(
    tvl.strategies.map(async ({ symbol }) => ({
      symbol,
      tokens: await devnet.client.readContract({
        address: devnet.deployment.tokens[symbol] ?? zeroAddress,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [devnet.deployment.strategies[symbol] ?? zeroAddress],
      }),
    })),
  )
  expect(tvl.strategies.map(({ symbol, tokens }) => ({ symbol, tokens: BigInt(tokens) }))).toEqual(held)
})

describe('without an index', () => {
  const bare = { api: false } as const

  it('loses nothing when it is killed while it lives', async () => {
    const folder = newFolder()
    const killed = await runApart(folder, bare)
    const client = createDevnetClient(killed.rpcUrl)
    const start = await client.getBlockNumber()
    await expect.poll(() => client.getBlockNumber(), { timeout: 120_000 }).toBeGreaterThan(start + 4n)
    const events = await eventsOf(client)
    const head = await client.getBlock()
    await kill(killed.child)

    const devnet = await run({ ...bare, persist: folder })
    expect((await devnet.client.getBlock({ blockNumber: head.number })).hash).toBe(head.hash)
    expect((await eventsOf(devnet.client)).slice(0, events.length)).toEqual(events)
    const stories = (await told(devnet.client, devnet.actors.narrator?.address ?? zeroAddress)).length
    await expect
      .poll(async () => (await told(devnet.client, devnet.actors.narrator?.address ?? zeroAddress)).length, {
        timeout: 120_000,
      })
      .toBeGreaterThan(stories + 1)
  })

  it('goes on after an orderly end, ahead of the clock if it was warped', async () => {
    const folder = newFolder()
    const parameters = { ...bare, live: false, persist: folder, history: false } as const
    const first = await run(parameters)
    expect(first.continued).toBe(false)
    await first.warp(5 * 86_400)
    const { number, hash, timestamp } = await first.client.getBlock()
    await first.stop()
    const second = await run(parameters)
    expect((await second.client.getBlock({ blockNumber: number })).hash).toBe(hash)
    await second.client.mine({ blocks: 1 })
    const later = (await second.client.getBlock()).timestamp - timestamp
    expect(later).toBeGreaterThan(0n)
    expect(later).toBeLessThan(120n)

    await expect(startDevnet({ ...parameters, scenario, ports: { chain: 0 } })).rejects.toMatchObject({
      code: 'FolderInUse',
      message: expect.stringContaining(`in use by process ${process.pid}`),
    })
    await second.stop()

    const other = { ...parameters, scenario, ports: { chain: 0 } }
    await expect(startDevnet({ ...other, seed: 99 })).rejects.toMatchObject({
      code: 'OtherDevnet',
      message: `The folder ${folder} holds a devnet of scenario "default" with seed 20261122 and no history, not of scenario "default" with seed 99 and no history.`,
    })
    await expect(
      startDevnet({ ...other, scenario: { ...scenario, secondsBetweenActions: 9 } }),
    ).rejects.toMatchObject({ code: 'OtherDevnet', message: expect.stringContaining('has changed since') })

    // A last state that was cut short counts for nothing: the one before is there.
    const state = join(folder, 'state.json')
    const exit = join(folder, 'exit.json')
    const whole = await run(parameters)
    await whole.stop()
    writeFileSync(state, readFileSync(exit))
    truncateSync(exit, 100_000)
    const third = await run(parameters)
    expect((await third.client.getBlock({ blockNumber: number })).hash).toBe(hash)
  })

  it('refuses a folder with other things in it', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'thesis.txt'), 'mine')
    await expect(startDevnet({ ...bare, persist: folder })).rejects.toMatchObject({
      code: 'NotADevnetFolder',
      message: `The folder ${folder} holds thesis.txt, which is nothing of a devnet.`,
    })
  })
})
