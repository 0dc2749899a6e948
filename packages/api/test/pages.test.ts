import {
  beaconChainStrategy,
  createIndexer,
  type Database,
  type Indexer,
  openDatabase,
} from '@restack/indexer'
import { eigenPodAbi, eigenPodManagerAbi } from '@restack/sdk'
import { encodeAbiParameters, getAddress, keccak256, pad, parseEventLogs, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionsOf, playScenario } from '../../indexer/test/playScenario.js'
import { type Network, startNetwork } from '../../indexer/test/startNetwork.js'
import * as client from '../src/client/index.js'
import { createApi } from '../src/index.js'
import type { apiTypes } from '../src/schemas.js'
import * as schemas from '../src/schemas.js'

let network: Network
let database: Database
let indexer: Indexer
let app: ReturnType<typeof createApi>
let head: bigint
const ether = 10n ** 18n
const symbols = ['stTEST', 'rTEST'] as const

beforeAll(async () => {
  database = await openDatabase()
  network = await startNetwork()
  await playScenario(network)
  for (const owner of [network.actors.dave, network.actors.erin]) {
    const address = network.deployment.contracts.eigenPodManager
    await network.send(owner, { abi: eigenPodManagerAbi, address, functionName: 'createPod', args: [] })
  }
  indexer = createIndexer({ database, deployment: network.deployment, rpcUrl: network.rpcUrl })
  await indexer.sync()
  app = createApi({ database, deployment: network.deployment, indexer })
  head = await network.client.getBlockNumber()
})

afterAll(async () => {
  await indexer?.stop()
  await database?.close()
  await network?.stop()
})

async function get<answer>(path: string, status = 200): Promise<answer> {
  const response = await app.request(path)
  const body = await response.json()
  expect(response.status, `${path}: ${JSON.stringify(body)}`).toBe(status)
  return body as answer
}

/** Blocks all over the scenario, with the last one; most of them had no event and some come right after one. */
function someBlocks(count: number): bigint[] {
  const first = head - 190n
  return [
    ...Array.from({ length: count - 1 }, (_, index) => first + (190n * BigInt(index)) / BigInt(count)),
    head,
  ]
}

const at = (block: bigint) => `block=${block}`

test('the generated client reads every route as it is, now and in the past', async () => {
  const { alice, carol, avs } = network.actors
  const slash = (await get<apiTypes['Slashes']>('/v1/slashes')).items[0]?.id
  const known = {
    operator: alice,
    staker: carol,
    pod: network.actors.erin,
    avs,
    id: 7,
    slash,
    strategy: network.strategy('rTEST'),
    q: 'a',
  }
  const routes = Object.entries(client).flatMap(([name, value]) =>
    isRoute(value) ? [{ name, ...value }] : [],
  )
  const { paths } = await get<{ paths: Record<string, unknown> }>('/openapi.json')
  expect(routes.map(({ path }) => path).sort()).toEqual(
    Object.keys(paths)
      .filter((path) => path !== '/v1/stream')
      .sort(),
  )
  const always = [
    '/health',
    '/v1/deployment',
    '/v1/search',
    '/v1/activity',
    '/v1/tvl/history',
    '/v1/simulate',
    // Pods were made last, and nothing is proven to them.
    '/v1/pods',
    '/v1/pods/{pod}',
    '/v1/pods/{pod}/validators',
  ]
  for (const { name, path, decoder } of routes) {
    if (path.includes('/rewards')) continue // rewards.test.ts
    const parameters = path === '/v1/activity' || path === '/v1/withdrawals' ? {} : known
    const needed = Object.fromEntries(
      Object.entries(parameters).filter(
        ([key]) => path.includes(`{${key}}`) || (key === 'q' && path === '/v1/search'),
      ),
    )
    const past = always.includes(path) || path.endsWith('/history') ? [] : [head - 60n]
    for (const block of [undefined, ...past]) {
      const answer = await get<{ block?: unknown; items?: unknown[] }>(
        client.addressOf(path, { ...needed, block }),
      )
      // every string of an integer became one, nothing was lost
      const decoded = decoder(answer, '')
      let integers = 0
      const text = JSON.stringify(decoded, (_, value: unknown) => {
        if (typeof value !== 'bigint') return value
        integers++
        return String(value)
      })
      expect(JSON.parse(text), name).toEqual(answer)
      expect(integers > 0, name).toBe(path !== '/v1/deployment')
      expect(JSON.stringify(answer), name).not.toMatch(/"hash":""/)
      if (block !== undefined) expect(answer.block, name).toMatchObject({ number: String(block) })
      if (answer.items && name !== 'getPodValidators') expect(answer.items.length, name).toBeGreaterThan(0)
    }
  }
})

function isRoute(value: unknown): value is client.Route<never, unknown> {
  return typeof value === 'function' && 'path' in value
}

test('a block has its hash, or null where the index does not keep it', async () => {
  const hashes = await Promise.all(
    someBlocks(40).map(async (blockNumber) => {
      const { block } = await get<apiTypes['Overview']>(`/v1/overview?${at(blockNumber)}`)
      const real = await network.client.getBlock({ blockNumber })
      const events = await network.client.getLogs({ fromBlock: blockNumber, toBlock: blockNumber })
      if (block.hash !== null || events.length > 0) expect(block.hash).toBe(real.hash)
      return block.hash
    }),
  )
  expect(hashes).toContain(null)
  expect(hashes.filter((hash) => hash !== null).length).toBeGreaterThan(3)
})

