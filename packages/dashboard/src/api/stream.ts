import { type Activity, activityDecoder, type Block, blockDecoder } from '@restack/api/client'

export type StreamState = 'connecting' | 'open' | 'closed'

export type StreamHandlers = {
  onState: (state: StreamState) => void
  onBlock: (block: Block) => void
  onActivity: (activity: Activity) => void
}

const firstRetryMilliseconds = 1_000
const lastRetryMilliseconds = 15_000

/**
 * Listens to `GET /v1/stream`. A lost connection is opened again, at first after one second, then after
 * growing waits up to 15 seconds. Messages of unknown shape are ignored: the next refetch shows the truth.
 * Returns the function that ends it.
 */
export function openStream(apiUrl: string, handlers: StreamHandlers): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstRetryMilliseconds
  let ended = false

  function connect() {
    if (ended) return
    source = new EventSource(`${apiUrl}/v1/stream`)
    source.onopen = () => {
      wait = firstRetryMilliseconds
      handlers.onState('open')
    }
    source.onerror = () => {
      source?.close()
      handlers.onState('closed')
      timer = setTimeout(connect, wait)
      wait = Math.min(wait * 2, lastRetryMilliseconds)
    }
    source.addEventListener('block', (event) => {
      const block = read(event, blockDecoder)
      if (block) handlers.onBlock(block)
    })
    source.addEventListener('activity', (event) => {
      const activity = read(event, activityDecoder)
      if (activity) handlers.onActivity(activity)
    })
  }

  handlers.onState('connecting')
  connect()
  return () => {
    ended = true
    clearTimeout(timer)
    source?.close()
  }
}

function read<T>(event: MessageEvent, decoder: (value: unknown, path: string) => T): T | undefined {
  try {
    return decoder(JSON.parse(String(event.data)), 'stream')
  } catch {
    return undefined
  }
}
