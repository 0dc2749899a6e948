// The model against the chain: every view after the default scenario, and what a simulated slash says against what the
// slash then does to every staker.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type apiTypes, createApi } from '@restack/api'
import {
  checkpointMultiproofCall,
  createBeaconClient,
  digestBlock,
  proveBalancesMultiproof,
} from '@restack/beacon'
import { createOutput, run } from '@restack/cli'
import { type Devnet, startDevnet } from '@restack/devnet'
import { createIndexer, createModel, openDatabase, readOnly } from '@restack/indexer'
import {
  BEACON_CHAIN_ETH_STRATEGY,
  getEncumberedMagnitude,
  getMaxMagnitude,
  getQueuedWithdrawalRoots,
  getWithdrawableShares,
  isOperatorSlashable,
  lowerCase,
  operatorShares,
  podOwnerDepositShares,
  queuedWithdrawals,
  type State,
} from '@restack/protocol'
import { getPod, getPodValidators, getState, planSchema, simulatePlan, waitForReceipt } from '@restack/sdk'
import { allocationManagerAbi, delegationManagerAbi, eigenPodAbi, eigenPodManagerAbi } from '@restack/sdk/abi'
import { type Address, type Hex, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'restack-simulate-'))
const file = join(folder, 'devnet.json')

let devnet: Devnet
let state: State
let everybody: Address[]
let strategies: Address[]

beforeAll(async () => {
  devnet = await startDevnet({ ports: { chain: 0 }, api: false, live: false })
  writeFileSync(file, JSON.stringify(devnet.deployment))
  state = await getState(devnet.client, { deployment: devnet.deployment })
  everybody = Object.values(devnet.actors).map(({ address }) => lowerCase(address))
  strategies = [...state.strategies.keys(), BEACON_CHAIN_ETH_STRATEGY]
}, 300_000)