describe('at blocks all over the scenario', () => {
  test('operators have the shares, magnitudes, delays and approvers of the contracts', async () => {
    const { am, dm, client } = network
    for (const blockNumber of someBlocks(12)) {
      const { items } = await get<apiTypes['Operators']>(`/v1/operators?${at(blockNumber)}`)
      for (const { operator: found, operatorSets } of items) {
        const operator = found as `0x${string}`
        const details = await get<apiTypes['OperatorDetails']>(`/v1/operators/${found}?${at(blockNumber)}`)
        expect(details.block.number).toBe(String(blockNumber))
        for (const symbol of symbols) {
          const strategy = network.strategy(symbol)
          const own = details.strategies.find((row) => row.symbol === symbol)
          const args = [operator, strategy] as const
          const read = { ...am, args, blockNumber }
          expect(own?.shares ?? '0').toBe(
            String(await client.readContract({ ...dm, functionName: 'operatorShares', args, blockNumber })),
          )
          if (!own) continue
          expect(own.maxMagnitude).toBe(
            String(await client.readContract({ ...read, functionName: 'getMaxMagnitude' })),
          )
          expect(own.encumberedMagnitude).toBe(
            String(await client.readContract({ ...read, functionName: 'getEncumberedMagnitude' })),
          )
          expect(own.allocatableMagnitude).toBe(
            String(BigInt(own.maxMagnitude) - BigInt(own.encumberedMagnitude)),
          )
        }
        const [isSet, delay] = await client.readContract({
          ...am,
          functionName: 'getAllocationDelay',
          args: [operator],
          blockNumber,
        })
        expect(details.allocationDelay.blocks).toBe(isSet ? delay : null)
        expect(details.delegationApprover).toBeNull()
        const registered = await client.readContract({
          ...am,
          functionName: 'getRegisteredSets',
          args: [operator],
          blockNumber,
        })
        const ids = (sets: readonly { avs: string; id: number }[]) =>
          sets.map(({ avs, id }) => `${avs}/${id}`).sort()
        expect(ids(operatorSets)).toEqual(ids(registered))
        expect(ids(details.operatorSets.filter((set) => set.registered))).toEqual(ids(registered))
      }
    }
  })

  test('stakes of operator sets are what the contracts could slash, then and at a block to come', async () => {
    const { am, client, actors } = network
    let pending = 0
    for (const blockNumber of someBlocks(12)) {
      const { items } = await get<apiTypes['OperatorSets']>(`/v1/operator-sets?${at(blockNumber)}`)
      for (const { avs, id } of items) {
        const atBlock = Number(blockNumber) + 4
        const details = await get<apiTypes['OperatorSetDetails']>(
          `/v1/operator-sets/${avs}/${id}?${at(blockNumber)}&atBlock=${atBlock}`,
        )
        for (const name of ['alice', 'bob'] as const) {
          const member = details.members.find((row) => row.name === name)
          for (const symbol of symbols) {
            const stake = member?.stakes.find((row) => row.symbol === symbol)
            const minimum = async (futureBlock: number) => {
              const [[shares = 0n] = []] = await client.readContract({
                ...am,
                functionName: 'getMinimumSlashableStake',
                args: [
                  { avs: avs as `0x${string}`, id },
                  [actors[name]],
                  [network.strategy(symbol)],
                  futureBlock,
                ],
                blockNumber,
              })
              return String(shares)
            }
            const place = `${name} ${symbol} ${avs}/${id} at ${blockNumber}`
            expect(stake?.slashableShares ?? '0', place).toBe(await minimum(Number(blockNumber)))
            // the view does not look at the end of a window: only members are compared
            if (member?.registered) expect(stake?.atBlockShares ?? '0', place).toBe(await minimum(atBlock))
            const allocation = await client.readContract({
              ...am,
              functionName: 'getAllocation',
              args: [actors[name], { avs: avs as `0x${string}`, id }, network.strategy(symbol)],
              blockNumber,
            })
            if (!member) continue
            expect(stake?.magnitude ?? '0', place).toBe(String(allocation.currentMagnitude))
            const next = allocation.currentMagnitude + allocation.pendingDiff
            expect(stake?.pending?.magnitude ?? null, place).toBe(
              allocation.effectBlock === 0 ? null : String(next),
            )
            if (allocation.effectBlock !== 0) pending++
          }
        }
        const slasher = await client.readContract({
          ...am,
          functionName: 'getSlasher',
          args: [{ avs: avs as `0x${string}`, id }],
          blockNumber,
        })
        expect(details.slasher).toBe(slasher)
      }
    }
    expect(pending).toBeGreaterThan(0)
  })

  test('stakers have what the contracts would pay them, deposited and queued', async () => {
    const { dm, client, actors } = network
    let queuedSeen = 0
    for (const blockNumber of someBlocks(12)) {
      const { items, total } = await get<apiTypes['Stakers']>(`/v1/stakers?${at(blockNumber)}`)
      expect(total).toBe(items.length)
      for (const item of items) {
        const staker = item.staker as `0x${string}`
        const details = await get<apiTypes['StakerDetails']>(`/v1/stakers/${staker}?${at(blockNumber)}`)
        expect({ eth: details.eth, operator: details.operator }).toEqual({
          eth: item.eth,
          operator: item.operator,
        })
        const strategies = symbols.map(network.strategy)
        const [[withdrawable, deposited], delegatedTo, [, queued]] = await Promise.all([
          client.readContract({
            ...dm,
            functionName: 'getWithdrawableShares',
            args: [staker, strategies],
            blockNumber,
          }),
          client.readContract({ ...dm, functionName: 'delegatedTo', args: [staker], blockNumber }),
          client.readContract({ ...dm, functionName: 'getQueuedWithdrawals', args: [staker], blockNumber }),
        ])
        expect(details.operator ?? zeroAddress).toBe(delegatedTo)
        symbols.forEach((symbol, index) => {
          const own = details.strategies.find((row) => row.symbol === symbol)
          expect(own?.withdrawable.shares ?? '0').toBe(String(withdrawable[index]))
          expect(own?.deposited.shares ?? '0').toBe(String(deposited[index]))
        })
        const { items: withdrawals } = await get<apiTypes['Withdrawals']>(
          `/v1/stakers/${staker}/withdrawals?${at(blockNumber)}`,
        )
        const open = withdrawals.filter(({ status }) => status !== 'completed')
        const shares = (lists: readonly (readonly unknown[])[]) => lists.map(String).sort()
        expect(shares(open.map(({ amounts }) => amounts.map((amount) => amount.shares)))).toEqual(
          shares(queued),
        )
        queuedSeen += queued.length
      }
    }
    expect(queuedSeen).toBeGreaterThan(0)
    const dave = await get<apiTypes['StakerDetails']>(`/v1/stakers/${actors.dave}`)
    expect(dave).toMatchObject({ name: 'dave', operator: null, withdrawableEth: '0' })
    expect(BigInt(dave.queuedEth)).toBeGreaterThan(0n)
  })

  test('the breakdown reconciles with the total shares of the strategies', async () => {
    const { sm, client } = network
    let slashed = 0n
    for (const blockNumber of someBlocks(20)) {
      const { strategies, reconciles, total } = await get<apiTypes['Breakdown']>(
        `/v1/breakdown?${at(blockNumber)}`,
      )
      expect(reconciles, String(blockNumber)).toBe(true)
      for (const symbol of symbols) {
        const own = strategies.find((row) => row.symbol === symbol)
        const totalShares = await client.readContract({
          abi: (await import('@restack/sdk')).strategyAbi,
          address: network.strategy(symbol),
          functionName: 'totalShares',
          blockNumber,
        })
        expect(own?.totalShares ?? '0').toBe(String(totalShares))
        if (!own) continue
        const sum = [own.delegated, own.undelegated, own.queued, own.pending].reduce(
          (all, { shares }) => all + BigInt(shares),
          0n,
        )
        expect(totalShares - sum).toBe(BigInt(own.gapShares))
        expect(BigInt(own.gapShares)).toBeLessThan(10n)
        const pending = await client.readContract({
          ...sm,
          functionName: 'getBurnOrRedistributableShares',
          args: [{ avs: network.actors.avs, id: 0 }, 1n, network.strategy(symbol)],
          blockNumber,
        })
        expect(BigInt(own.pending.shares)).toBeGreaterThanOrEqual(pending)
        expect(BigInt(own.slashable.shares)).toBeLessThanOrEqual(BigInt(own.allocated.shares))
        expect(BigInt(own.allocated.shares)).toBeLessThanOrEqual(BigInt(own.delegated.shares))
      }
      slashed = BigInt(total.slashed.eth)
    }
    expect(slashed).toBeGreaterThan(0n)
  })

  test('every part of the breakdown is the sum of what the contracts say', async () => {
    const { actors, am, client, dm, sm } = network
    const operators = [actors.alice, actors.bob]
    const sets = [
      { avs: actors.avs, id: 0 },
      { avs: actors.avs, id: 7 },
      { avs: actors.otherAvs, id: 1 },
    ]
    const sum = (values: readonly bigint[]) => values.reduce((all, value) => all + value, 0n)
    const seen = { undelegated: 0n, queued: 0n, slashable: 0n, pending: 0n }
    // some things last for a few blocks only: stake that is not delegated yet, slashed stake that waits
    const slashes = await get<apiTypes['Slashes']>('/v1/slashes')
    const delegations = await get<apiTypes['ActivityPage']>('/v1/activity?event=StakerDelegated')
    const blocks = [
      ...someBlocks(8),
      ...slashes.items.map(({ block }) => BigInt(block)),
      ...delegations.items.map(({ block }) => BigInt(block) - 1n),
    ]
    for (const blockNumber of blocks) {
      const { strategies } = await get<apiTypes['Breakdown']>(`/v1/breakdown?${at(blockNumber)}`)
      for (const symbol of symbols) {
        const own = strategies.find((row) => row.symbol === symbol)
        if (!own) continue
        const strategy = network.strategy(symbol)
        const read = { ...dm, blockNumber }
        const delegated = operators.map((operator) =>
          client.readContract({ ...read, functionName: 'operatorShares', args: [operator, strategy] }),
        )
        const perStaker = Object.values(actors).map(async (staker) => {
          const [[withdrawable = 0n]] = await client.readContract({
            ...read,
            functionName: 'getWithdrawableShares',
            args: [staker, [strategy]],
          })
          const isDelegated = await client.readContract({
            ...read,
            functionName: 'isDelegated',
            args: [staker],
          })
          const [withdrawals, shares] = await client.readContract({
            ...read,
            functionName: 'getQueuedWithdrawals',
            args: [staker],
          })
          const queued = withdrawals.flatMap((withdrawal, index) =>
            withdrawal.strategies.map((of, part) => (of === strategy ? (shares[index]?.[part] ?? 0n) : 0n)),
          )
          return { undelegated: isDelegated ? 0n : withdrawable, queued: sum(queued) }
        })
        const perSet = sets.map(async (set) => {
          const slashable = await client.readContract({
            ...am,
            blockNumber,
            functionName: 'getMinimumSlashableStake',
            args: [set, operators, [strategy], Number(blockNumber)],
          })
          const pending = [1n, 2n, 3n].map((slashId) =>
            client.readContract({
              ...sm,
              blockNumber,
              functionName: 'getBurnOrRedistributableShares',
              args: [set, slashId, strategy],
            }),
          )
          return { slashable: sum(slashable.flat()), pending: sum(await Promise.all(pending)) }
        })
        const stakers = await Promise.all(perStaker)
        const slashed = await Promise.all(perSet)
        const expected = {
          delegated: sum(await Promise.all(delegated)),
          undelegated: sum(stakers.map(({ undelegated }) => undelegated)),
          queued: sum(stakers.map(({ queued }) => queued)),
          slashable: sum(slashed.map(({ slashable }) => slashable)),
          pending: sum(slashed.map(({ pending }) => pending)),
        }
        const { delegated: ofOperators, undelegated, queued, slashable, pending } = own
        const answered = { delegated: ofOperators, undelegated, queued, slashable, pending }
        expect(
          Object.fromEntries(Object.entries(answered).map(([name, { shares }]) => [name, BigInt(shares)])),
          `${symbol} at ${blockNumber}`,
        ).toEqual(expected)
        expect(own.deposited.shares).toBe(String(expected.delegated + expected.undelegated))
        for (const name of ['undelegated', 'queued', 'slashable', 'pending'] as const)
          seen[name] += expected[name]
      }
    }
    // nothing was compared only while it was zero
    expect(Object.entries(seen).filter(([, value]) => value === 0n)).toEqual([])
  })
})

