// Asks again and again, so many at the same time, and says how quickly the answers came.
export type Load = { perSecond: number; p50: number; p99: number }

const clients = 4

export async function load(ask: () => Promise<void>, milliseconds: number): Promise<Load> {
  const times: number[] = []
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      do {
        const asked = performance.now()
        await ask()
        times.push(performance.now() - asked)
      } while (performance.now() - started < milliseconds)
    }),
  )
  const seconds = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

/** Numbers from 0 up to a limit, the same in every run. */
export function createRandom(seed = 1): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
