import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Feed, News } from '../createFeed.js'

export type StreamLimits = {
  /** Clients at the same time. */
  maximum: number
  /** A client that lets so many blocks wait is cut off; browsers come back by themselves. */
  waitingBlocks?: number | undefined
  /** A sign of life when nothing happens, in milliseconds. */
  keepAliveMs?: number | undefined
}

/** Server-sent events of a feed, for a bounded number of clients that read. */
export function createStreams(feed: Feed, limits: StreamLimits) {
  const { maximum, waitingBlocks = 100, keepAliveMs = 15_000 } = limits
  const textOf = remembered(eventsText)
  let open = 0
  return {
    isFull: () => open >= maximum,
    open: (context: Context): Response => {
      open++
      return streamSSE(context, async (events) => {
        const waiting: News[] = []
        let wake = () => {}
        let isOpen = true
        const close = () => {
          if (!isOpen) return
          isOpen = false
          open--
          leave()
          wake()
        }
        const leave = feed.listen((news) => {
          waiting.push(news)
          if (waiting.length > waitingBlocks) {
            close()
            waiting.length = 0
            ;(context.env as Partial<HttpBindings> | undefined)?.outgoing?.destroy()
          }
          wake()
        })
        events.onAbort(close)
        while (isOpen) {
          const news = waiting.shift()
          if (news) {
            await events.write(textOf(news))
            continue
          }
          let isQuiet = false
          await new Promise<void>((resolve) => {
            const timer = setTimeout(() => {
              isQuiet = true
              resolve()
            }, keepAliveMs)
            wake = () => {
              clearTimeout(timer)
              resolve()
            }
            if (waiting.length > 0 || !isOpen) wake()
          })
          if (isQuiet && isOpen) await events.write(': still here\n\n')
        }
      })
    },
  }
}

/** JSON has no line breaks, so each event is one line of data. */
function eventsText({ block, items }: News): string {
  const happened = items.map(
    (activity) => `event: activity\ndata: ${JSON.stringify(activity)}\nid: ${activity.id}\n\n`,
  )
  return `${happened.join('')}event: block\ndata: ${JSON.stringify(block)}\n\n`
}

/** Every client gets the same news: their text is written once. */
function remembered<key extends object, value>(compute: (key: key) => value): (key: key) => value {
  const known = new WeakMap<key, value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}