/** Compares the exposure of stakers with what they lose when each set really slashes all that it can. */
async function checkExposure(): Promise<number> {
  const { client, actors, dm, am } = network
  let checked = 0
  for (const name of ['carol', 'dave', 'erin', 'alice'] as const) {
    const staker = actors[name]
    const { items, total } = await get<apiTypes['Exposure']>(`/v1/stakers/${staker}/exposure`)
    let sum = 0n
    for (const item of items) {
      const strategy = item.strategy as `0x${string}`
      const worth = async () => {
        const [[shares = 0n]] = await client.readContract({
          ...dm,
          functionName: 'getWithdrawableShares',
          args: [staker, [strategy]],
        })
        const [withdrawals, queued] = await client.readContract({
          ...dm,
          functionName: 'getQueuedWithdrawals',
          args: [staker],
        })
        const inQueue = withdrawals.flatMap(({ strategies }, index) =>
          strategies.map((of, part) => (of === strategy ? (queued[index]?.[part] ?? 0n) : 0n)),
        )
        return { shares, queued: inQueue.reduce((all, part) => all + part, 0n) }
      }
      const before = await worth()
      const snapshot = await client.snapshot()
      if (item.shares !== '0') {
        await network.send(item.slasher as `0x${string}`, {
          ...am,
          functionName: 'slashOperator',
          args: [
            item.avs as `0x${string}`,
            {
              operator: item.operator as `0x${string}`,
              operatorSetId: item.id,
              strategies: [strategy],
              wadsToSlash: [ether],
              description: 'all of it',
            },
          ],
        })
      }
      const after = await worth()
      await client.revert({ id: snapshot })
      expect(BigInt(item.queuedShares), `${name} ${item.symbol}`).toBe(before.queued - after.queued)
      expect(BigInt(item.shares), `${name} ${item.symbol}`).toBe(
        before.shares - after.shares + before.queued - after.queued,
      )
      if (item.shares !== '0') checked++
      sum += BigInt(item.eth ?? 0)
    }
    // sets of one strategy take beside each other, so together they take the sum, but for rounding
    expect(sum - BigInt(total.eth)).toBeLessThanOrEqual(BigInt(items.length) * 2n)
    expect(BigInt(total.eth) - sum).toBeLessThanOrEqual(BigInt(items.length) * 2n)
  }
  return checked
}

