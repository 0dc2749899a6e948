import { type Deployment, RestackError, toRestackError } from '@restack/sdk'
import { BaseError } from 'viem'
import type { BlockHeader, ChainReader } from './chain/createChainReader.js'
import { createNodes, type NodeStatus } from './chain/createNodes.js'
import type { Database } from './database/openDatabase.js'
import { coreContracts } from './decode/contracts.js'
import type { DecodedEvent } from './decode/decodeLog.js'
import { createLedger } from './ledger/createLedger.js'
import { ChainMoved, type FetchedLogs, fetchLogs, readPage, type Watched, watch } from './readPage.js'
import type { RowSink } from './rows/copyRows.js'
import { commitPage, type IndexedBlock, type Page, rowsOfPage } from './store/commitPage.js'
import {
  type Cursor,
  claimDatabase,
  countEvents,
  knownBlocks,
  loadState,
  undoAfter,
} from './store/indexState.js'

export type ActivityRow = DecodedEvent & { timestamp: number }

export type IndexerUpdate = {
  /** The block now reached; after a reorganization this may be lower than before. */
  block: IndexedBlock
  activity: ActivityRow[]
}

export type IndexerProgress =
  | { type: 'page'; fromBlock: number; toBlock: number; headBlock: number; events: number }
  | { type: 'reorg'; fromBlock: number; toBlock: number }
  /** A node fails, lags or keeps up again. */
  | { type: 'node'; notice: string }
  | { type: 'error'; error: RestackError }

export type CreateIndexerParameters = {
  database: Database
  deployment: Deployment
  /** Address of a node, or several in order of preference. */
  rpcUrl: string | readonly string[]
  /** Time between two looks at the head, in milliseconds. */
  pollingIntervalMs?: number | undefined
  /** Attempts after a request that failed, before an error is reported. */
  retryCount?: number | undefined
  /** At most so many blocks are asked for at once; left out, as many as the node bears. */
  maxBlockRange?: number | undefined
  onProgress?: ((progress: IndexerProgress) => void) | undefined
}

export type SyncReturnType = { fromBlock: number; toBlock: number; events: number }

export type IndexerStatus = {
  /** Last block in the database; the one before the deployment when there is none. */
  block: number
  headBlock: number
  /** Number of events in the database. */
  events: number
  running: boolean
  nodes: NodeStatus[]
  /** Since this indexer was made. */
  counters: { pages: number; eventsRead: number; reorgs: number; errors: number }
  /** Time of the last page that was written, in milliseconds since 1970. */
  lastCommitAt?: number
  /** What went wrong at the last attempt; gone after the next success. */
  lastError?: RestackError
}

export type Indexer = {
  /** Catches up with the head once. */
  sync(): Promise<SyncReturnType>
  /** Follows the head until `stop`. Rejects when the database or the chain is the wrong one. */
  start(): Promise<void>
  /** Ends after the transaction under way. */
  stop(): Promise<void>
  status(): IndexerStatus
  /** Calls the listener after every commit; returns how to leave. */
  subscribe(listener: (update: IndexerUpdate) => void): () => void
}

export type CreateIndexerReturnType = Indexer

const fatal = new Set(['WrongChain', 'OtherDeployment', 'InvalidRpcUrl'])
const longestWaitMs = 5_000

/** Whether another node might do better. */
function isOfNode(error: unknown): boolean {
  return error instanceof BaseError || (error instanceof RestackError && error.code === 'RpcTimeout')
}

/**
 * An indexer of one deployment into one database.
 *
 * @throws RestackError `InvalidRpcUrl`
 *
 * @example
 * const database = await openDatabase({ dataDir: '.restack/index' })
 * const indexer = createIndexer({ database, deployment, rpcUrl: 'http://127.0.0.1:8545' })
 * await indexer.sync()
 */
