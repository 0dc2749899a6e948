import type { Activity, ActivityPage, Block } from '@restack/api/client'
import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Config } from './config.js'
import { activityKey, configQuery, liveKeys, overviewQuery, plotKey } from './queries.js'
import { openStream, type StreamState } from './stream.js'
import { useLastingError } from './useLastingError.js'

/** While the stream is down the page asks by itself this often. */
const pollingMilliseconds = 5_000
/** Blocks may come in bursts: at most one round of requests in this time. */
const refetchMilliseconds = 1_000
const historyRefetchMilliseconds = 15_000
/** A request under way is not cut off by the next block, or a slow API would never get one answer out. */
const letRun = { cancelRefetch: false }

export type Live = {
  config: Config | undefined
  /** Undefined until `config.json` was read. */
  apiUrl: string | undefined
  stream: StreamState
  /** The newest block heard of, by stream or by request. */
  block: Block | undefined
  /** Asks for everything again, at once. */
  refresh: () => void
  /** For queries: they repeat themselves while the stream is down, and after a failure. */
  refetchInterval: (query: { state: { status: string } }) => number | false
  /** Whether the last request of the overview failed: then the page as a whole says so. */
  overviewFailed: boolean
}

const LiveContext = createContext<Live | undefined>(undefined)

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('useLive is used outside of LiveProvider')
  return live
}

/** Reads the configuration, keeps the stream open and renews the queries when a block arrives. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const { data: config } = useQuery({ ...configQuery, refetchInterval: untilThere })
  const apiUrl = config?.apiUrl
  const [stream, setStream] = useState<StreamState>('connecting')
  const [streamBlock, setStreamBlock] = useState<Block>()
  const isPolling = stream !== 'open'
  const refetchInterval = useCallback<Live['refetchInterval']>(
    (query) => (isPolling || query.state.status !== 'success' ? pollingMilliseconds : false),
    [isPolling],
  )
  const overviewResult = useQuery({ ...overviewQuery(apiUrl), refetchInterval })
  const overview = overviewResult.data
  const overviewFailed = useLastingError(overviewResult) !== null
  const openedBefore = useRef(false)

  useEffect(() => {
    if (!apiUrl) return
    let newestBlock: Block | undefined
    const isBehind = ({ state }: { state: { data: unknown } }) => !isOfBlock(state.data, newestBlock)
    const renew = atMostEvery(refetchMilliseconds, () => {
      for (const queryKey of liveKeys)
        void client.invalidateQueries({ queryKey, predicate: isBehind }, letRun)
    })
    const renewHistory = atMostEvery(historyRefetchMilliseconds, () => {
      void client.invalidateQueries({ queryKey: plotKey, predicate: isBehind }, letRun)
    })
    const close = openStream(apiUrl, {
      onState: (state) => {
        setStream(state)
        if (state !== 'open') return
        // What happened while the stream was down was not heard of.
        if (openedBefore.current) void client.invalidateQueries()
        openedBefore.current = true
      },
      onBlock: (block) => {
        setStreamBlock(block)
        newestBlock = block
        renew.call()
        renewHistory.call()
      },
      onActivity: (activity) =>
        client.setQueryData<InfiniteData<ActivityPage, string>>(activityKey, (data) =>
          withActivity(data, activity),
        ),
    })
    return () => {
      close()
      renew.cancel()
      renewHistory.cancel()
    }
  }, [apiUrl, client])

  const block = newest(overview?.block, streamBlock, stream)
  const live = useMemo<Live>(
    () => ({
      config,
      apiUrl,
      stream,
      block,
      refetchInterval,
      overviewFailed,
      refresh: () => void client.invalidateQueries(),
    }),
    [config, apiUrl, stream, block, refetchInterval, overviewFailed, client],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}

/** The stream begins with the block that the page has just asked for: then there is nothing to renew. */
export function isOfBlock(answer: unknown, block: Block | undefined): boolean {
  const { block: answered, pages } = (answer ?? {}) as { block?: Block; pages?: { block?: Block }[] }
  const hash = (answered ?? pages?.[0]?.block)?.hash
  return hash !== undefined && hash !== null && hash === block?.hash
}

/** Asks again until there is a first answer. */
const untilThere = (query: { state: { data: unknown } }) =>
  query.state.data === undefined ? pollingMilliseconds : false

/** The stream is ahead of the last answer, unless it is down: then the answer counts. */
function newest(answered: Block | undefined, streamed: Block | undefined, stream: StreamState) {
  if (!answered || !streamed) return streamed ?? answered
  return stream === 'open' && streamed.number >= answered.number ? streamed : answered
}

/** `activity` put in its place in the first page; newest first. Unchanged if it is there already. */
export function withActivity(
  data: InfiniteData<ActivityPage, string> | undefined,
  activity: Activity,
): InfiniteData<ActivityPage, string> | undefined {
  const first = data?.pages[0]
  if (!data || !first) return data
  if (data.pages.some((page) => page.items.some((item) => item.id === activity.id))) return data
  const index = first.items.findIndex((item) => comesBefore(activity, item))
  // Older than everything shown: it belongs to a page that was not asked for.
  if (index === -1 && first.items.length > 0) return data
  const items = first.items.toSpliced(Math.max(index, 0), 0, activity)
  return { ...data, pages: [{ ...first, items }, ...data.pages.slice(1)] }
}

function comesBefore(a: Activity, b: Activity): boolean {
  if (a.block !== b.block) return a.block > b.block
  return logIndex(a) > logIndex(b)
}

/** The id is `block-logIndex`. */
const logIndex = (activity: Activity) => Number(activity.id.split('-')[1] ?? 0)

/** Runs `action` at once, then at most once in `milliseconds`; the last call is never lost. */
export function atMostEvery(milliseconds: number, action: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending = false
  function rest() {
    timer = undefined
    if (!pending) return
    pending = false
    run()
  }
  function run() {
    action()
    timer = setTimeout(rest, milliseconds)
  }
  return {
    call: () => {
      if (timer === undefined) run()
      else pending = true
    },
    cancel: () => clearTimeout(timer),
  }
}
