/** What is to be ended, in the reverse order of its start. */
export type Cleanup = {
  add: (end: () => Promise<unknown> | unknown) => void
  /** Ends everything, once; later calls wait for the first. Nothing that fails stops the rest. */
  run: () => Promise<void>
}

/** No single thing may hold up the end of the others for longer. */
const patienceMilliseconds = 1_500

export function createCleanup(): Cleanup {
  const ends: (() => Promise<unknown> | unknown)[] = []
  let running: Promise<void> | undefined
  const run = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, patienceMilliseconds)
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
    add: (end) => {
      if (running)
        void Promise.resolve()
          .then(end)
          .catch(() => undefined)
      else ends.push(end)
    },
    run: () => {
      running ??= run()
      return running
    },
  }
}
