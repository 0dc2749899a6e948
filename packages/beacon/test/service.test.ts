import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eigenPodAbi } from '@restack/sdk'
import { type AbiFunction, type Hex, parseEther, toFunctionSelector } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createBeaconClient,
  findHead,
  openDigests,
  planPod,
  type RunPodEvent,
  readPodStake,
  readPodView,
  runPod,
  withdrawableShares,
} from '../src/index.js'
import { type Pods, startPods } from './pods.js'

let pods: Pods
let folder: string
beforeAll(async () => {
  pods = await startPods()
})
afterAll(() => pods?.stop())

let snapshot: Hex
beforeEach(async () => {
  snapshot = await pods.reader.snapshot()
  folder = mkdtempSync(join(tmpdir(), 'restack-digests-'))
})
afterEach(async () => {
  await pods.reader.revert({ id: snapshot })
  rmSync(folder, { recursive: true, force: true })
})

/** So little gas that credentials are proven one by one, and balances in several batches. */
const limits = { maxGas: 318_000 }

function functionOf(name: string): AbiFunction {
  const found = eigenPodAbi.find((entry) => entry.type === 'function' && entry.name === name)
  if (found?.type !== 'function') throw new Error(`no function ${name}`)
  return found
}

async function run(more: Partial<Parameters<typeof runPod>[1]> = {}) {
  const events: RunPodEvent[] = []
  const { deployment, owner, client } = pods
  const result = await runPod(client, {
    deployment,
    owner,
    digests: pods.digests(folder),
    onEvent: (event) => events.push(event),
    ...more,
  })
  const kinds = result.transactions.map(({ step }) => step.kind)
  const plans = events.flatMap((event) => (event.type === 'plan' ? [event.plan] : []))
  const again = events.flatMap((event) => (event.type === 'again' ? [event.code] : []))
  return { ...result, kinds, plans, again }
}

describe('the service of a pod', () => {
  it('proves validators, and counts them again after a slashing, as it said before', async () => {
    const [first] = await pods.addValidators(3)
    const proven = await run()
    expect(proven.kinds).toEqual(['credentials'])
    expect(proven.plans[0]?.steps[0]).toMatchObject({ form: 'multiproof', restakedGwei: 96_000_000_000n })
    expect(proven.plans[0]?.shares.after).toMatchObject({ depositShares: parseEther('96') })
    expect([await pods.deposited(), await pods.factor()]).toEqual([parseEther('96'), parseEther('1')])
    expect((await run()).kinds).toEqual([])

    await pods.beacon.slash(first?.index ?? -1, 'half')
    const counted = await run()
    expect(counted.kinds).toEqual(['startCheckpoint', 'checkpoint'])
    // chapter 03 §1.6: floor(1e18 * 80 / 96), and what is left of 96 ETH with it
    const expected = { depositShares: parseEther('96'), beaconChainSlashingFactor: 833333333333333333n }
    expect(counted.plans.map(({ shares }) => shares.after)).toEqual([
      expect.objectContaining(expected),
      expect.objectContaining(expected),
    ])
    const [{ shares } = { shares: undefined }] = counted.plans
    expect(shares && withdrawableShares(shares.after)).toBe(79999999999999999968n)
    expect([await pods.deposited(), await pods.factor()]).toEqual([parseEther('96'), 833333333333333333n])
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused by the pod for a stranger, in a sentence', async () => {
    await pods.addValidators(1)
    await expect(run({ account: pods.stranger })).rejects.toMatchObject({
      code: 'OnlyEigenPodOwnerOrProofSubmitter',
    })
  })

  it('leaves out who is exiting or not active yet, and says why', async () => {
    const [leaving] = await pods.addValidators(2)
    await pods.beacon.exit(leaving?.index ?? -1)
    const { kinds, plans } = await run()
    expect(kinds).toEqual(['credentials'])
    expect(plans[0]?.obstacles).toMatchObject([
      { validatorIndex: leaving?.index, code: 'ValidatorIsExitingBeaconChain' },
    ])
    expect(await pods.deposited()).toEqual(parseEther('32'))
  })

  it('begins a checkpoint for ETH that came, but not for a little of it', async () => {
    await pods.addValidators(1)
    await run()
    await pods.reader.setBalance({ address: pods.pod, value: parseEther('0.09') })
    await pods.beacon.advanceSlots()
    expect((await run()).kinds).toEqual([])
    await pods.reader.setBalance({ address: pods.pod, value: parseEther('0.1') })
    await pods.beacon.advanceSlots()
    expect((await run()).kinds).toEqual(['startCheckpoint', 'checkpoint'])
    expect([await pods.deposited(), await pods.credited()]).toEqual([parseEther('32.1'), 100_000_000n])
  })

  it('uses single proofs where the pod has nothing else', async () => {
    await pods.addValidators(2)
    const { client, deployment, owner, pod } = pods
    const view = await readPodView(client, { deployment, owner })
    const { digest } = await findHead(client, { pod, digests: pods.digests() })
    const stake = await readPodStake(client, { pod, digest })
    const plan = planPod({ view: { ...view, pod: { ...view.pod, version: null } }, digest, stake })
    // chapter 03 §5.6: 14 + 60 k words with a selector
    expect(plan.steps).toMatchObject([{ kind: 'credentials', form: 'single', bytes: 4 + 32 * 134 + 160 }])
  })
})