afterAll(async () => {
  await devnet?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const delegation = () =>
  ({ address: devnet.deployment.contracts.delegationManager, abi: delegationManagerAbi }) as const
const allocation = () =>
  ({ address: devnet.deployment.contracts.allocationManager, abi: allocationManagerAbi }) as const

/** Withdrawable and queued shares of everybody, by strategy, from the contracts. */
async function worths(): Promise<Map<string, { withdrawable: bigint; queued: bigint }>> {
  const { client } = devnet
  const worths = new Map<string, { withdrawable: bigint; queued: bigint }>()
  for (const staker of everybody) {
    const [[withdrawable], [withdrawals, shares]] = await Promise.all([
      client.readContract({
        ...delegation(),
        functionName: 'getWithdrawableShares',
        args: [staker, strategies],
      }),
      client.readContract({ ...delegation(), functionName: 'getQueuedWithdrawals', args: [staker] }),
    ])
    for (const [index, strategy] of strategies.entries()) {
      const queued = withdrawals.flatMap((withdrawal, row) =>
        withdrawal.strategies.map((entry, column) =>
          lowerCase(entry) === strategy ? (shares[row]?.[column] ?? 0n) : 0n,
        ),
      )
      worths.set(`${staker} ${strategy}`, {
        withdrawable: withdrawable[index] ?? 0n,
        queued: queued.reduce((sum, part) => sum + part, 0n),
      })
    }
  }
  return worths
}

describe('the state from the events of the default scenario', () => {
  it('has every staker as the contracts have it', async () => {
    const mine = new Map<string, bigint | undefined>(
      everybody.flatMap((staker) => {
        const [withdrawable] = getWithdrawableShares(state, staker, strategies)
        return strategies.map((strategy, index) => [`${staker} ${strategy}`, withdrawable[index]] as const)
      }),
    )
    const theirs = await worths()
    expect(theirs.size).toBeGreaterThan(300)
    for (const [key, { withdrawable }] of theirs) expect(mine.get(key), key).toBe(withdrawable)
  })

  it('has every operator as the contracts have it', async () => {
    expect(state.operators.size).toBeGreaterThanOrEqual(12)
    for (const operator of state.operators.keys()) {
      for (const strategy of strategies) {
        const [shares, magnitude, encumbered] = await Promise.all([
          devnet.client.readContract({
            ...delegation(),
            functionName: 'operatorShares',
            args: [operator, strategy],
          }),
          devnet.client.readContract({
            ...allocation(),
            functionName: 'getMaxMagnitude',
            args: [operator, strategy],
          }),
          devnet.client.readContract({
            ...allocation(),
            functionName: 'getEncumberedMagnitude',
            args: [operator, strategy],
          }),
        ])
        expect(operatorShares(state, operator, strategy)).toBe(shares)
        expect(getMaxMagnitude(state, operator, strategy)).toBe(magnitude)
        expect(getEncumberedMagnitude(state, operator, strategy)).toBe(encumbered)
      }
    }
  })

  it('is the same from an index', async () => {
    const database = await openDatabase()
    try {
      const { deployment } = devnet
      const indexer = createIndexer({ database, deployment, rpcUrl: devnet.rpcUrl })
      await indexer.sync()
      const model = createModel({ deployment })
      const indexed = await readOnly(database, (connection) => model.read(connection))
      expect(indexed.stakers).toEqual(state.stakers)
      expect(indexed.operators).toEqual(state.operators)
      expect(indexed.operatorSets).toEqual(state.operatorSets)
      expect(indexed.withdrawals).toEqual(state.withdrawals)
      expect(indexed.strategies).toEqual(state.strategies)
      expect(indexed.strategyManager).toEqual(state.strategyManager)

      for (const pod of indexed.eigenPodManager.pods.values()) {
        const of = { address: pod.address, abi: eigenPodAbi } as const
        const [gwei, wei] = await Promise.all([
          devnet.client.readContract({ ...of, functionName: 'withdrawableRestakedExecutionLayerGwei' }),
          devnet.client.readContract({ ...of, functionName: 'withdrawableRestakedRemainderWei' }),
        ])
        expect([pod.withdrawableGwei, pod.withdrawableRemainderWei]).toEqual([gwei, BigInt(wei)])
        const counted = (await provenTo(pod.address)).map(({ pubkeyHash, restakedBalanceGwei, status }) => [
          pubkeyHash,
          restakedBalanceGwei,
          status,
        ])
        expect(
          [...pod.validators].map(([hash, { restakedBalanceGwei, status }]) => [
            hash,
            restakedBalanceGwei,
            status,
          ]),
        ).toEqual(expect.arrayContaining(counted))
        expect(pod.validators.size).toBe(counted.length)
      }
      const { proofTimestampSetter, pectraForkTimestamp, forks } = state.eigenPodManager
      expect(indexed.eigenPodManager).toMatchObject({ proofTimestampSetter, pectraForkTimestamp, forks })

      const [set, operator] = someMember()
      const plan = [{ type: 'slashOperator', operatorSet: set, operator, wad: '200000000000000000' }]
      const answered = await ask(createApi({ database, deployment, indexer, rateLimit: false }), plan)
      const { changes } = simulatePlan(state, planSchema.parse(plan))
      expect(answered.total).toBe(changes.length)
      expect(answered.changes.map(rowOf).sort()).toEqual(changes.map(rowOf).sort())
      await indexer.stop()
    } finally {
      await database.close()
    }
  })
})

type Row = {
  address: string
  strategy: string
  figure: string
  operatorSet: { id: number } | null
  before: bigint | string
  after: bigint | string
}

/** Validators that a pod counts or has counted, as the pod knows them. */
async function provenTo(pod: Address) {
  const ours = devnet.beacon
    ?.validators()
    .filter(({ withdrawalCredentials }) => withdrawalCredentials.endsWith(pod.slice(2).toLowerCase()))
  const asked = { pod, validators: ours?.map(({ pubkey }) => pubkey) ?? [] }
  const { validators } = await getPodValidators(devnet.client, asked)
  return validators.filter(({ status }) => status !== 'inactive')
}

const rowOf = ({ address, strategy, figure, operatorSet, before, after }: Row): string =>
  [address, strategy, figure, operatorSet?.id, before, after].join(' ').toLowerCase()

function someMember(): [{ avs: Address; id: number }, Address] {
  for (const { avs, id, members } of state.operatorSets.values()) {
    const [operator] = members
    if (operator) return [{ avs, id }, operator]
  }
  throw new Error('no operator set has a member')
}

async function ask(app: ReturnType<typeof createApi>, plan: unknown): Promise<apiTypes['Simulation']> {
  const response = await app.request(`/v1/simulate?plan=${encodeURIComponent(JSON.stringify(plan))}`)
  const answer = await response.json()
  expect(response.status, JSON.stringify(answer)).toBe(200)
  return answer as apiTypes['Simulation']
}

describe('a slash of 20 %', () => {
  it('does to every staker what was simulated, for one operator of every set', async () => {
    const { client } = devnet
    let snapshot = await client.snapshot()
    let slashes = 0
    let losses = 0
    for (const { avs, id, slasher, members, strategies: inSet } of state.operatorSets.values()) {
      const operator = members.find((member) => isOperatorSlashable(state, member, { avs, id }))
      if (!operator || inSet.length === 0) continue
      const ascending = inSet.toSorted()
      const params = {
        operator,
        operatorSetId: id,
        strategies: ascending,
        wadsToSlash: ascending.map(() => 2n * 10n ** 17n),
        description: 'a fifth',
      }
      const caller = state.block >= slasher.effectBlock ? slasher.pendingSlasher : slasher.slasher
      const parts = ascending.map((strategy) => `${strategy}=20%`)
      const { complete, changes } = await restack('simulate', 'slash', `${avs}/${id}`, operator, ...parts)
      expect(complete).toBe(true)

      const before = await worths()
      await client.impersonateAccount({ address: caller })
      await client.setBalance({ address: caller, value: 10n ** 18n })
      const hash = await client.writeContract({
        ...allocation(),
        account: caller,
        chain: null,
        functionName: 'slashOperator',
        args: [avs, params],
        gas: 10_000_000n,
      })
      expect((await client.waitForTransactionReceipt({ hash })).status).toBe('success')
      const after = await worths()
      losses += compare(changes, before, after)
      slashes += 1
      await client.revert({ id: snapshot })
      snapshot = await client.snapshot()
    }
    expect(slashes).toBeGreaterThan(5)
    expect(losses).toBeGreaterThan(20)
  })
})

describe('a withdrawal of native ETH', () => {
  it('pays what the pod has, as on chain', async () => {
    const { client, deployment } = devnet
    let paying = 0
    for (const [staker, pod] of state.eigenPodManager.pods) {
      const held = await client.readContract({
        address: pod.address,
        abi: eigenPodAbi,
        functionName: 'withdrawableRestakedExecutionLayerGwei',
      })
      if (held === 0n) continue
      paying += 1
      const strategy = BEACON_CHAIN_ETH_STRATEGY
      const manager = { address: deployment.contracts.eigenPodManager as Address, abi: eigenPodManagerAbi }
      const snapshot = await client.snapshot()
      await client.impersonateAccount({ address: staker })
      await client.setBalance({ address: staker, value: 10n ** 18n })
      const mined = async (hash: Hex) =>
        expect((await waitForReceipt(client, { hash })).status).toBe('success')
      const from = { account: staker, chain: null } as const
      const some = held * 10n ** 8n // a tenth, so that slashes leave enough
      const params = [{ strategies: [strategy], depositShares: [some], __deprecated_withdrawer: staker }]
      await mined(
        await client.writeContract({
          ...from,
          ...delegation(),
          functionName: 'queueWithdrawals',
          args: [params],
        }),
      )
      const queued = await getState(client, { deployment })
      const roots = getQueuedWithdrawalRoots(queued, staker)
      const withdrawalRoot = roots.find((root) => !state.withdrawals.has(root)) as Hex
      const blocks = queued.config.minWithdrawalDelayBlocks + 1
      const plan = [
        { type: 'advance', blocks },
        { type: 'completeQueuedWithdrawal', withdrawalRoot },
      ]
      const { steps, changes } = simulatePlan(queued, planSchema.parse(plan))
      expect(steps.map(({ status }) => status)).toEqual(['success', 'success'])
      const gone = changes.find(({ figure, address }) => figure === 'queuedShares' && address === staker)

      await client.mine({ blocks })
      const before = await client.getBalance({ address: pod.address })
      const withdrawal = queuedWithdrawals(queued, withdrawalRoot)
      await mined(
        await client.writeContract({
          ...from,
          ...delegation(),
          functionName: 'completeQueuedWithdrawal',
          args: [withdrawal, [zeroAddress], true],
        }),
      )
      const paid = before - (await client.getBalance({ address: pod.address }))
      expect(paid).toBeGreaterThan(0n)
      expect((gone?.before ?? 0n) - (gone?.after ?? 0n)).toBe(paid)
      expect(
        await client.readContract({ ...manager, functionName: 'podOwnerDepositShares', args: [staker] }),
      ).toBe(podOwnerDepositShares(queued, staker))
      await client.revert({ id: snapshot })
    }
    expect(paying).toBeGreaterThan(1)
  })
})

describe('a loss of validators on the beacon chain', () => {
  it.each([
    ['wanda', 'minor'],
    ['otto', 'half'],
    ['maxim', 'full'],
  ] as const)('does to everybody what was simulated: of %s, %s', async (name, loss) => {
    const { client, deployment, beacon } = devnet
    const owner = lowerCase(devnet.actors[name]?.address ?? zeroAddress)
    const { pod } = await getPod(client, { deployment, owner })
    const known = await provenTo(pod)
    const sum = (validators: typeof known) =>
      validators.reduce((gwei, { restakedBalanceGwei }) => gwei + restakedBalanceGwei, 0n)
    const living = known.findLast(({ status }) => status === 'active')

    const then = await getState(client, { deployment, podOwners: [owner] })
    const before = await worths()
    await beacon?.act([{ type: 'slash', validator: living?.validatorIndex ?? 0, loss }])
    expect(await silently('pod', 'checkpoint', '--as', name)).toBe(0)
    const after = await worths()

    // What the checkpoint has found, from its events.
    const block = BigInt(then.block)
    const finalized = { address: pod, abi: eigenPodAbi, eventName: 'CheckpointFinalized' } as const
    const events = await client.getContractEvents({ ...finalized, fromBlock: block + 1n, strict: true })
    expect(events).toHaveLength(1)
    const balanceDeltasGwei = sum(await provenTo(pod)) - sum(known)
    expect(balanceDeltasGwei).toBeLessThan(0n)
    const podBalanceGwei = (events[0]?.args.totalShareDeltaWei ?? 0n) / 10n ** 9n - balanceDeltasGwei
    const plan = [
      {
        type: 'finalizeCheckpoint',
        staker: owner,
        balanceDeltasGwei: String(balanceDeltasGwei),
        podBalanceGwei: String(podBalanceGwei),
      },
    ]
    const { complete, changes } = simulatePlan(then, planSchema.parse(plan))
    expect(complete).toBe(true)
    const said = changes.map((change) => ({ ...change, after: String(change.after) }))
    expect(compare(said, before, after)).toBeGreaterThan(0)

    const strategy = BEACON_CHAIN_ETH_STRATEGY
    for (const operator of then.operators.keys()) {
      const foretold = changes.find(({ figure, address, strategy: of }) => {
        return figure === 'operatorShares' && address === operator && of === strategy
      })
      const args = [operator, strategy] as const
      expect(foretold?.after ?? operatorShares(then, operator, strategy)).toBe(
        await client.readContract({ ...delegation(), functionName: 'operatorShares', args }),
      )
    }
  })

  it('is told by the command line and by the API as by the SDK, half-way through a checkpoint', async () => {
    const { client, deployment, rpcUrl } = devnet
    const owner = lowerCase(devnet.actors.wanda?.address ?? zeroAddress)
    await countHalf(owner)
    const plan = [{ type: 'finalizeCheckpoint', staker: owner, balanceDeltasGwei: '-1500000000' }]
    const state = await getState(client, { deployment, podOwners: [owner] })
    const { changes } = simulatePlan(state, planSchema.parse(plan))
    expect(changes.length).toBeGreaterThan(1)
    const counting = state.eigenPodManager.pods.get(owner)
    expect(counting?.currentCheckpointTimestamp).toBeGreaterThan(0n)
    expect(counting?.checkpoint.balanceDeltasGwei).not.toBe(0n)
    const rows = (list: readonly Row[]) => list.map(rowOf).sort()
    const answer = await restack('simulate', 'loss', 'wanda', '1.5')
    expect(rows(answer.changes as unknown as Row[])).toEqual(rows(changes))

    const database = await openDatabase()
    try {
      const indexer = createIndexer({ database, deployment, rpcUrl })
      await indexer.sync()
      const app = createApi({ database, deployment, indexer, rateLimit: false })
      expect(rows((await ask(app, plan)).changes)).toEqual(rows(changes))
      const all = [{ ...plan[0], balanceDeltasGwei: '-1000000000000' }]
      const response = await app.request(`/v1/simulate?plan=${encodeURIComponent(JSON.stringify(all))}`)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        error: { code: 'InvalidPlan', message: expect.stringContaining('cannot lose 1000 ETH') },
      })
      await indexer.stop()
    } finally {
      await database.close()
    }
  })
})

