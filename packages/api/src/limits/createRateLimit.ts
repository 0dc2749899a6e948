export type RateLimit = {
  /** Requests per second that an address may make in the long run. */
  requestsPerSecond: number
  /** Requests that it may make at once. */
  burst: number
}

export type RateLimiter = {
  /** 0 when the request may pass, else the seconds until the next one may. */
  take(address: string, now?: number): number
}

/** More addresses than this are not remembered: the one that was quiet for longest is forgotten. */
const remembered = 50_000

/** A bucket of tokens for each address: a request takes one, and they come back with time. */
export function createRateLimit({ requestsPerSecond, burst }: RateLimit): RateLimiter {
  const buckets = new Map<string, { tokens: number; time: number }>()
  return {
    take: (address, now = Date.now()) => {
      const known = buckets.get(address)
      const refilled = known
        ? Math.min(burst, known.tokens + (Math.max(0, now - known.time) * requestsPerSecond) / 1000)
        : burst
      const passes = refilled >= 1
      // set anew, so that the map stays in the order of the last request
      buckets.delete(address)
      buckets.set(address, { tokens: passes ? refilled - 1 : refilled, time: now })
      const [quietest] = buckets.keys()
      if (buckets.size > remembered && quietest !== undefined) buckets.delete(quietest)
      return passes ? 0 : Math.max(1, Math.ceil((1 - refilled) / requestsPerSecond))
    },
  }
}