test('a strategy shows what the contracts say about it: shares, holders, operators, sets and slashes', async () => {
  const { dm, client } = network
  for (const blockNumber of someBlocks(5)) {
    for (const symbol of symbols) {
      const strategy = network.strategy(symbol)
      const details = await get<apiTypes['StrategyDetails']>(`/v1/strategies/${strategy}?${at(blockNumber)}`)
      const { items } = await get<apiTypes['Strategies']>(`/v1/strategies?${at(blockNumber)}`)
      expect(details.strategy).toEqual(items.find((row) => row.symbol === symbol))
      expect(details.holderCount).toBe(details.holders.length)
      for (const { staker, shares } of details.holders) {
        const args = [staker as `0x${string}`, [strategy]] as const
        const [withdrawable] = await client.readContract({
          ...dm,
          functionName: 'getWithdrawableShares',
          args,
          blockNumber,
        })
        expect(shares).toBe(String(withdrawable[0]))
      }
      const held = details.holders.map(({ shares }) => BigInt(shares))
      expect(held).toEqual([...held].sort((a, b) => (a < b ? 1 : -1)))
      let delegated = 0n
      for (const { operator, delegated: own } of details.operators) {
        const args = [operator as `0x${string}`, strategy] as const
        const shares = await client.readContract({ ...dm, functionName: 'operatorShares', args, blockNumber })
        expect(own.shares).toBe(String(shares))
        delegated += shares
      }
      expect(details.breakdown.delegated.shares).toBe(String(delegated))
    }
  }
  const strategy = network.strategy('rTEST')
  const details = await get<apiTypes['StrategyDetails']>(`/v1/strategies/${strategy.toLowerCase()}`)
  const { items: sets } = await get<apiTypes['OperatorSets']>('/v1/operator-sets')
  const using = sets.filter(({ strategies }) => strategies.some((row) => row.strategy === strategy))
  expect(details.operatorSets.map(({ avs, id, members }) => [avs, id, members])).toEqual(
    using.map(({ avs, id, members }) => [avs, id, members.length]),
  )
  const slashes = await get<apiTypes['Slashes']>(`/v1/slashes?strategy=${strategy}`)
  const all = await get<apiTypes['Slashes']>('/v1/slashes')
  expect(slashes.items).toEqual(
    all.items.filter((row) => row.strategies.some((of) => of.strategy === strategy)),
  )
  expect(slashes.items.length).toBeLessThan(all.items.length)
  expect(details.slashes).toBe(slashes.total)
  await get(`/v1/strategies/${network.actors.carol}`, 404)
})

test('exposure is what a full slash of each set really takes', async () => {
  expect(await checkExposure()).toBeGreaterThan(2)
})

