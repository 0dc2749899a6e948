import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

export type AnswerLimit = {
  /** Answers under way for one address: asked for and not yet read to their end. */
  perAddress: number
  /** The same for all addresses together. */
  inAll: number
  /** A client that has not read its answer after so long is cut off, in milliseconds. */
  timeoutMs: number
}

export type Refusal = 'address' | 'server'

/** Bounds what waits for clients that ask and don't read: the number of answers, and their time. */
export function createAnswerLimit({ perAddress, inAll, timeoutMs }: AnswerLimit) {
  const ofAddress = new Map<string, number>()
  let all = 0
  return {
    /** Counts the request until its connection has taken the answer, or says why it may not begin. */
    begin: (context: Context, address: string | undefined): Refusal | undefined => {
      const outgoing = (context.env as Partial<HttpBindings> | undefined)?.outgoing
      if (!outgoing || address === undefined) return undefined
      const count = ofAddress.get(address) ?? 0
      if (count >= perAddress) return 'address'
      if (all >= inAll) return 'server'
      ofAddress.set(address, count + 1)
      all++
      const timer = setTimeout(() => outgoing.destroy(), timeoutMs).unref()
      outgoing.once('close', () => {
        clearTimeout(timer)
        all--
        const left = (ofAddress.get(address) ?? 1) - 1
        if (left > 0) ofAddress.set(address, left)
        else ofAddress.delete(address)
      })
      return undefined
    },
  }
}
