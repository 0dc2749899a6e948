// How fast the indexer takes in events: a synthetic history of the core contracts, served over HTTP by a
// second process, into an embedded PGlite on disk. Beside it, on the same source, the least that an indexer can do:
// viem's getLogs, decodeEventLog and one COPY a page, with no derived rows, no snapshots, no reorg checks.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { createIndexer, openDatabase } from '@restack/indexer'
import {
  allocationManagerAbi,
  type Deployment,
  delegationManagerAbi,
  strategyAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
} from '@restack/sdk'
import {
  type Abi,
  type AbiEvent,
  type Address,
  createPublicClient,
  decodeEventLog,
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  http,
  keccak256,
  numberToHex,
  pad,
  toEventSelector,
  zeroAddress,
} from 'viem'
import { type BenchResult, main } from './report.js'

const sourceMark = 'RESTACK_BENCH_INDEX_SOURCE'
const blockCount = 1_000
const eventsPerBlock = 200
const strategyCount = 3
const decimalsSelector = '0x313ce567'

const address = (number: number): Address => pad(numberToHex(number), { size: 20 })
const contracts = {
  timelock: address(0x101),
  pauserRegistry: address(0x102),
  permissionController: address(0x103),
  strategyManager: address(0x104),
  delegationManager: address(0x105),
  eigenPodManager: address(0x106),
  allocationManager: address(0x107),
  allocationManagerViews: address(0x108),
  strategyImplementation: address(0x109),
  strategyBeacon: address(0x10a),
  strategyFactory: address(0x10b),
}
const strategies = Array.from({ length: strategyCount }, (_, index) => address(0x200 + index))
const tokens = Array.from({ length: strategyCount }, (_, index) => address(0x300 + index))

const deployment: Deployment = {
  name: 'bench',
  chainId: 31337,
  version: '1.0.0',
  deploymentBlock: 1,
  contracts,
  strategies: {},
  tokens: {},
  parameters: {
    blockTimeSeconds: 12,
    withdrawalDelayBlocks: 50,
    deallocationDelayBlocks: 50,
    allocationConfigurationDelayBlocks: 75,
    slashResolutionDelayBlocks: 0,
    timelockDelaySeconds: 0,
  },
}

export async function run(): Promise<BenchResult[]> {
  const source = await startSource()
  try {
    const rival = await measureHandLoop(source.url)
    const ours = await measureIndexer(source.url)
    return [
      {
        bench: 'index',
        case: `${(blockCount * eventsPerBlock).toLocaleString('en')} core events into PGlite, beside a hand loop`,
        ours: Math.round(ours),
        rival: Math.round(rival),
        ratio: Math.round((ours / rival) * 100) / 100,
        unit: 'events/s',
      },
    ]
  } finally {
    source.stop()
  }
}

async function measureIndexer(rpcUrl: string): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'restack-bench-'))
  const database = await openDatabase({ dataDir })
  const indexer = createIndexer({ database, deployment, rpcUrl })
  const started = performance.now()
  const { events } = await indexer.sync()
  const seconds = (performance.now() - started) / 1000
  await indexer.stop()
  await database.close()
  rmSync(dataDir, { recursive: true })
  if (events !== blockCount * eventsPerBlock) throw new Error(`The indexer found ${events} events.`)
  return events / seconds
}

async function measureHandLoop(rpcUrl: string): Promise<number> {
  const client = createPublicClient({ transport: http(rpcUrl) })
  const dataDir = mkdtempSync(join(tmpdir(), 'restack-bench-'))
  const database = await PGlite.create({ dataDir })
  await database.exec(
    'CREATE TABLE events (block bigint, log_index int, address text, event text, args json)',
  )
  const abis: Abi = [
    ...delegationManagerAbi,
    ...strategyManagerAbi,
    ...allocationManagerAbi,
    ...strategyFactoryAbi,
    ...strategyAbi,
  ]
  const items = abis.filter((item): item is AbiEvent => item.type === 'event')
  const byTopic = new Map(items.map((item) => [toEventSelector(item), [item]]))
  const started = performance.now()
  let events = 0
  for (let from = 1; from <= blockCount; from += 50) {
    const logs = await client.getLogs({
      address: [...Object.values(contracts), ...strategies],
      fromBlock: BigInt(from),
      toBlock: BigInt(Math.min(blockCount, from + 49)),
    })
    const lines = logs.map((log) => {
      const abi = byTopic.get(log.topics[0] ?? '0x') ?? []
      const { eventName, args } = decodeEventLog({ abi, data: log.data, topics: log.topics })
      const json = JSON.stringify(args, (_, value) => (typeof value === 'bigint' ? String(value) : value))
      return `${log.blockNumber}\t${log.logIndex}\t${log.address}\t${eventName}\t${json.replaceAll('\\', '\\\\')}\n`
    })
    await database.query("COPY events FROM '/dev/blob'", [], { blob: new Blob(lines) })
    events += logs.length
  }
  const seconds = (performance.now() - started) / 1000
  await database.close()
  rmSync(dataDir, { recursive: true })
  if (events !== blockCount * eventsPerBlock) throw new Error(`The hand loop found ${events} events.`)
  return events / seconds
}

/* THE SOURCE, in a process of its own */

type Log = { address: string; topic: string; json: string }