test('withdrawals tell how they were received, and their filters', async () => {
  const { actors } = network
  const { items, total } = await get<apiTypes['Withdrawals']>('/v1/withdrawals')
  expect(total).toBe(3)
  expect(
    items.map(({ stakerName, status, receivedAsTokens }) => [stakerName, status, receivedAsTokens]),
  ).toEqual([
    ['dave', 'completable', null],
    ['erin', 'completed', false],
    ['carol', 'completed', true],
  ])
  const of = async (search: string) =>
    (await get<apiTypes['Withdrawals']>(`/v1/withdrawals?${search}`)).items.map(
      ({ stakerName }) => stakerName,
    )
  expect(await of('status=completed')).toEqual(['erin', 'carol'])
  expect(await of('status=pending')).toEqual([])
  expect(await of(`operator=${actors.alice}`)).toEqual(['erin', 'carol'])
  expect(await of(`staker=${actors.dave.toLowerCase()}`)).toEqual(['dave'])
  // carol's withdrawal was open when the second slash took half of a quarter of alice's stTEST
  const carol = items[2]
  expect(carol?.slashedWhileQueued.map(({ symbol }) => symbol)).toEqual(['stTEST'])
  // a withdrawal in the past: not yet to be completed
  const queuedAt = BigInt(carol?.queuedAt.block ?? 0)
  const [then] = (await get<apiTypes['Withdrawals']>(`/v1/withdrawals?${at(queuedAt)}`)).items
  expect(then).toMatchObject({ status: 'pending', completedAt: null, receivedAsTokens: null })
  expect(then?.completableAt).toEqual(carol?.completableAt)
})

test('slashes tell what was taken and what is left of it to be cleared', async () => {
  const { actors, am, sm, client } = network
  const { items, total } = await get<apiTypes['Slashes']>('/v1/slashes')
  expect(total).toBe(3)
  expect(
    items.map(({ operatorName, operatorSet, slashId, status, recipient }) => [
      operatorName,
      `${operatorSet.avsName}/${operatorSet.id}`,
      slashId,
      status,
      recipient,
    ]),
  ).toEqual([
    ['bob', 'avs/7', '1', 'pending', actors.frank],
    ['alice', 'avs/0', '2', 'pending', null],
    ['alice', 'avs/0', '1', 'cleared', null],
  ])
  const logs = await client.getLogs({ fromBlock: 0n, address: [am.address, sm.address] })
  const slashed = parseEventLogs({ abi: am.abi, logs, eventName: 'OperatorSlashed' }).reverse()
  const increased = parseEventLogs({
    abi: sm.abi,
    logs,
    eventName: 'BurnOrRedistributableSharesIncreased',
  })
  items.forEach((item, index) => {
    const log = slashed[index]
    expect(item).toMatchObject({
      transactionHash: log?.transactionHash,
      block: String(log?.blockNumber),
      description: log?.args.description,
    })
    for (const { strategy, wadSlashed, shares } of item.strategies) {
      const position = log?.args.strategies.indexOf(strategy as `0x${string}`) ?? -1
      expect(wadSlashed).toBe(String(log?.args.wadSlashed[position]))
      const taken = increased
        .filter((row) => row.transactionHash === item.transactionHash && row.args.strategy === strategy)
        .reduce((sum, row) => sum + row.args.shares, 0n)
      expect(shares).toBe(String(taken))
    }
  })
  const of = async (search: string) =>
    (await get<apiTypes['Slashes']>(`/v1/slashes?${search}`)).items.map(
      ({ operatorSet, slashId }) => `${operatorSet.id}-${slashId}`,
    )
  expect(await of(`staker=${actors.carol}`)).toEqual(['0-2', '0-1'])
  expect(await of(`staker=${actors.dave}`)).toEqual(['7-1'])
  expect(await of(`staker=${actors.erin}`)).toEqual([]) // it delegated after the last slash
  expect(await of(`operator=${actors.bob}`)).toEqual(['7-1'])
  expect(await of(`avs=${actors.avs}&set=0`)).toEqual(['0-2', '0-1'])
  expect(await of(`avs=${actors.otherAvs}`)).toEqual([])
  const only = await get<apiTypes['SlashDetails']>(`/v1/slashes/${items[0]?.id}`)
  expect(only.slash).toEqual(items[0])
  await get('/v1/slashes/1-1', 404)
  // cleared later: at its own block the first one was still to be cleared
  const first = await get<apiTypes['SlashDetails']>(
    `/v1/slashes/${items[2]?.id}?${at(BigInt(items[2]?.block ?? 0))}`,
  )
  expect(first.slash.status).toBe('pending')
})

test('histories pass through what the contracts said then, and end now', async () => {
  const { actors, dm, client } = network
  const { points } = await get<apiTypes['OperatorHistory']>(`/v1/operators/${actors.alice}/history?points=40`)
  const alice = await get<apiTypes['OperatorDetails']>(`/v1/operators/${actors.alice}`)
  expect(points.length).toBeGreaterThan(10)
  expect(points.length).toBeLessThanOrEqual(40)
  expect(points.at(-1)).toMatchObject({ eth: alice.eth, delegators: alice.delegators, block: String(head) })
  for (const { block, strategies } of points) {
    for (const symbol of symbols) {
      const args = [actors.alice, network.strategy(symbol)] as const
      const blockNumber = BigInt(block)
      const shares = await client.readContract({ ...dm, functionName: 'operatorShares', args, blockNumber })
      expect(strategies[network.strategy(symbol)]?.shares ?? '0').toBe(String(shares))
    }
  }
  const staker = await get<apiTypes['StakerHistory']>(`/v1/stakers/${actors.carol}/history?points=40`)
  for (const { block, strategies } of staker.points) {
    const then = await get<apiTypes['StakerDetails']>(`/v1/stakers/${actors.carol}?block=${block}`)
    for (const { strategy, deposited, withdrawable, queued } of then.strategies) {
      expect(strategies[strategy], block).toEqual({
        deposited: deposited.tokens,
        withdrawable: withdrawable.tokens,
        queued: queued.tokens,
      })
    }
  }
  const details = await get<apiTypes['StakerDetails']>(`/v1/stakers/${actors.carol}`)
  expect(staker.points.at(-1)?.eth).toBe(details.eth)
})

