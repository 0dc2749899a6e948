import { liquidStakingTokenAbi, strategyAbi } from '@restack/sdk'
import type { Address } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  allocationAt,
  createIndexer,
  type Database,
  delegationsAt,
  type IndexerUpdate,
  maxMagnitudesAt,
  membershipsAt,
  openDatabase,
  operatorSetsAt,
  operatorSharesAt,
  positionsAt,
  slasherAt,
  slashesAt,
} from '../src/index.js'
import { dump } from './dump.js'
import { actionsOf, playScenario } from './playScenario.js'
import { readIndex } from './readIndex.js'
import { startForgetfulNode } from './startForgetfulNode.js'
import { type Network, startNetwork } from './startNetwork.js'
import { startPostgres, type TestPostgres } from './startPostgres.js'

const ether = 10n ** 18n
let network: Network
let postgres: TestPostgres
/** Followed block by block while the scenario played. */
let followed: Database
/** Indexed in one go afterwards. */
let caughtUp: Database
const updates: IndexerUpdate[] = []
const lower = (address: Address) => address.toLowerCase()
const headBlock = async () => Number(await network.client.getBlockNumber())

const indexerInto = (database: Database, pollingIntervalMs = 20) =>
  createIndexer({ database, deployment: network.deployment, rpcUrl: network.rpcUrl, pollingIntervalMs })

const syncInto = async (database: Database) => {
  const indexer = indexerInto(database)
  const result = await indexer.sync()
  await indexer.stop()
  return result
}

/** An empty database beside the others on the same Postgres. */
async function freshDatabase(name: string): Promise<Database> {
  await caughtUp.db.execute(`CREATE DATABASE ${name}`)
  return openDatabase({ url: postgres.url.replace(/\/postgres$/, `/${name}`) })
}

beforeAll(async () => {
  postgres = await startPostgres()
  caughtUp = await openDatabase({ url: postgres.url })
  followed = await openDatabase()
  network = await startNetwork()

  const follower = indexerInto(followed)
  follower.subscribe((update) => updates.push(update))
  await follower.start()
  await playScenario(network)
  await follower.sync()
  await follower.stop()
  await syncInto(caughtUp)
})

afterAll(async () => {
  await followed?.close()
  await caughtUp?.close()
  postgres?.stop()
  await network?.stop()
})