/** Begins a checkpoint of somebody's pod and proves one balance that has changed, on chain. */
async function countHalf(owner: Address): Promise<void> {
  const { client, deployment, beacon } = devnet
  const { pod } = await getPod(client, { deployment, owner })
  const living = (await provenTo(pod)).filter(({ status }) => status === 'active')
  const index = living[0]?.validatorIndex ?? 0
  await beacon?.act([{ type: 'slash', validator: index, loss: 'minor' }])
  await client.impersonateAccount({ address: owner })
  await client.setBalance({ address: owner, value: 10n ** 18n })
  const from = { account: owner, chain: null, gas: 5_000_000n } as const
  const at = { address: pod, abi: eigenPodAbi } as const
  const mined = async (hash: Hex) => expect((await waitForReceipt(client, { hash })).status).toBe('success')
  await mined(await client.writeContract({ ...from, ...at, functionName: 'startCheckpoint', args: [false] }))
  const { beaconBlockRoot: blockRoot } = await client.readContract({
    ...at,
    functionName: 'currentCheckpoint',
  })
  const source = createBeaconClient({ url: devnet.beaconUrl ?? '' })
  const digest = await digestBlock(source, { blockRoot, pods: [pod], chainId: deployment.chainId })
  const { data } = checkpointMultiproofCall(proveBalancesMultiproof({ digest, indices: [index] }))
  await mined(await client.sendTransaction({ ...from, to: pod, data }))
}