test('delegators are who delegates, without the operator itself', async () => {
  const { actors } = network
  const { items, total } = await get<apiTypes['Delegators']>(`/v1/operators/${actors.alice}/delegators`)
  expect(total).toBe(2)
  expect(items.map(({ name }) => name).sort()).toEqual(['carol', 'erin'])
  const first = await get<apiTypes['Delegators']>(`/v1/operators/${actors.alice}/delegators?limit=1`)
  const second = await get<apiTypes['Delegators']>(
    `/v1/operators/${actors.alice}/delegators?limit=1&cursor=${first.nextCursor}`,
  )
  expect([...first.items, ...second.items]).toEqual(items)
  expect(second.nextCursor).toBeNull()
})

test('lists come in pages without gaps, sorted and filtered', async () => {
  const { actors } = network
  for (const path of [
    '/v1/operators?',
    '/v1/operator-sets?',
    '/v1/avss?',
    '/v1/stakers?',
    '/v1/pods?',
    '/v1/slashes?',
    '/v1/withdrawals?',
  ]) {
    const all = await get<{ items: unknown[]; total: number; nextCursor: null }>(path)
    expect(all.total, path).toBe(all.items.length)
    expect(all.nextCursor).toBeNull()
    const seen: unknown[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { items: unknown[]; nextCursor: string | null } = await get(
        `${path}limit=1${cursor && `&cursor=${cursor}`}`,
      )
      expect(page.items).toHaveLength(1)
      seen.push(...page.items)
      cursor = page.nextCursor
    }
    expect(seen, path).toEqual(all.items)
  }
  const names = async (search: string) =>
    (await get<apiTypes['Operators']>(`/v1/operators?${search}`)).items.map(({ name }) => name)
  expect(await names('sort=name&order=desc')).toEqual(['bob', 'alice'])
  expect(await names('sort=registered')).toEqual(['alice', 'bob'])
  expect(await names('sort=delegators&order=asc')).toEqual(['bob', 'alice'])
  expect(await names('q=BO')).toEqual(['bob'])
  expect(await names(`q=${actors.alice.slice(0, 12)}`)).toEqual(['alice'])
  const stakers = await get<apiTypes['Stakers']>('/v1/stakers')
  const worths = stakers.items.map(({ eth }) => BigInt(eth))
  expect(worths).toEqual([...worths].sort((a, b) => (a < b ? 1 : -1)))
  const since = await get<apiTypes['Stakers']>('/v1/stakers?sort=since')
  expect(since.items.map(({ name }) => name)).toEqual(['carol', 'dave', 'alice', 'erin'])
})

test('activity is filtered by account, event, contract, AVS, operator, strategy and block', async () => {
  const { actors } = network
  const of = async (search: string) =>
    (await get<apiTypes['ActivityPage']>(`/v1/activity?limit=200&${search}`)).items
  const everything = await of('all=true')
  const named = everything.filter(({ args }) => JSON.stringify(args).includes(actors.erin))
  expect(await of(`all=true&account=${actors.erin.toLowerCase()}`)).toEqual(named)
  expect(named.length).toBeGreaterThan(4)
  const delegated = await of('event=StakerDelegated')
  expect(delegated).toEqual(everything.filter(({ event }) => event === 'StakerDelegated'))
  expect(delegated.length).toBeGreaterThan(2)
  expect((await of('event=OperatorSharesIncreased')).length).toBeGreaterThan(0)
  const slashes = await of(`avs=${actors.avs}&event=OperatorSlashed`)
  expect(slashes).toHaveLength(3)
  expect(await of(`operator=${actors.bob}&event=OperatorSlashed`)).toEqual([slashes[0]])
  const manager = await of('contract=strategyManager')
  expect(new Set(manager.map(({ contract }) => contract))).toEqual(new Set(['strategyManager']))
  const strategy = network.strategy('rTEST')
  const deposits = await of(`strategy=${strategy}&event=Deposit`)
  expect(deposits).toEqual(
    everything.filter(({ event, args }) => event === 'Deposit' && args.strategy === strategy),
  )
  const block = slashes[1]?.block
  const inBlock = await of(`fromBlock=${block}&toBlock=${block}`)
  expect(inBlock.map((row) => row.block)).toEqual(inBlock.map(() => block))
  expect(inBlock).toContainEqual(slashes[1])
})

test('search finds accounts, sets, strategies, tokens, blocks, transactions and withdrawals', async () => {
  const { actors } = network
  const of = async (q: string) =>
    (await get<apiTypes['Search']>(`/v1/search?q=${encodeURIComponent(q)}`)).items.map(
      ({ kind, path }) => `${kind} ${path}`,
    )
  const { alice, avs } = actors
  expect(await of('ali')).toEqual([`operator /operators/${alice}`, `staker /stakers/${alice}`])
  expect(await of(alice.toLowerCase())).toEqual(await of('ali'))
  expect(await of(alice.slice(0, 10))).toEqual(await of('ali'))
  expect(await of('avs/7')).toEqual([`operatorSet /operator-sets/${avs}/7`])
  const strategy = network.strategy('rTEST')
  expect(await of('rtest')).toEqual([`strategy /strategies/${strategy}`])
  expect(await of(network.token('rTEST'))).toEqual([`token /strategies/${strategy}`])
  expect(await of(String(head))).toEqual([`block /activity?fromBlock=${head}&toBlock=${head}`])
  const { items } = await get<apiTypes['Withdrawals']>('/v1/withdrawals')
  expect(await of(items[0]?.root ?? '')).toEqual([`withdrawal /stakers/${actors.dave}`])
  const slash = (await get<apiTypes['Slashes']>('/v1/slashes')).items[0]
  expect(await of(slash?.transactionHash ?? '')).toEqual([
    `transaction /activity?fromBlock=${slash?.block}&toBlock=${slash?.block}`,
  ])
  expect(await of('nothing of this name')).toEqual([])
  expect(await of(actors.deployer)).toEqual([])
})

