import { setTimeout as sleep } from 'node:timers/promises'
import type { TaskContext } from '../command.js'
import { formatDuration } from '../duration.js'
import { Alarm } from './alarm.js'
import { notify, tell } from './reportRoot.js'

/**
 * Does something again and again until it is interrupted. What fails is told, once by webhook, and tried again; an
 * alarm ends it.
 */
export async function repeat(
  context: TaskContext,
  { everySeconds, webhook }: { everySeconds: number; webhook?: string | undefined },
  look: () => Promise<void>,
): Promise<void> {
  const ended = new AbortController()
  const end = () => ended.abort()
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  let told = ''
  try {
    while (!ended.signal.aborted) {
      try {
        await look()
        told = ''
      } catch (error) {
        if (error instanceof Alarm) throw error
        const { code, message, remedy } = context.sdk.formatError(error)
        const failure = { type: 'failed', code, message, remedy }
        tell(context, failure, `${message} It is tried again in ${formatDuration(everySeconds)}. (${code})`)
        // What can't be checked can't be trusted either; but once is enough to say so.
        if (told !== message) await notify(context, { webhook }, failure)
        told = message
      }
      await sleep(everySeconds * 1000, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  } finally {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}