async function startSource(): Promise<{ url: string; stop(): void }> {
  const child = fork(fileURLToPath(import.meta.url), [], { env: { ...process.env, [sourceMark]: '1' } })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)))
    child.once('exit', () => reject(new Error('The source of the benchmark ended.')))
  })
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() }
}

function serveSource() {
  const blocks = Array.from({ length: blockCount + 1 }, (_, block) => (block === 0 ? [] : logsOfBlock(block)))
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const calls: unknown = JSON.parse(body)
      const answer = Array.isArray(calls) ? `[${calls.map(reply).join(',')}]` : reply(calls as Call)
      response.setHeader('content-type', 'application/json').end(answer)
    })
  })
  server.listen(0, '127.0.0.1', () => {
    const bound = server.address()
    process.send?.(typeof bound === 'object' && bound ? bound.port : 0)
  })

  type Call = {
    id: number
    method: string
    params: [Record<string, string | string[] | string[][]> & string]
  }

  function reply({ id, method, params }: Call): string {
    const answer = method === 'eth_chainId' ? '"0x7a69"' : result(method, params)
    return `{"jsonrpc":"2.0","id":${id},"result":${answer}}`
  }

  function result(method: string, [first]: Call['params']): string {
    if (method === 'eth_getBlockByNumber') return header(first === 'latest' ? blockCount : Number(first))
    if (method === 'eth_call' && first.data === decimalsSelector) return `"${pad('0x12', { size: 32 })}"`
    if (method === 'eth_call') return `"${pad(numberToHex(10n ** 24n), { size: 32 })}"`
    if (method !== 'eth_getLogs') return 'null'
    const addresses = new Set([first.address ?? []].flat().map((item) => String(item).toLowerCase()))
    const topics = first.topics?.[0] ? new Set(first.topics[0]) : undefined
    const found: string[] = []
    for (let block = Number(first.fromBlock); block <= Number(first.toBlock); block++) {
      for (const log of blocks[block] ?? []) {
        if (addresses.has(log.address) && (!topics || topics.has(log.topic))) found.push(log.json)
      }
    }
    return `[${found.join(',')}]`
  }
}

function header(block: number): string {
  return JSON.stringify({
    number: numberToHex(block),
    hash: hashOf(block),
    parentHash: hashOf(block - 1),
    timestamp: numberToHex(1_700_000_000 + 12 * block),
    transactions: [],
  })
}

function hashOf(block: number): Hex {
  return keccak256(numberToHex(block, { size: 32 }))
}

/** Deposits of delegated stakers, four events each, then delegations; strategies first. */
function logsOfBlock(block: number): Log[] {
  const logs: Log[] = []
  const blockHash = hashOf(block)
  const emit = (emitter: Address, abi: Abi, eventName: string, args: Record<string, unknown>) => {
    const item = abi.find((entry) => entry.type === 'event' && entry.name === eventName)
    if (item?.type !== 'event' || logs.length >= eventsPerBlock) return
    const topics = encodeEventTopics({ abi: [item], args } as never)
    const inputs = item.inputs.filter((input) => !input.indexed)
    const data = encodeAbiParameters(
      inputs,
      inputs.map((input) => args[input.name ?? '']),
    )
    const logIndex = logs.length
    logs.push({
      address: emitter,
      topic: String(topics[0]),
      json: JSON.stringify({
        address: emitter,
        topics,
        data,
        blockHash,
        blockNumber: numberToHex(block),
        blockTimestamp: numberToHex(1_700_000_000 + 12 * block),
        transactionHash: keccak256(numberToHex(block * 1_000 + Math.floor(logIndex / 4), { size: 32 })),
        transactionIndex: numberToHex(Math.floor(logIndex / 4)),
        logIndex: numberToHex(logIndex),
        removed: false,
      }),
    })
  }
  if (block === 1) {
    for (const [index, strategy] of strategies.entries()) {
      emit(contracts.strategyFactory, strategyFactoryAbi, 'StrategySetForToken', {
        token: tokens[index],
        strategy,
      })
    }
  }
  for (let index = 0; logs.length < eventsPerBlock - 10; index++) {
    const number = block * eventsPerBlock + index
    const staker = address(0x10_000 + (number % 20_000))
    const operator = address(0x1_000 + (number % 100))
    const strategy = strategies[number % strategyCount] ?? zeroAddress
    const shares = 10n ** 18n + BigInt(number)
    emit(strategy, strategyAbi, 'ExchangeRateEmitted', { rate: 10n ** 18n + BigInt(number) })
    emit(contracts.strategyManager, strategyManagerAbi, 'Deposit', { staker, strategy, shares })
    const factor = { staker, strategy, newDepositScalingFactor: 10n ** 18n }
    emit(contracts.delegationManager, delegationManagerAbi, 'DepositScalingFactorUpdated', factor)
    const increase = { operator, staker, strategy, shares }
    emit(contracts.delegationManager, delegationManagerAbi, 'OperatorSharesIncreased', increase)
  }
  for (let index = 0; logs.length < eventsPerBlock; index++) {
    const staker = address(0x10_000 + ((block * 10 + index) % 20_000))
    const operator = address(0x1_000 + (index % 100))
    emit(contracts.delegationManager, delegationManagerAbi, 'StakerDelegated', { staker, operator })
  }
  return logs
}

if (process.env[sourceMark]) serveSource()
else await main(import.meta.url, run)