describe.each([
  ['PGlite', () => followed],
  ['Postgres', () => caughtUp],
] as const)('the tables in %s equal the views of the contracts', (_, database) => {
  const strategies = () => [network.strategy('stTEST'), network.strategy('rTEST')]
  const sets = () => [
    { avs: network.actors.avs, id: 0 },
    { avs: network.actors.avs, id: 7 },
    { avs: network.actors.otherAvs, id: 1 },
  ]

  test('deposit shares and scaling factors of every account', async () => {
    const positions = await positionsAt(database().db, { block: await headBlock() })
    const indexed = new Map(positions.map((row) => [`${row.staker} ${row.strategy}`, row]))
    let holders = 0
    for (const staker of Object.values(network.actors)) {
      for (const strategy of strategies()) {
        const key = `${lower(staker)} ${lower(strategy)}`
        const shares = await network.client.readContract({
          ...network.sm,
          functionName: 'stakerDepositShares',
          args: [staker, strategy],
        })
        const factor = await network.client.readContract({
          ...network.dm,
          functionName: 'depositScalingFactor',
          args: [staker, strategy],
        })
        expect(indexed.get(key)?.depositShares ?? 0n, key).toBe(shares)
        expect(indexed.get(key)?.scalingFactor ?? ether, key).toBe(factor)
        if (shares > 0n) holders++
      }
    }
    expect(holders).toBeGreaterThanOrEqual(4)
  })

  test('operators, their shares and their delegators', async () => {
    const at = { block: await headBlock() }
    const { operators } = await readIndex(database())
    const shareRows = await operatorSharesAt(database().db, at)
    const operatorShares = new Map(shareRows.map((row) => [`${row.operator} ${row.strategy}`, row.shares]))
    const stakers = Object.values(network.actors)
    const delegationRows = await delegationsAt(database().db, { ...at, stakers })
    const delegations = new Map(delegationRows.map((row) => [row.staker, row]))
    expect(operators.map(({ operator }) => operator).sort()).toEqual(
      [network.actors.alice, network.actors.bob].map(lower).sort(),
    )
    for (const operator of [network.actors.alice, network.actors.bob]) {
      for (const strategy of strategies()) {
        const shares = await network.client.readContract({
          ...network.dm,
          functionName: 'operatorShares',
          args: [operator, strategy],
        })
        expect(operatorShares.get(`${lower(operator)} ${lower(strategy)}`) ?? 0n).toBe(shares)
      }
    }
    for (const account of Object.values(network.actors)) {
      const delegatedTo = await network.client.readContract({
        ...network.dm,
        functionName: 'delegatedTo',
        args: [account],
      })
      const indexed =
        delegations.get(lower(account))?.operator ?? '0x0000000000000000000000000000000000000000'
      expect(indexed).toBe(lower(delegatedTo))
    }
  })

  test('operator sets: strategies, members, slashers, recipients, slash counts', async () => {
    const at = { block: await headBlock() }
    const found = await operatorSetsAt(database().db, at)
    const memberships = await membershipsAt(database().db, at)
    expect(found.map(({ avs, setId }) => `${avs} ${setId}`)).toEqual(
      sets().map(({ avs, id }) => `${lower(avs)} ${id}`),
    )
    for (const set of sets()) {
      const inSet = ({ avs, setId }: { avs: string; setId: number }) =>
        avs === lower(set.avs) && setId === set.id
      const read = { ...network.am, args: [set] } as const
      const members = await network.client.readContract({ ...read, functionName: 'getMembers' })
      const inContract = await network.client.readContract({
        ...read,
        functionName: 'getStrategiesInOperatorSet',
      })
      const slasher = await network.client.readContract({ ...read, functionName: 'getSlasher' })
      const [pending, effectBlock] = await network.client.readContract({
        ...read,
        functionName: 'getPendingSlasher',
      })
      const redistributing = await network.client.readContract({
        ...read,
        functionName: 'isRedistributingOperatorSet',
      })
      const recipient = await network.client.readContract({
        ...read,
        functionName: 'getRedistributionRecipient',
      })
      const slashes = await network.client.readContract({ ...read, functionName: 'getSlashCount' })

      const present = memberships.filter((row) => inSet(row) && row.registered)
      expect(present.map(({ operator }) => operator).sort()).toEqual(members.map(lower).sort())
      expect(found.find(inSet)).toMatchObject({
        slasher: lower(slasher),
        pendingSlasher: effectBlock === 0 ? null : { slasher: lower(pending), effectBlock },
        redistributionRecipient: redistributing ? lower(recipient) : null,
        strategies: inContract.map(lower),
        slashes: Number(slashes),
      })
    }
  })

  test('allocations and slashers in force, at every block of the scenario', async () => {
    const { allocations, slashers } = await readIndex(database())
    const head = Number(await network.client.getBlockNumber())
    const first = allocations[0]?.block ?? 0
    const combinations = [network.actors.alice, network.actors.bob].flatMap((operator) =>
      sets().flatMap((set) => strategies().map((strategy) => ({ operator, set, strategy }))),
    )
    let pending = 0
    for (let block = first - 1; block <= head; block++) {
      const blockNumber = BigInt(block)
      const answers = await Promise.all(
        combinations.map(({ operator, set, strategy }) =>
          network.client.readContract({
            ...network.am,
            functionName: 'getAllocation',
            args: [operator, set, strategy],
            blockNumber,
          }),
        ),
      )
      for (const [index, { operator, set, strategy }] of combinations.entries()) {
        const changes = allocations.filter(
          (row) =>
            row.operator === lower(operator) &&
            row.avs === lower(set.avs) &&
            row.setId === set.id &&
            row.strategy === lower(strategy),
        )
        expect(allocationAt(changes, block), `block ${block}`).toEqual(answers[index])
        if (answers[index]?.effectBlock !== 0) pending++
      }
      const slasher = await network.client.readContract({
        ...network.am,
        functionName: 'getSlasher',
        args: [{ avs: network.actors.avs, id: 0 }],
        blockNumber,
      })
      const changes = slashers.filter((row) => row.avs === lower(network.actors.avs) && row.setId === 0)
      expect(slasherAt(changes, block)).toBe(lower(slasher))
    }
    expect(pending).toBeGreaterThan(50)
  })

  test('max magnitudes', async () => {
    const rows = await maxMagnitudesAt(database().db, { block: await headBlock() })
    const maxMagnitudes = new Map(rows.map((row) => [`${row.operator} ${row.strategy}`, row]))
    for (const operator of [network.actors.alice, network.actors.bob]) {
      for (const strategy of strategies()) {
        const magnitude = await network.client.readContract({
          ...network.am,
          functionName: 'getMaxMagnitude',
          args: [operator, strategy],
        })
        expect(maxMagnitudes.get(`${lower(operator)} ${lower(strategy)}`)?.maxMagnitude ?? ether).toBe(
          magnitude,
        )
      }
    }
  })

  test('withdrawals are pending or completed', async () => {
    const { withdrawals } = await readIndex(database())
    expect(withdrawals).toHaveLength(3)
    for (const { root, completed } of withdrawals) {
      const pending = await network.client.readContract({
        ...network.dm,
        functionName: 'pendingWithdrawals',
        args: [root as Address],
      })
      expect(completed).toBe(!pending)
    }
    expect(withdrawals.filter(({ completed }) => !completed)).toHaveLength(1)
  })

  test('slashed shares that wait to be cleared', async () => {
    const slashes = await slashesAt(database().db, { block: await headBlock() })
    const parts = slashes.flatMap(({ avs, setId, slashId, strategies }) =>
      strategies.map((part) => ({ avs, setId, slashId, ...part })),
    )
    expect(parts).toHaveLength(4)
    for (const { avs, setId, slashId, strategy, unclearedShares } of parts) {
      const shares = await network.client.readContract({
        ...network.sm,
        functionName: 'getBurnOrRedistributableShares',
        args: [{ avs: avs as Address, id: setId }, slashId, strategy as Address],
      })
      expect(unclearedShares).toBe(shares)
    }
    expect(parts.filter(({ unclearedShares }) => unclearedShares === 0n)).toHaveLength(2)
  })

  test('strategies with token, symbol, decimals, shares, tokens and rate', async () => {
    const { strategies: found, snapshots } = await readIndex(database())
    expect(found.map(({ symbol, decimals, token }) => ({ symbol, decimals, token }))).toEqual([
      { symbol: 'stTEST', decimals: 18, token: lower(network.token('stTEST')) },
      { symbol: 'rTEST', decimals: 18, token: lower(network.token('rTEST')) },
    ])
    for (const { strategy, token } of found) {
      const address = strategy as Address
      const erc20 = { abi: liquidStakingTokenAbi, address: token as Address }
      const snapshot = snapshots.get(strategy)
      expect(snapshot?.totalShares).toBe(
        await network.client.readContract({ abi: strategyAbi, address, functionName: 'totalShares' }),
      )
      expect(snapshot?.tokens).toBe(
        await network.client.readContract({ ...erc20, functionName: 'balanceOf', args: [address] }),
      )
      expect(snapshot?.rateWad).toBe(
        await network.client.readContract({ ...erc20, functionName: 'exchangeRate' }),
      )
    }
  })
})

