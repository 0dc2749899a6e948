import type { RpcLog } from 'viem'
import { type BlockHeader, byPosition, type ChainReader, type LogRange } from './chain/createChainReader.js'
import type { LogPager } from './chain/createLogPager.js'
import { readStrategyDetails, readStrategySnapshot, readTokenDetails } from './chain/readStrategy.js'
import { type ContractName, decoders, eventTopics } from './decode/contracts.js'
import { type DecodedEvent, decodeLog } from './decode/decodeLog.js'
import { fields, text } from './rows/eventArguments.js'
import type { IndexedBlock, Page } from './store/commitPage.js'
import { type Cursor, reorgWindow } from './store/indexState.js'

const snapshotsAtOnce = 200

/** The chain changed while a page was being read: read it again. */
export class ChainMoved extends Error {
  override readonly message = 'The chain changed while it was being read.'
}

/** Addresses whose logs are read, and the strategies among them. */
export type Watched = {
  contracts: Map<string, ContractName>
  strategies: Map<string, { token: string; block: number }>
  /** Strategies without a readable newest snapshot. */
  unknown: Set<string>
  /** Tokens of rewards whose symbols are known. */
  rewardTokens: Set<string>
}

/** A range's logs, and the addresses they were asked of. */
export type FetchedLogs = { range: LogRange; logs: RpcLog[]; addresses: ReadonlySet<string> }

export async function fetchLogs(pager: LogPager, watched: Watched, range: LogRange): Promise<FetchedLogs> {
  const addresses = new Set(watched.contracts.keys())
  return { range, logs: await pager.fetch(range, [...addresses], eventTopics), addresses }
}

export function watch(watched: Watched, strategy: string, token: string, block: number): void {
  watched.strategies.set(strategy, { token, block })
  if (!watched.contracts.has(strategy)) watched.contracts.set(strategy, 'strategy')
  if (!watched.contracts.has(token)) watched.contracts.set(token, 'token')
}

export type ReadPageParameters = {
  chain: ChainReader
  pager: LogPager
  watched: Watched
  fetched: FetchedLogs
  cursor: Cursor | undefined
  head: BlockHeader
}

/**
 * Turns a range's logs into a page: decodes them, finds strategies and their logs, reads snapshots, and last the
 * headers, which show whether everything came from one chain.
 *
 * @throws ChainMoved
 */
export async function readPage(parameters: ReadPageParameters): Promise<Page> {
  const { chain, pager, watched, fetched, cursor, head } = parameters
  const { range } = fetched
  const { logs, strategies } = await discover(chain, pager, watched, fetched)
  const events = decodeAll(logs, watched)
  const rewardTokens = await readRewardTokens(chain, watched, events)

  const snapshots: Page['snapshots'] = []
  const take = async (wanted: readonly Touch[]) => {
    for (let index = 0; index < wanted.length; index += snapshotsAtOnce) {
      const some = wanted.slice(index, index + snapshotsAtOnce)
      for (const snapshot of await readSnapshots(chain, watched, some, head)) {
        if (snapshot.totalShares === null) watched.unknown.add(snapshot.strategy)
        else watched.unknown.delete(snapshot.strategy)
        snapshots.push(snapshot)
      }
    }
  }
  const touches = [...touchedStrategies(events, watched, strategies).values()]
  await take(touches.sort((a, b) => a.block - b.block))
  // Where the node has lost the state of a touch, the head's has to do.
  if (range.to === head.block) {
    const asked = new Set(touches.flatMap(({ strategy, block }) => (block === range.to ? [strategy] : [])))
    const lacking = [...watched.unknown].filter((strategy) => !asked.has(strategy))
    await take(lacking.map((strategy) => ({ strategy, block: range.to })))
  }

  const blocks = await readBlocks({ chain, logs, range, cursor, head })
  const last = blocks.get(range.to)
  if (!last) throw new ChainMoved()
  return {
    events,
    blocks: [...blocks.values()],
    strategies,
    rewardTokens,
    snapshots,
    last,
    headBlock: head.block,
  }
}

