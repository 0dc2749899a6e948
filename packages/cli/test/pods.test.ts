// What `restack pod` shows, checks and does by itself, on a devnet with a beacon chain.
import { writeFileSync } from 'node:fs'
import type { Hex } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Network, startNetwork } from './network.js'
import { credentialsOf, native, podOf, withProven, withValidators } from './podWrites.js'
import { restack, startRestack } from './restack.js'

let network: Network
let url: string
beforeAll(async () => {
  network = await startNetwork()
  url = (await network.startBeacon()).url
})
afterAll(() => network.stop())

let snapshot: Hex
beforeEach(async () => {
  snapshot = await network.client.snapshot()
})
afterEach(() => network.client.revert({ id: snapshot }))

const done = async (line: string) => {
  const { code, out, err } = await network.run(line)
  expect([code, err.match(/Error: .*/)?.[0]]).toEqual([0, undefined])
  return { out, err }
}

describe('restack pod status', () => {
  it('shows validators by kind, the checkpoint, and what is on its way with dates', async () => {
    await withProven(network, [1, 2])
    const beacon = network.beacon()
    await beacon.exit(50)
    const { out } = await done('pod status alice --json')
    const status = JSON.parse(out)
    expect(status).toMatchObject({
      owner: { name: 'alice' },
      pod: await podOf(network),
      isDeployed: true,
      activeValidatorCount: 2,
      depositShares: '72000000000000000000',
      checkpoint: null,
      validators: [
        { index: 50, kind: '32 ETH', beacon: 'exiting', pod: 'active', countedGwei: '32000000000' },
        { index: 51, kind: 'compounding', beacon: 'active', pod: 'active', countedGwei: '40000000000' },
      ],
      pendingWithdrawals: [{ kind: 'exit', validatorIndex: 50, amountGwei: '32000000000' }],
    })
    const { genesisTime, slotsPerEpoch, secondsPerSlot } = beacon.config
    const due = genesisTime + beacon.validator(50).withdrawableEpoch * slotsPerEpoch * secondsPerSlot
    expect(Date.parse(status.pendingWithdrawals[0].from) / 1000).toBe(due)
    const text = (await done('pod status alice')).out
    expect(text).toMatch(/^Pod of alice\nAs of block \d+/)
    expect(text).toMatch(/50 +32 ETH +exiting +active +32 ETH +32 ETH/)
    expect(text).toMatch(/50 +exit +32 ETH +20\d\d-/)
  })

  it('gives the address of a pod that is to be', async () => {
    const { out } = await done('pod status bob')
    expect(out).toContain(`Not created yet; it will be at ${await podOf(network, 'bob')}`)
  })
})

describe('restack pod checkpoint', () => {
  it('begins one and proves every balance', async () => {
    await withProven(network)
    await network.beacon().penalize(50, 4_000_000_000n)
    const { out, err } = await done('pod checkpoint --as alice')
    expect(err).toMatch(/Counts 2 validators, [\d,]+ bytes: about [\d,]+ gas/)
    expect(err).toContain('Withdrawable shares: 64 ETH, then 60 ETH')
    expect(out).toMatch(
      /A checkpoint of 2 validators began[\s\S]*The checkpoint is finished: 4 ETH were lost\./,
    )
    expect(await native(network)).toMatchObject({ factor: 937_500_000_000_000_000n, checkpointAt: 0n })
  })

  it('proves from a state in a file, without a node', async () => {
    await withValidators(network)
    await network.beacon().advanceSlots()
    const state = await fetch(`${url}/eth/v2/debug/beacon/states/head`, {
      headers: { accept: 'application/octet-stream' },
    })
    writeFileSync('state.ssz', Buffer.from(await state.arrayBuffer()))
    delete process.env.RESTACK_BEACON_URL
    try {
      await done('pod credentials --state state.ssz --as alice')
      const { code, err } = await network.run('pod credentials --as alice --json')
      expect([code, JSON.parse(err).error.code]).toEqual([1, 'NoStateSource'])
    } finally {
      process.env.RESTACK_BEACON_URL = url
    }
    expect((await native(network)).shares).toBe(64_000_000_000_000_000_000n)
  })

  it('refuses validators of others', async () => {
    await withValidators(network)
    const { code, err } = await network.run('pod credentials 3 --as alice --json')
    expect([code, JSON.parse(err).error.code]).toEqual([1, 'ForeignValidator'])
  })
})

describe('restack pod watch', () => {
  it('--once does what there is to be done, and tells machines line by line', async () => {
    await withValidators(network)
    const first = (await done('pod watch --once --as alice --json')).out
    const events = first
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events.map(({ type }) => type)).toEqual(['plan', 'sent', 'included', 'done'])
    expect(events.at(-1)).toEqual({ type: 'done', transactions: 1 })
    expect((await done('pod watch --once --as alice')).out).toBe('There is nothing to be done.\n')
    await network.beacon().penalize(50, 50_000_000n)
    expect((await done('pod watch --once --as alice')).out).toBe('There is nothing to be done.\n')
    expect((await done('pod watch --once --least 0.05 --as alice')).out).toMatch(
      /Balances: included in block/,
    )
  })

  it('goes on until Ctrl-C', async () => {
    await withValidators(network)
    const args = ['pod', 'watch', '--every', '1s', '--as', 'alice', '--beacon-url', url]
    const child = startRestack(args, network.folder)
    let out = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (out += chunk))
    await vi.waitFor(() => expect(out).toContain('Nothing is left to be done'), { timeout: 120_000 })
    await network.beacon().addValidator({ withdrawalCredentials: credentialsOf(await podOf(network)) })
    await vi.waitFor(() => expect(out.match(/Credentials: included/g), out).toHaveLength(2), {
      timeout: 120_000,
    })
    const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve([code, signal])))
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect((await native(network)).shares).toBe(96_000_000_000_000_000_000n)
  })
})

describe('restack pod verify', () => {
  it('checks what a node serves', async () => {
    const { usable, checks } = JSON.parse((await done('pod verify --json')).out)
    expect(usable).toBe(true)
    expect(checks.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok])).toEqual([
      ['version', true],
      ['genesis', true],
      ['spec', true],
      ['network', true],
      ['header', true],
      ['state', true],
    ])
    expect((await done('pod verify')).out).toContain('It serves all that proofs need.')
  })

  it('says of each thing why it is not there', async () => {
    const { out } = await done(`pod verify --beacon-url ${network.devnet.rpcUrl} --json`)
    const { usable, checks } = JSON.parse(out)
    expect(usable).toBe(false)
    const failed = checks.filter(({ ok }: { ok: boolean }) => !ok)
    // anvil itself answers a few of the paths
    expect(failed.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['version', 'network', 'header', 'state']),
    )
    for (const check of failed)
      expect(check).toMatchObject({ code: expect.any(String), remedy: expect.stringMatching(/\.$/) })
  })

  it('loads quickly where no beacon chain is asked', async () => {
    const { code, err } = await restack(['pod', 'verify', '--json'], network.folder, {
      RESTACK_BEACON_URL: '',
    })
    expect([code, JSON.parse(err).error.code]).toEqual([1, 'MissingBeaconUrl'])
  })
})