test('what was followed block by block equals what was indexed in one go', async () => {
  expect(await dump(followed)).toEqual(await dump(caughtUp))
  const { events } = await dump(followed)
  expect(events?.length).toBeGreaterThan(100)
})

test('subscribers hear of every event once, in order', async () => {
  const heard = updates.flatMap(({ activity }) =>
    activity.map(({ block, logIndex }) => block * 1000 + logIndex),
  )
  expect(heard).toEqual([...new Set(heard)].sort((a, b) => a - b))
  const { events } = await dump(followed)
  expect(heard).toHaveLength(events?.length ?? 0)
})

test('an indexer that starts again goes on without duplicates', async () => {
  const before = await dump(caughtUp)
  expect(await syncInto(caughtUp)).toMatchObject({ events: 0 })
  expect(await dump(caughtUp)).toEqual(before)
  await actionsOf(network).deposit('frank', 'stTEST', 3n * ether)
  const block = Number(await network.client.getBlockNumber())
  expect(await syncInto(caughtUp)).toMatchObject({ fromBlock: block, toBlock: block, events: 3 })
})

test('a node without old state: what strategies hold is known of the head, without waiting for a block', async () => {
  const database = await openDatabase()
  await syncInto(database)
  await actionsOf(network).deposit('frank', 'stTEST', 5n * ether)
  await network.client.mine({ blocks: 1 })
  const node = await startForgetfulNode(network.rpcUrl)
  try {
    const indexer = createIndexer({ database, deployment: network.deployment, rpcUrl: node.url })
    const { toBlock } = await indexer.sync()
    await indexer.stop()
    expect(node.refused()).toBeGreaterThan(1)
    await syncInto(caughtUp)
    const strategy = lower(network.strategy('stTEST'))
    const found = (await readIndex(database)).snapshots.get(strategy)
    const expected = (await readIndex(caughtUp)).snapshots.get(strategy)
    expect(found).toEqual({ ...expected, block: toBlock })
  } finally {
    await database.close()
    await node.stop()
  }
})