/** Follows strategies and pods from the event that names them; their own logs count from that block on. */
async function discover(chain: ChainReader, pager: LogPager, watched: Watched, fetched: FetchedLogs) {
  const asked = new Set(fetched.addresses)
  const strategies: Page['strategies'] = []
  const since = new Map<string, number>()
  let logs = fetched.logs
  for (;;) {
    for (const { pod, block } of deployedPods(logs, watched)) {
      if (watched.contracts.has(pod)) continue
      watched.contracts.set(pod, 'eigenPod')
      since.set(pod, block)
    }
    for (const found of namedStrategies(logs, watched)) {
      if (watched.strategies.has(found.strategy)) continue
      const details = await readStrategyDetails(chain, found.strategy, found.token)
      strategies.push({ strategy: found.strategy, block: found.block, logIndex: found.logIndex, ...details })
      watch(watched, found.strategy, details.token, found.block)
    }
    const missing = [...watched.contracts.keys()].filter((address) => !asked.has(address))
    if (missing.length === 0) return { logs, strategies }
    for (const address of missing) asked.add(address)
    for (const { strategy, token, block } of strategies) {
      since.set(strategy, block)
      since.set(token, Math.min(block, since.get(token) ?? block))
    }
    const more = await pager.fetch(fetched.range, missing, eventTopics)
    logs = logs
      .concat(more.filter((log) => Number(log.blockNumber) >= (since.get(log.address.toLowerCase()) ?? 0)))
      .sort(byPosition)
  }
}

/** Pods that the EigenPodManager made. */
function deployedPods(logs: readonly RpcLog[], watched: Watched): { pod: string; block: number }[] {
  return logs.flatMap((log) => {
    if (!podTopics.has(log.topics[0] ?? '')) return []
    const decoded = decodeLog(log, watched.contracts)
    return decoded ? [{ pod: String(decoded.args.eigenPod), block: decoded.block }] : []
  })
}

const podTopics: ReadonlySet<string> = new Set(
  [...decoders.eigenPodManager.values()]
    .filter(({ event }) => event === 'PodDeployed')
    .map(({ topic }) => topic),
)

type NamedStrategy = { strategy: string; token: string | undefined; block: number; logIndex: number }

/** Strategies that the StrategyFactory made or the StrategyManager accepted. */
function namedStrategies(logs: readonly RpcLog[], watched: Watched): NamedStrategy[] {
  return logs.flatMap((log) => {
    if (!namingTopics.has(log.topics[0] ?? '')) return []
    const decoded = decodeLog(log, watched.contracts)
    if (!decoded) return []
    const { event, args, block, logIndex } = decoded
    const token = event === 'StrategySetForToken' ? String(args.token) : undefined
    return [{ strategy: String(args.strategy), token, block, logIndex }]
  })
}

const namingTopics: ReadonlySet<string> = new Set(
  [...decoders.strategyFactory.values(), ...decoders.strategyManager.values()]
    .filter(({ event }) => event === 'StrategySetForToken' || event === 'StrategyAddedToDepositWhitelist')
    .map(({ topic }) => topic),
)

function decodeAll(logs: readonly RpcLog[], watched: Watched): DecodedEvent[] {
  const events: DecodedEvent[] = []
  for (const log of logs) {
    const decoded = decodeLog(log, watched.contracts)
    if (decoded) events.push(decoded)
  }
  return events
}

/** Tokens that rewards are paid in for the first time. */
async function readRewardTokens(
  chain: ChainReader,
  watched: Watched,
  events: readonly DecodedEvent[],
): Promise<Page['rewardTokens']> {
  const found: Page['rewardTokens'] = []
  for (const { contract, args, block, logIndex } of events) {
    const submission = args.rewardsSubmission ?? args.operatorDirectedRewardsSubmission
    if (contract !== 'rewardsCoordinator' || !submission) continue
    const token = text(fields(submission).token)
    if (watched.rewardTokens.has(token)) continue
    watched.rewardTokens.add(token)
    found.push({ token, block, logIndex, ...(await readTokenDetails(chain, token)) })
  }
  return found
}

