import type { Indexer } from '@restack/indexer'
import type { NewsReader } from './createNewsReader.js'
import type { apiTypes } from './schemas.js'

export type News = { block: apiTypes['Block']; items: apiTypes['Activity'][] }

export type Feed = {
  /** Calls the listener with the newest block and every new one; returns how to leave. */
  listen(listener: (news: News) => void): () => void
}

export type CreateFeedParameters = {
  reader: NewsReader
  indexer?: Indexer | undefined
  /** How often to look without an indexer in this process, in milliseconds. */
  pollingIntervalMs?: number
}

/** News of the database: after each commit of this process's indexer, or else by looking again and again. */
export function createFeed({ reader, indexer, pollingIntervalMs = 1_000 }: CreateFeedParameters): Feed {
  const listeners = new Set<(news: News) => void>()
  let last: News['block'] | undefined
  let reading = false
  let again = false
  let leave: (() => void) | undefined

  async function look() {
    if (reading) {
      again = true
      return
    }
    reading = true
    do {
      again = false
      const news = await reader.news(last && Number(last.number)).catch(() => undefined)
      if (!news || news.block.hash === last?.hash) continue
      last = news.block
      for (const listener of listeners) listener(news)
    } while (again)
    reading = false
  }

  function enter() {
    last = undefined
    void look()
    if (indexer) leave = indexer.subscribe(() => void look())
    else {
      const timer = setInterval(() => void look(), pollingIntervalMs)
      leave = () => clearInterval(timer)
    }
  }

  return {
    listen: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1) enter()
      else if (last) listener({ block: last, items: [] })
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        leave?.()
        leave = undefined
      }
    },
  }
}