test('after a reorganization of several blocks the tables equal those of a fresh index', async () => {
  const act = actionsOf(network)
  await act.deposit('frank', 'rTEST', 2n * ether)
  await act.queue('carol', { stTEST: 5n * ether })
  await act.registerOperator('frank')
  await syncInto(followed)
  await syncInto(caughtUp)
  const before = await dump(followed)

  // the three blocks above and the one before them are replaced by others, and then it goes on differently
  await network.client.request({ method: 'anvil_reorg', params: [4, []] } as never)
  await act.deposit('dave', 'rTEST', 11n * ether)
  await syncInto(followed)
  await syncInto(caughtUp)
  const fresh = await freshDatabase('fresh')
  await syncInto(fresh)

  const after = await dump(fresh)
  await fresh.close()
  expect(await dump(followed)).toEqual(after)
  expect(await dump(caughtUp)).toEqual(after)
  expect(after.operators).toHaveLength(2)
  expect(before.operators).toHaveLength(3)
})

test('a chain that was started anew, and is shorter, is indexed from its first block', async () => {
  const { deployment } = network
  const database = await freshDatabase('anew')
  await syncInto(database)
  const full = await dump(database)
  await database.transaction(async (transaction) => {
    await transaction.query("UPDATE blocks SET hash = '0x' || repeat('00', 32)")
    await transaction.query(
      "UPDATE index_state SET block_hash = '0x' || repeat('00', 32), block = block + 1000",
    )
  })
  expect(await syncInto(database)).toMatchObject({
    fromBlock: deployment.deploymentBlock,
    events: full.events?.length,
  })
  expect(await dump(database)).toEqual(full)
  await database.close()
})

test('two indexers do not write into one database', async () => {
  const first = indexerInto(caughtUp)
  const second = indexerInto(caughtUp)
  await actionsOf(network).deposit('frank', 'stTEST', ether)
  const block = Number(await network.client.getBlockNumber())
  const outcomes = await Promise.allSettled([first.sync(), second.sync()])
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
  expect(failures.filter((code) => code !== 'IndexBusy')).toEqual([])
  await syncInto(caughtUp)
  const { events } = await dump(caughtUp)
  const deposits = events?.filter((row) => row.startsWith(`(${block},`))
  expect(deposits).toHaveLength(3)
})

test('the database of another deployment is refused, naming both', async () => {
  const deployment = {
    ...network.deployment,
    name: 'other',
    contracts: { ...network.deployment.contracts, delegationManager: network.actors.alice },
  }
  const indexer = createIndexer({ database: caughtUp, deployment, rpcUrl: network.rpcUrl })
  await expect(indexer.start()).rejects.toMatchObject({
    code: 'OtherDeployment',
    message: expect.stringMatching(/"local".*31337.*"other"/),
  })
  expect(indexer.status()).toMatchObject({ running: false, lastError: { code: 'OtherDeployment' } })
})

test('a node of another chain is refused', async () => {
  const deployment = { ...network.deployment, chainId: 1 }
  const database = await freshDatabase('elsewhere')
  const indexer = createIndexer({ database, deployment, rpcUrl: network.rpcUrl })
  await expect(indexer.sync()).rejects.toMatchObject({
    code: 'WrongChain',
    message: expect.stringMatching(/chain 31337.*chain 1\./),
  })
  await database.close()
})

test('a node that does not answer is tried again and reported', async () => {
  const errors: string[] = []
  const indexer = createIndexer({
    database: caughtUp,
    deployment: network.deployment,
    rpcUrl: 'http://127.0.0.1:9',
    retryCount: 0,
    onProgress: (progress) => progress.type === 'error' && errors.push(progress.error.code),
  })
  await indexer.start()
  await expect.poll(() => errors.length).toBeGreaterThan(2)
  expect(indexer.status()).toMatchObject({ running: true, lastError: { code: 'RpcUnreachable' } })
  await indexer.stop()
  expect(indexer.status().running).toBe(false)
  expect(new Set(errors)).toEqual(new Set(['RpcUnreachable']))
})

describe.each([
  ['PGlite', () => followed],
  ['Postgres', () => caughtUp],
] as const)('a transaction in %s', (_, database) => {
  test('leaves nothing behind when a row is refused', async () => {
    const before = await dump(database())
    const copy = database().transaction(async (transaction) => {
      await transaction.copy('withdrawals_completed', ['block', 'log_index', 'root'], '7\t7\troot\n')
      await transaction.copy('withdrawals_completed', ['block', 'log_index', 'root'], '7\t7\tagain\n')
    })
    await expect(copy).rejects.toThrow()
    expect(await dump(database())).toEqual(before)
  })
})
