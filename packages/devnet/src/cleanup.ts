/** What is to be ended, in the reverse order of its start. */
export type Cleanup = {
  add: (end: () => Promise<unknown> | unknown, patienceMs?: number) => void
  /** Ends everything, once; later calls wait for the first. Nothing that fails stops the rest. */
  run: () => Promise<void>
}

/** No single thing may hold up the end of the others for longer, unless it says so. */
const usualPatienceMs = 1_500

export function createCleanup(): Cleanup {
  const ends: { end: () => Promise<unknown> | unknown; patienceMs: number }[] = []
  let running: Promise<void> | undefined
  const run = async () => {
    for (let next = ends.pop(); next; next = ends.pop()) {
      const { end, patienceMs } = next
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, patienceMs)
      })
      await Promise.race([
        Promise.resolve()
          .then(end)
          .catch(() => undefined),
        patience,
      ])
      clearTimeout(timer)
    }
  }
  return {
    add: (end, patienceMs = usualPatienceMs) => {
      if (running)
        void Promise.resolve()
          .then(end)
          .catch(() => undefined)
      else ends.push({ end, patienceMs })
    },
    run: () => {
      running ??= run()
      return running
    },
  }
}