type Said = { party: string; address: Address; strategy: Address; figure: string; after: string }

/** A command with `--json`, run in this process. */
async function restack(...args: string[]): Promise<{ complete: boolean; changes: Said[] }> {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await run([...args, '--json', '--deployment', file], {
    out: (line) => void printed.push(line),
    err: (line) => void complaints.push(line),
    progress: () => undefined,
    paint: createOutput().paint,
  })
  expect([code, complaints]).toEqual([0, []])
  return JSON.parse(printed.join('\n'))
}

/** A command that writes, run in this process; gives its exit code. */
function silently(...args: string[]): Promise<number> {
  const said = { out: () => undefined, err: (line: string) => console.error(line), progress: () => undefined }
  return run([...args, '--json', '--deployment', file], { ...said, paint: createOutput().paint })
}

describe('restack simulate plan', () => {
  it('takes names, plays one step after the other, and stops at what is refused', async () => {
    const plan = join(folder, 'plan.json')
    writeFileSync(
      plan,
      JSON.stringify([
        { type: 'undelegate', staker: 'alice' },
        { type: 'undelegate', staker: 'alice' },
        { type: 'advance', blocks: 1 },
      ]),
    )
    const { client, actors } = devnet
    const alice = actors.alice?.address as Address
    const [strategies, shares] = await client.readContract({
      ...delegation(),
      functionName: 'getDepositedShares',
      args: [alice],
    })
    expect(strategies.length).toBeGreaterThan(1)
    const { complete, changes, ...rest } = await restack('simulate', 'plan', plan)
    expect(complete).toBe(false)
    expect(rest).toMatchObject({
      steps: [{ status: 'success' }, { status: 'refused', error: { name: 'NotActivelyDelegated' } }],
      delegations: [{ staker: lowerCase(alice), after: null }],
    })
    for (const [index, strategy] of strategies.entries()) {
      expect(changes).toContainEqual(
        expect.objectContaining({
          address: alice,
          strategy: lowerCase(strategy),
          figure: 'depositShares',
          before: String(shares[index]),
          after: '0',
        }),
      )
    }
  })
})

type Worths = Awaited<ReturnType<typeof worths>>

/** Gives the number of figures that moved. */
function compare(changes: readonly Said[], before: Worths, after: Worths): number {
  const said = new Map(
    changes
      .filter(({ party }) => party === 'staker')
      .map(({ address, strategy, figure, after }) => [
        `${lowerCase(address)} ${lowerCase(strategy)} ${figure}`,
        BigInt(after),
      ]),
  )
  let moved = 0
  for (const [key, was] of before) {
    const is = after.get(key)
    for (const figure of ['withdrawable', 'queued'] as const) {
      const foretold = said.get(`${key} ${figure}Shares`)
      expect(foretold ?? was[figure], `${key} ${figure}`).toBe(is?.[figure])
      if (foretold !== undefined) moved += 1
    }
  }
  return moved
}