type Touch = { strategy: string; block: number }

/** Strategies whose worth may have changed, with the block: found, deposited into, paid from, or token revalued. */
function touchedStrategies(
  events: readonly DecodedEvent[],
  watched: Watched,
  found: Page['strategies'],
): Map<string, Touch> {
  const touches = new Map<string, Touch>()
  const touch = (strategy: string, block: number) => touches.set(`${strategy} ${block}`, { strategy, block })
  for (const { strategy, block } of found) touch(strategy, block)
  for (const { event, address, block } of events) {
    if (event === 'ExchangeRateEmitted') touch(address, block)
    if (event !== 'ExchangeRateUpdated') continue
    for (const [strategy, { token, block: since }] of watched.strategies) {
      if (token === address && since <= block) touch(strategy, block)
    }
  }
  return touches
}

/**
 * A node that makes a block while it answers (anvil does) may answer from that block what was asked of the head before:
 * what was the head then is asked again.
 */
async function readSnapshots(
  chain: ChainReader,
  watched: Watched,
  touches: readonly Touch[],
  head: BlockHeader,
) {
  const read = () =>
    Promise.all(
      touches.map(async ({ strategy, block }) => {
        const token = watched.strategies.get(strategy)?.token ?? strategy
        return { strategy, block, ...(await readStrategySnapshot(chain, strategy, token, block)) }
      }),
    )
  const snapshots = await read()
  if (!touches.some(({ block }) => block === head.block)) return snapshots
  const [next] = await chain.headers([head.block + 1])
  return next ? read() : snapshots
}

type ReadBlocksParameters = {
  chain: ChainReader
  logs: readonly RpcLog[]
  range: LogRange
  cursor: Cursor | undefined
  head: BlockHeader
}

/** Hash and time of every block with a log, of the last block, and of all blocks near the head. */
async function readBlocks({
  chain,
  logs,
  range,
  cursor,
  head,
}: ReadBlocksParameters): Promise<Map<number, IndexedBlock>> {
  const fromLogs = new Map<number, { hash: string; timestamp: number | undefined }>()
  for (const log of logs) {
    const block = Number(log.blockNumber)
    const known = fromLogs.get(block)
    if (known && known.hash !== log.blockHash) throw new ChainMoved()
    if (!known && log.blockHash) {
      const { blockTimestamp } = log as RpcLog & { blockTimestamp?: string | null }
      fromLogs.set(block, {
        hash: log.blockHash,
        timestamp: blockTimestamp ? Number(blockTimestamp) : undefined,
      })
    }
  }

  const wanted = new Set<number>([range.to])
  for (let block = Math.max(range.from, head.block - reorgWindow); block <= range.to; block++)
    wanted.add(block)
  for (const [block, { timestamp }] of fromLogs) if (timestamp === undefined) wanted.add(block)
  const numbers = [...wanted].sort((a, b) => a - b)
  const headers = await readHeaders(chain, numbers)

  const blocks = new Map<number, IndexedBlock>()
  for (const [block, { hash, timestamp }] of fromLogs) {
    if (timestamp !== undefined) blocks.set(block, { block, hash, timestamp })
  }
  let previous: Cursor | undefined = cursor
  for (const header of headers) {
    const { block, hash, parentHash, timestamp } = header
    const linked = previous?.block !== block - 1 || previous.hash === parentHash
    const agrees =
      (fromLogs.get(block)?.hash ?? hash) === hash && (block !== head.block || hash === head.hash)
    if (!linked || !agrees) throw new ChainMoved()
    blocks.set(block, { block, hash, timestamp })
    previous = { block, hash }
  }
  return new Map([...blocks].sort(([a], [b]) => a - b))
}

async function readHeaders(chain: ChainReader, numbers: readonly number[]): Promise<BlockHeader[]> {
  const headers: BlockHeader[] = []
  for (let index = 0; index < numbers.length; index += 500) {
    for (const header of await chain.headers(numbers.slice(index, index + 500))) {
      if (!header) throw new ChainMoved()
      headers.push(header)
    }
  }
  return headers
}