describe('killed between two steps, it goes on', () => {
  const script = fileURLToPath(new URL('killedService.ts', import.meta.url))
  const tsx = fileURLToPath(import.meta.resolve('tsx'))
  const spawnService = (killAt: string) => {
    const { deployment, owner, rpcUrl, beaconUrl } = pods
    const input = JSON.stringify({ deployment, owner, rpcUrl, beaconUrl, folder, killAt, limits })
    return new Promise<{ signal: string | null; events: string[]; err: string }>((resolve) => {
      const child = spawn(process.execPath, ['--import', tsx, '--conditions=source', script, input])
      let [out, err] = ['', '']
      child.stdout.on('data', (chunk) => (out += chunk))
      child.stderr.on('data', (chunk) => (err += chunk))
      child.once('close', (_, signal) => resolve({ signal, events: out.trim().split('\n'), err }))
    })
  }

  it.each([
    'plan',
    'sent credentials',
    'included credentials',
    'sent startCheckpoint',
    'included startCheckpoint',
    'sent checkpoint',
    'included checkpoint',
  ])('killed at "%s"', async (killAt) => {
    const added = await pods.addValidators(8)
    await pods.beacon.penalize(added[0]?.index ?? -1, 8_000_000_000n)
    const killed = await spawnService(killAt)
    expect([killed.signal, killed.events.at(-1), killed.err]).toEqual(['SIGKILL', killAt, ''])
    // Meanwhile time goes on, and a state that the checkpoint does not know says something else.
    await pods.beacon.penalize(added[1]?.index ?? -1, 1_000_000_000n)
    // The second loss counts where the checkpoint begins after it. Effective balances are still 32 ETH.
    const began = (await pods.checkpointAt()) > 0n
    expect(began).toBe(/startCheckpoint|included checkpoint|sent checkpoint/.test(killAt))
    const rest = await run({ limits, checkpoint: began ? 'never' : 'always' })
    expect(rest.kinds).toContain('checkpoint')
    expect(rest.again).toEqual([])
    expect([await pods.active(), await pods.checkpointAt()]).toEqual([8n, 0n])
    const sum = began ? 248n : 247n
    expect(await pods.deposited()).toBe(parseEther('256'))
    expect(await pods.factor()).toBe((parseEther('1') * sum) / 256n)
  })
})

describe('others and the chain get in between', () => {
  /** Does something at the first plan with such a step first, before it is sent. */
  const interrupt = (kind: string, act: () => Promise<unknown>) => {
    const { client } = pods
    let done = false
    return {
      ...client,
      // the simulation comes right before sending
      request: async (request: { method: string; params?: unknown }) => {
        const result = client.request(request as never)
        if (done || request.method !== 'eth_estimateGas') return result
        const [{ data = '0x' } = {}] = request.params as [{ data?: string }]
        if (!data.startsWith(selectors[kind] ?? '-')) return result
        done = true
        await result
        await act()
        return result
      },
    } as typeof client
  }
  const selectors: Record<string, string> = {
    startCheckpoint: toFunctionSelector(functionOf('startCheckpoint')),
    checkpoint: toFunctionSelector(functionOf('verifyCheckpointMultiproof')),
    credentials: toFunctionSelector(functionOf('verifyWithdrawalCredentialsMultiproof')),
  }
  const runWith = (client: typeof pods.client, more = {}) => {
    const again: string[] = []
    return runPod(client, {
      deployment: pods.deployment,
      owner: pods.owner,
      digests: pods.digests(folder),
      checkpoint: 'always',
      onEvent: (event) => event.type === 'again' && again.push(event.code),
      ...more,
    }).then(({ transactions }) => ({ kinds: transactions.map(({ step }) => step.kind), again }))
  }

  it('somebody else finishes the checkpoint', async () => {
    await pods.addValidators(3)
    await run()
    const other = () => run({ checkpoint: 'never' })
    const { kinds, again } = await runWith(interrupt('checkpoint', other))
    // its own proof came too late, and was reverted
    expect([kinds, again]).toEqual([['startCheckpoint'], ['Overtaken']])
    expect(await pods.checkpointAt()).toBe(0n)
  })

  it('somebody else starts it', async () => {
    await pods.addValidators(3)
    await run()
    const { kinds, again } = await runWith(interrupt('startCheckpoint', pods.start))
    expect([kinds, again]).toEqual([['checkpoint'], ['Overtaken']])
    expect(await pods.checkpointAt()).toBe(0n)
  })

  it('somebody else proves the validators: a multiproof skips them', async () => {
    await pods.addValidators(3)
    const other = () => run({ checkpoint: 'never' })
    const { kinds, again } = await runWith(interrupt('credentials', other), { checkpoint: 'never' })
    expect([kinds, again]).toEqual([['credentials'], []])
    expect(await pods.deposited()).toBe(parseEther('96'))
  })

  it('the execution chain is reorganized between proof and send: it proves again', async () => {
    await pods.addValidators(2)
    await pods.beacon.advanceSlots(2)
    let reorganized = false
    const digests = pods.digests(folder)
    const { kinds, again } = await runWith(pods.client, {
      checkpoint: 'never',
      digests: {
        ...digests,
        ofBlock: async (wanted: Parameters<typeof digests.ofBlock>[0]) => {
          const digest = await digests.ofBlock(wanted)
          if (reorganized) return digest
          reorganized = true
          // two blocks back: the last slot's root, which the proof leads to, was never there
          await pods.reader.request({ method: 'anvil_reorg', params: [2, []] } as never)
          await pods.beacon.advanceSlots()
          return digest
        },
      },
    })
    expect([kinds, again]).toEqual([['credentials'], ['BlockReorganized']])
    expect(await pods.deposited()).toBe(parseEther('64'))
  })
})

