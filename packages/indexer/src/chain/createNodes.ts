import { RestackError, toRestackError } from '@restack/sdk'
import { type BlockHeader, type ChainReader, createChainReader } from './createChainReader.js'
import { createLogPager, type LogPager } from './createLogPager.js'

export type NodeStatus = {
  /** Address without credentials. */
  url: string
  state: 'unknown' | 'ok' | 'lagging' | 'unreachable' | 'otherChain'
  /** What is wrong, in a sentence. */
  problem?: string
  headBlock?: number
  /** Whether the last pass read from it. */
  used: boolean
}

export type Node = { chain: ChainReader; pager: LogPager }

/** Nodes of one chain, in order of preference. A pass reads from one of them, so that it sees one chain. */
export type Nodes = {
  /** The first node that answers, is on the right chain and keeps up, with its head. */
  choose(): Promise<Node & { head: BlockHeader }>
  /** The chosen node failed. True when another one is left to be tried. */
  failed(error: unknown): boolean
  status(): NodeStatus[]
  close(): void
}

export type CreateNodesParameters = {
  rpcUrls: readonly string[]
  deployment: { chainId: number; name: string }
  retryCount?: number | undefined
  maxBlockRange?: number | undefined
  /** Called with a sentence when a node begins to fail, or keeps up again. */
  onNotice?: ((notice: string) => void) | undefined
}

/** So many blocks behind the foremost node is too far. */
const tolerableLag = 10
/** So long a node that failed is asked last. */
const quarantineMs = 30_000
const answerWithinMs = 5_000

type Entry = Node & { status: NodeStatus; checked: boolean; failedAt: number }

/** @throws RestackError `InvalidRpcUrl` */
export function createNodes(parameters: CreateNodesParameters): Nodes {
  const { rpcUrls, deployment, retryCount, maxBlockRange, onNotice } = parameters
  const entries: Entry[] = rpcUrls.map((rpcUrl) => {
    const chain = createChainReader({ rpcUrl, ...(retryCount !== undefined && { retryCount }) })
    return {
      chain,
      pager: createLogPager(chain, maxBlockRange),
      status: { url: withoutCredentials(rpcUrl), state: 'unknown', used: false },
      checked: false,
      failedAt: 0,
    }
  })
  if (entries.length === 0) {
    throw new RestackError({
      code: 'InvalidRpcUrl',
      message: 'No address of a node is given.',
      remedy: 'Give at least one address that begins with http://, https://, ws:// or wss://.',
    })
  }
  let used: Entry | undefined

  function note(entry: Entry, state: NodeStatus['state'], problem?: string, headBlock?: number) {
    const before = entry.status.state
    entry.status = {
      url: entry.status.url,
      state,
      used: entry === used,
      ...(problem !== undefined && { problem }),
      ...(headBlock !== undefined && { headBlock }),
    }
    if (entries.length === 1 || state === before || (state === 'ok' && before === 'unknown')) return
    onNotice?.(problem ?? `The node ${entry.status.url} keeps up again.`)
  }

  /** The node's head, after a look at its chain id. */
  async function look(entry: Entry): Promise<BlockHeader> {
    const { chain, status } = entry
    if (!entry.checked) {
      const chainId = await chain.chainId()
      if (chainId !== deployment.chainId) {
        throw new RestackError({
          code: 'WrongChain',
          message: `The node ${entries.length > 1 ? `${status.url} ` : ''}is on chain ${chainId}, but the deployment "${deployment.name}" is on chain ${deployment.chainId}.`,
          remedy: `Use the address of a node of chain ${deployment.chainId}.`,
        })
      }
      entry.checked = true
    }
    return chain.head()
  }

  async function choose(): Promise<Node & { head: BlockHeader }> {
    const looks = await Promise.allSettled(
      entries.map((entry) => (entries.length === 1 ? look(entry) : within(answerWithinMs, look(entry)))),
    )
    const heads = looks.map((result) => (result.status === 'fulfilled' ? result.value : undefined))
    const highest = Math.max(...heads.map((head) => head?.block ?? -1))
    const foremost = entries[heads.findIndex((head) => head?.block === highest)]
    const usable: { entry: Entry; head: BlockHeader }[] = []
    for (const [index, entry] of entries.entries()) {
      const result = looks[index]
      const head = heads[index]
      const { url } = entry.status
      if (result?.status === 'rejected') {
        const error = toRestackError(result.reason)
        if (error.code === 'WrongChain') note(entry, 'otherChain', `${error.message} It is not used.`)
        else note(entry, 'unreachable', `The node ${url} does not answer: ${error.message}`)
      } else if (head && highest - head.block > tolerableLag) {
        const problem = `The node ${url} is ${highest - head.block} blocks behind ${foremost?.status.url}.`
        note(entry, 'lagging', problem, head.block)
      } else if (head) {
        usable.push({ entry, head })
      }
    }
    const now = Date.now()
    const chosen = usable.find(({ entry }) => now - entry.failedAt > quarantineMs) ?? usable[0]
    if (!chosen) {
      const failure = looks.find((result) => result.status === 'rejected')
      throw failure?.status === 'rejected' ? failure.reason : new Error('no node answers')
    }
    used = chosen.entry
    for (const entry of entries) entry.status.used = entry === used
    for (const { entry, head } of usable) note(entry, 'ok', undefined, head.block)
    return { chain: chosen.entry.chain, pager: chosen.entry.pager, head: chosen.head }
  }

  return {
    choose,
    failed: (error) => {
      const now = Date.now()
      if (used) {
        used.failedAt = now
        const { url } = used.status
        note(used, 'unreachable', `The node ${url} failed: ${toRestackError(error).message}`)
      }
      return entries.some(({ failedAt, status }) => {
        return now - failedAt > quarantineMs && (status.state === 'ok' || status.state === 'unknown')
      })
    },
    status: () => entries.map(({ status }) => ({ ...status })),
    close: () => {
      for (const { chain } of entries) chain.close()
    },
  }
}

function within<result>(milliseconds: number, work: Promise<result>): Promise<result> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new RestackError({
            code: 'RpcTimeout',
            message: `No answer within ${milliseconds / 1000} seconds.`,
            remedy: 'Check that the node runs and can be reached.',
          }),
        ),
      milliseconds,
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** The address without user, password, path and query, which may hold keys. */
function withoutCredentials(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : url
}