test('a day is its last block, and states that are not there are refused', async () => {
  const { timestamp } = await network.client.getBlock({ blockNumber: head })
  const today = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
  const now = await get<apiTypes['Overview']>('/v1/overview')
  expect((await get<apiTypes['Overview']>(`/v1/overview?day=${today}`)).block).toEqual(now.block)
  for (const search of [
    `block=${head + 1n}`,
    'block=0',
    'day=2999-01-01',
    'day=1971-01-01',
    `day=${today}&block=${head}`,
  ]) {
    const { error } = schemas.errorSchema.parse(await get(`/v1/operators?${search}`, 400))
    expect(error.code, search).toBe('InvalidParameter')
    expect(error.remedy, search).not.toBe('')
  }
})

test('nonsense and attacks are answered with a sentence', async () => {
  const { actors } = network
  const injection = encodeURIComponent("'; DROP TABLE events; --")
  const huge = '9'.repeat(400)
  const refused = [
    '/v1/operators?limit=501',
    '/v1/operators?limit=1e9',
    `/v1/operators?limit=${huge}`,
    '/v1/operators?limit=-1',
    '/v1/operators?cursor=-5',
    `/v1/operators?cursor=${injection}`,
    `/v1/operators?sort=${injection}`,
    `/v1/operators?q=${'x'.repeat(101)}`,
    '/v1/operators/0x123',
    `/v1/operators/${injection}`,
    `/v1/stakers/0x${'g'.repeat(40)}`,
    '/v1/pods/0x123',
    `/v1/pods?cursor=${injection}`,
    `/v1/pods/${actors.dave}/validators?cursor=${injection}`,
    `/v1/operator-sets/${actors.avs}/4294967296`,
    `/v1/operator-sets/${actors.avs}/one`,
    `/v1/slashes?set=1`,
    '/v1/slashes/1_1',
    '/v1/withdrawals?status=lost',
    `/v1/activity?event=${injection}`,
    `/v1/activity?account=${injection}`,
    '/v1/activity?fromBlock=-1',
    `/v1/overview?block=${huge}`,
    '/v1/overview?day=2026-02-40',
    '/v1/overview?day=yesterday',
    '/v1/search',
    '/v1/tvl/history?points=1001',
  ]
  for (const path of refused) {
    const { error } = schemas.errorSchema.parse(await get(path, 400))
    expect(error.code, path).toBe('InvalidParameter')
    expect(error.message.length, path).toBeLessThan(300)
  }
  const unknown = [
    [`/v1/operators/${actors.carol}`, `${actors.carol} is not an operator at block ${head}.`],
    [`/v1/operators/${actors.carol}/history`, `${actors.carol} is not an operator at block ${head}.`],
    [`/v1/stakers/${actors.deployer}`, `${actors.deployer} is not a staker at block ${head}.`],
    [`/v1/stakers/${actors.deployer}/exposure`, `${actors.deployer} is not a staker at block ${head}.`],
    [`/v1/pods/${actors.carol}`, `${actors.carol} is not a pod or its owner at block ${head}.`],
    [`/v1/pods/${actors.carol}/validators`, `${actors.carol} is not a pod or its owner at block ${head}.`],
    [`/v1/avss/${actors.carol}`, `${actors.carol} is not an AVS at block ${head}.`],
    [`/v1/operator-sets/${actors.avs}/1`, `${actors.avs}/1 is not an operator set at block ${head}.`],
  ] as const
  for (const [path, message] of unknown) {
    const { error } = schemas.errorSchema.parse(await get(path, 404))
    expect(error).toMatchObject({ code: 'NotFound', message })
  }
  for (const q of [
    "'; DROP TABLE events; --",
    '%',
    '_',
    '\\',
    '0x',
    '\u0000',
    '../../etc/passwd',
    '"',
    '()',
  ]) {
    await get(`/v1/search?q=${encodeURIComponent(q)}`)
    await get(`/v1/stakers?q=${encodeURIComponent(q)}`)
  }
  expect((await get<apiTypes['ActivityPage']>('/v1/activity')).items.length).toBe(50)
})

test('exposure counts what is queued, and ends with the window of an operator that left', async () => {
  const { actors, deployment, client } = network
  const act = actionsOf(network)
  await act.queue('carol', { stTEST: 20n * ether + 5n })
  await act.leave('alice', 'avs', [0])
  await indexer.sync()
  const left = await client.getBlockNumber()
  expect(await checkExposure()).toBeGreaterThan(2)
  const { items } = await get<apiTypes['Exposure']>(`/v1/stakers/${actors.carol}/exposure`)
  const mine = items.filter(({ avsName, id, symbol }) => `${avsName}/${id} ${symbol}` === 'avs/0 stTEST')
  expect(mine).toHaveLength(1)
  expect(BigInt(mine[0]?.queuedShares ?? 0)).toBeGreaterThan(0n)
  expect(BigInt(mine[0]?.queuedShares ?? 0)).toBeLessThan(BigInt(mine[0]?.shares ?? 0))
  const last = left + BigInt(deployment.parameters.deallocationDelayBlocks)
  expect(mine[0]?.until).toMatchObject({ block: String(last), why: 'deregistration' })
  const { timestamp } = await client.getBlock({ blockNumber: left })
  const seconds = deployment.parameters.deallocationDelayBlocks * deployment.parameters.blockTimeSeconds
  expect(mine[0]?.until?.estimatedTimestamp).toBe(Number(timestamp) + seconds)
  const alice = await get<apiTypes['OperatorDetails']>(`/v1/operators/${actors.alice}`)
  expect(alice.operatorSets.find(({ avsName, id }) => `${avsName}/${id}` === 'avs/0')).toMatchObject({
    registered: false,
    slashableUntil: { block: String(last) },
  })

  // the withdrawal can be taken from up to its delay; after the window nothing can
  const [withdrawal] = (await get<apiTypes['Withdrawals']>(`/v1/stakers/${actors.carol}/withdrawals`)).items
  const until = left - 1n + BigInt(deployment.parameters.withdrawalDelayBlocks)
  expect(withdrawal?.completableAt.block).toBe(String(until + 1n))
  await act.mine(Math.max(Number(last - left), deployment.parameters.withdrawalDelayBlocks))
  await indexer.sync()
  const after = await get<apiTypes['Exposure']>(`/v1/stakers/${actors.carol}/exposure`)
  expect(after.items.filter(({ avsName, id }) => `${avsName}/${id}` === 'avs/0')).toEqual([])
  expect((await get<apiTypes['Breakdown']>('/v1/breakdown')).reconciles).toBe(true)
})