describe('states that prove nothing', () => {
  const fileOf = async (slot: number | 'head' = 'head') => {
    const path = join(folder, 'state.ssz')
    const response = await fetch(`${pods.beaconUrl}/eth/v2/debug/beacon/states/${slot}`, {
      headers: { accept: 'application/octet-stream' },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    writeFileSync(path, bytes)
    return { path, bytes }
  }
  const runFile = (path: string, more: Partial<Parameters<typeof runPod>[1]> = {}) =>
    run({ digests: openDigests({ statePath: path, folder, chainId: 31337 }), ...more })

  it('a file alone is enough to prove validators', async () => {
    await pods.addValidators(2)
    await pods.beacon.advanceSlots()
    const { path } = await fileOf()
    expect((await runFile(path, { checkpoint: 'never' })).kinds).toEqual(['credentials'])
    expect(await pods.deposited()).toBe(parseEther('64'))
  })

  it('a file of another block than the checkpoint', async () => {
    await pods.addValidators(1)
    await run()
    const { path } = await fileOf()
    await pods.beacon.advanceSlots(2)
    await pods.start()
    await expect(runFile(path)).rejects.toMatchObject({ code: 'WrongState' })
  })

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['TruncatedState', (bytes) => bytes.subarray(0, bytes.length - 1000)],
    ['StateNotOnChain', (bytes) => bytes.fill(1, bytes.length - 1)],
    ['NotSsz', (bytes) => Buffer.concat([Buffer.from('{"data":'), bytes])],
    ['UnknownStateLayout', (bytes) => bytes.fill(7, 524_464, 524_468)],
  ])('%s', async (code, damage) => {
    await pods.addValidators(1)
    await pods.beacon.advanceSlots()
    const { path, bytes } = await fileOf()
    writeFileSync(path, damage(bytes))
    await expect(runFile(path)).rejects.toMatchObject({ code })
  })

  it('a file of a day before yesterday', async () => {
    await pods.addValidators(1)
    await pods.beacon.advanceSlots()
    const { path } = await fileOf()
    await pods.reader.increaseTime({ seconds: 98_292 })
    await pods.reader.mine({ blocks: 1 })
    await expect(runFile(path)).rejects.toMatchObject({ code: 'StateTooOld' })
  })

  it('another pod: its validators, and a validator of another', async () => {
    const [foreign] = await pods.addValidators(1, pods.stranger)
    const { client, pod, deployment, owner } = pods
    expect((await run()).kinds).toEqual([]) // none is this pod's
    const { digest } = await findHead(client, { pod, digests: pods.digests() })
    await expect(readPodStake(client, { pod, digest, only: [foreign?.index ?? -1] })).rejects.toMatchObject({
      code: 'ForeignValidator',
    })
    await expect(
      runPod(client, { deployment, owner: pods.stranger, digests: pods.digests() }),
    ).rejects.toMatchObject({ code: 'PodNotDeployed' })
    expect(owner).not.toBe(pods.stranger)
  })

  it('a state that the node has pruned, and a node of another network', async () => {
    await pods.addValidators(1)
    await run()
    await pods.start()
    await pods.beacon.advanceSlots(3)
    const pruning = await pods.pruningServer()
    const digests = openDigests({ beacon: createBeaconClient({ url: pruning.url }), chainId: 31337 })
    await expect(run({ digests })).rejects.toMatchObject({ code: 'StateNotFound' })
    await pruning.close()
    const wrong = openDigests({ beacon: createBeaconClient({ url: pods.beaconUrl }), chainId: 1 })
    await expect(run({ digests: wrong })).rejects.toMatchObject({ code: 'WrongNetwork' })
  })

  it('neither node nor file', async () => {
    await expect(run({ digests: openDigests({ chainId: 31337 }) })).rejects.toMatchObject({
      code: 'NoStateSource',
    })
  })
})