export function createIndexer(parameters: CreateIndexerParameters): CreateIndexerReturnType {
  const { database, deployment, rpcUrl, pollingIntervalMs = 1_000, retryCount = 3, onProgress } = parameters
  const { maxBlockRange } = parameters
  const nodes = createNodes({
    rpcUrls: typeof rpcUrl === 'string' ? [rpcUrl] : rpcUrl,
    deployment,
    retryCount,
    maxBlockRange,
    onNotice: (notice) => onProgress?.({ type: 'node', notice }),
  })
  const ledger = createLedger()
  const listeners = new Set<(update: IndexerUpdate) => void>()

  let checked = false
  let running = false
  let stopping = false
  let syncing: Promise<SyncReturnType> | undefined
  let following: Promise<void> | undefined
  let wake: (() => void) | undefined
  let lastError: RestackError | undefined
  /** Hash of the block up to which the ledger knows. */
  let ledgerHash: string | undefined
  let lastCommitAt: number | undefined
  /** Events that had been read when the tables were last analyzed. */
  let analyzedAt = 0
  const counters = { pages: 0, eventsRead: 0, reorgs: 0, errors: 0 }
  const progress = { block: deployment.deploymentBlock - 1, headBlock: 0, events: 0 }

  async function check() {
    if (checked) return
    await claimDatabase(database, deployment)
    await nodes.choose()
    progress.events = await countEvents(database)
    checked = true
  }

  async function syncOnce(): Promise<SyncReturnType> {
    await check()
    const totals = { fromBlock: progress.block + 1, toBlock: progress.block, events: 0 }
    let first = true
    for (let moves = 0; ; moves++) {
      try {
        await catchUp((page, from) => {
          if (first) totals.fromBlock = from
          first = false
          totals.toBlock = page.last.block
          totals.events += page.events.length
        })
        return { ...totals, toBlock: progress.block }
      } catch (error) {
        if (error instanceof ChainMoved && moves < 20) await wait(50)
        else if (!isOfNode(error) || !nodes.failed(error)) throw error
      }
    }
  }

  async function catchUp(onPage: (page: Page, from: number) => void) {
    const { chain, pager, head } = await nodes.choose()
    const { cursor: stored, strategies, unknown, pods, rewardTokens } = await loadState(database)
    const contracts = coreContracts(deployment)
    const watched: Watched = { contracts, strategies: new Map(), unknown, rewardTokens }
    for (const [strategy, { token, block }] of strategies) watch(watched, strategy, token, block)
    for (const pod of pods) watched.contracts.set(pod, 'eigenPod')
    if (stored && (await isBehind(head, stored))) return
    let cursor = await settle(chain, stored)
    if (cursor !== stored) return catchUp(onPage)
    reached(cursor)
    if (!cursor || cursor.hash !== ledgerHash) ledger.forget(cursor === undefined)

    progress.headBlock = head.block
    let from = cursor ? cursor.block + 1 : deployment.deploymentBlock
    if (from > head.block) return

    const ask = (start: number): Promise<FetchedLogs> | undefined => {
      if (start > head.block) return undefined
      const asked = fetchLogs(pager, watched, pager.next(start, head.block))
      asked.catch(() => undefined)
      return asked
    }
    /** The page before the one that is being read goes into the database meanwhile. */
    let writing: Promise<void> | undefined
    const write = async (page: Page, rows: RowSink, cursor: Cursor | undefined) => {
      await commitPage({ database, ledger, cursor, page, rows })
      committed(page)
      onPage(page, from)
      onProgress?.({
        type: 'page',
        fromBlock: from,
        toBlock: page.last.block,
        headBlock: head.block,
        events: page.events.length,
      })
      announce(page)
      from = page.last.block + 1
    }
    try {
      let next = ask(from)
      while (next && !stopping) {
        const fetched = await next
        next = ask(fetched.range.to + 1)
        const page = await readPage({ chain, pager, watched, fetched, cursor, head })
        const rows = rowsOfPage(page, deployment.parameters)
        await writing
        writing = write(page, rows, cursor)
        writing.catch(() => undefined)
        cursor = { block: page.last.block, hash: page.last.hash }
      }
    } finally {
      await writing
    }
    await analyze()
  }

  /** Tells the database how its tables have grown, or it will choose bad ways of reading them; PGlite never looks. */
  async function analyze() {
    const grown = counters.eventsRead - analyzedAt
    if (stopping || grown < Math.max(5_000, progress.events / 2)) return
    await database.transaction((transaction) =>
      // A third of the usual sample tells sizes and orders well enough
      transaction.run(
        "SET LOCAL default_statistics_target = 30; ANALYZE; SELECT brin_summarize_new_values('mentions_block')",
      ),
    )
    analyzedAt = counters.eventsRead
  }

  function committed({ last, events }: Page) {
    ledgerHash = last.hash
    progress.events += events.length
    counters.pages++
    counters.eventsRead += events.length
    lastCommitAt = Date.now()
    reached(last)
  }

  /** One of several nodes may not have reached the block that another one showed: nothing to do, nothing to undo. */
  async function isBehind(head: BlockHeader, cursor: Cursor): Promise<boolean> {
    if (nodes.status().length === 1 || head.block >= cursor.block) return false
    const [known] = await knownBlocks(database, head.block + 1, 1)
    if (known?.block !== head.block || known.hash !== head.hash) return false
    reached(cursor)
    return true
  }

  /** The cursor, if its block is still on the chain; else undoes what is not, and gives the common ancestor. */
  async function settle(chain: ChainReader, cursor: Cursor | undefined): Promise<Cursor | undefined> {
    if (!cursor) return undefined
    const [header] = await chain.headers([cursor.block])
    if (header?.hash === cursor.hash) return cursor

    let ancestor: Cursor | undefined
    let below = cursor.block
    while (!ancestor) {
      const known = await knownBlocks(database, below, 100)
      if (known.length === 0) break
      const headers = await chain.headers(known.map(({ block }) => block))
      ancestor = known.find(({ hash }, index) => headers[index]?.hash === hash)
      below = known.at(-1)?.block ?? 0
    }
    await undoAfter(database, cursor, ancestor)
    counters.reorgs++
    progress.events = await countEvents(database)
    reached(ancestor)
    onProgress?.({ type: 'reorg', fromBlock: cursor.block, toBlock: progress.block })
    return ancestor
  }

  function reached(cursor: Cursor | undefined) {
    progress.block = cursor?.block ?? deployment.deploymentBlock - 1
  }

  function announce(page: Page) {
    if (listeners.size === 0) return
    const timestamps = new Map(page.blocks.map(({ block, timestamp }) => [block, timestamp]))
    const activity = page.events.map((event) => ({ ...event, timestamp: timestamps.get(event.block) ?? 0 }))
    for (const listener of listeners) listener({ block: page.last, activity })
  }

  async function follow() {
    let failures = 0
    while (!stopping) {
      try {
        await pass()
        failures = 0
        await wait(pollingIntervalMs)
      } catch (error) {
        if (fatal.has(toRestackError(error).code)) break
        await wait(Math.min(longestWaitMs, 250 * 2 ** failures++))
      }
    }
    running = false
  }

  function wait(milliseconds: number): Promise<void> {
    if (stopping) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Up to the head at the time of the call: a pass that is under way may have read an older one. */
  async function sync(): Promise<SyncReturnType> {
    await syncing?.catch(() => undefined)
    return pass()
  }

  /** One at a time: who asks while one is under way gets that one. */
  function pass(): Promise<SyncReturnType> {
    if (!running) stopping = false
    syncing ??= syncOnce()
      .then(
        (result) => {
          lastError = undefined
          return result
        },
        (error) => {
          lastError = toRestackError(error)
          counters.errors++
          onProgress?.({ type: 'error', error: lastError })
          throw lastError
        },
      )
      .finally(() => {
        syncing = undefined
      })
    return syncing
  }

  return {
    sync,
    start: async () => {
      if (running) return
      running = true
      stopping = false
      try {
        await check()
      } catch (error) {
        lastError = toRestackError(error)
        onProgress?.({ type: 'error', error: lastError })
        if (fatal.has(lastError.code)) {
          running = false
          throw lastError
        }
      }
      following = follow()
    },
    stop: async () => {
      stopping = true
      wake?.()
      await syncing?.catch(() => undefined)
      await following
      nodes.close()
      running = false
    },
    status: () => ({
      ...progress,
      running,
      nodes: nodes.status(),
      counters: { ...counters },
      ...(lastCommitAt !== undefined && { lastCommitAt }),
      ...(lastError && { lastError }),
    }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