test('ETH on the beacon chain is a position like others, also when validators lost some of it', async () => {
  const { actors, client, dm, deployment } = network
  const manager = deployment.contracts.eigenPodManager as `0x${string}`
  const strategy = getAddress(beaconChainStrategy)
  // without a beacon chain no validator could be proven: the contract is told that an account of ours is carol's
  const pod = actors.frank
  await setMapping(manager, actors.carol, pod)
  const native = { abi: eigenPodManagerAbi, address: manager }
  const update = (before: bigint, delta: bigint) =>
    network.send(pod, {
      ...native,
      functionName: 'recordBeaconChainETHBalanceUpdate',
      args: [actors.carol, before, delta],
    })
  await update(0n, 32n * ether)
  await update(32n * ether, -8n * ether)
  await indexer.sync()

  const [[withdrawable = 0n], [deposited = 0n]] = await client.readContract({
    ...dm,
    functionName: 'getWithdrawableShares',
    args: [actors.carol, [strategy]],
  })
  expect(deposited).toBe(32n * ether)
  expect(withdrawable).toBeGreaterThan(0n)
  expect(withdrawable).toBeLessThanOrEqual(24n * ether)
  const carol = await get<apiTypes['StakerDetails']>(`/v1/stakers/${actors.carol}`)
  expect(carol.strategies.find((row) => row.symbol === 'ETH')).toEqual({
    strategy,
    symbol: 'ETH',
    decimals: 18,
    ...Object.fromEntries(
      Object.entries({ deposited, withdrawable, queued: 0n, slashed: deposited - withdrawable }).map(
        ([part, wei]) => [part, { shares: String(wei), tokens: String(wei), eth: String(wei) }],
      ),
    ),
  })
  const details = await get<apiTypes['StrategyDetails']>(`/v1/strategies/${strategy}`)
  expect(details.strategy).toMatchObject({ token: null, symbol: 'ETH', rateWad: String(ether) })
  expect(details.holders).toMatchObject([{ name: 'carol', shares: String(withdrawable) }])
  const shares = await client.readContract({
    ...dm,
    functionName: 'operatorShares',
    args: [actors.alice, strategy],
  })
  expect(details.operators).toMatchObject([{ name: 'alice', delegated: { shares: String(shares) } }])
  expect(details.breakdown.reconciles).toBe(true)
  expect((await get<apiTypes['Breakdown']>('/v1/breakdown')).reconciles).toBe(true)
})

test('a pod is listed by its owner, found by search and told of in the activity', async () => {
  const { actors, deployment } = network
  const owner = actors.bob
  const manager = { abi: eigenPodManagerAbi, address: deployment.contracts.eigenPodManager }
  await network.send(owner, { ...manager, functionName: 'createPod', args: [] })
  const pod = await network.client.readContract({ ...manager, functionName: 'getPod', args: [owner] })
  const submitter = { abi: eigenPodAbi, address: pod, functionName: 'setProofSubmitter' } as const
  await network.send(owner, { ...submitter, args: [actors.alice] })
  await network.send(owner, { ...submitter, args: [zeroAddress] })
  await indexer.sync()

  const listed = await get<apiTypes['Pods']>(`/v1/pods?owner=${owner}`)
  expect(listed).toMatchObject({ total: 1, items: [{ pod, owner, ownerName: 'bob' }], nextCursor: null })
  expect(await get(`/v1/pods?owner=${actors.alice}`)).toMatchObject({ total: 0, items: [] })
  expect(await get(`/v1/pods/${owner}`)).toMatchObject({ pod, proofSubmitter: null, requests: [] })

  const found = async (q: string) =>
    (await get<apiTypes['Search']>(`/v1/search?q=${q}`)).items.filter(({ kind }) => kind === 'pod')
  const item = { kind: 'pod', id: pod, name: 'bob', path: `/pods/${pod}` }
  for (const q of [pod, pod.slice(0, 12).toLowerCase(), owner, 'bob'])
    expect(await found(q), q).toEqual([item])

  const { items } = await get<apiTypes['ActivityPage']>(`/v1/activity?account=${pod}`)
  expect(items.map(({ summary }) => summary)).toMatchObject([
    { key: 'activity.proofSubmitterRemoved', params: { owner: 'bob' } },
    { key: 'activity.proofSubmitterUpdated', params: { owner: 'bob', newProofSubmitter: 'alice' } },
    { key: 'activity.podDeployed', params: { podOwner: 'bob' } },
  ])
})

/** Finds the mapping `ownerToPod` in the contract's storage, and writes to it. */
async function setMapping(contract: `0x${string}`, owner: `0x${string}`, pod: `0x${string}`) {
  for (let slot = 0n; slot < 20n; slot++) {
    const index = keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [owner, slot]))
    const before = await network.client.getStorageAt({ address: contract, slot: index })
    await network.client.setStorageAt({ address: contract, index, value: pad(pod) })
    const read = {
      abi: eigenPodManagerAbi,
      address: contract,
      functionName: 'ownerToPod',
      args: [owner],
    } as const
    if ((await network.client.readContract(read)) === pod) return
    await network.client.setStorageAt({ address: contract, index, value: before ?? pad('0x') })
  }
  throw new Error('ownerToPod was not found.')
}
