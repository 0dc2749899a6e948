import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Deployment, type FormatErrorReturnType, RestackError } from '@restack/sdk'

export type IndexWorkerData = {
  dataDir: string | undefined
  /** Delete a database that cannot be opened, and index anew. */
  rebuild: boolean
}

export type ToWorker =
  | { type: 'follow'; deployment: Deployment; rpcUrl: string }
  | { type: 'serve'; deployment: Deployment; port: number | undefined }
  | { type: 'describe'; dashboardUrl: string }
  | { type: 'stop' }

export type FromWorker =
  /** What the indexer has to say about its node: it fails, lags or keeps up again. */
  | { type: 'notice'; notice: string }
  | { type: 'indexed'; events: number; toBlock: number }
  | { type: 'serving'; url: string; movedFrom: number | undefined }
  | { type: 'failed'; error: FormatErrorReturnType }

export type IndexService = {
  /** Begins to index what the chain has by now, while it goes on. */
  follow: (deployment: Deployment) => void
  /**
   * Indexes up to the head, goes on following it, and serves the API.
   *
   * @throws RestackError of the database, the indexer or the port
   */
  serve: (parameters: {
    deployment: Deployment
    port: number | undefined
    onIndexed?: (events: number, toBlock: number) => void
  }) => Promise<{ url: string; movedFrom: number | undefined }>
  /** Adds the dashboard's address to the deployment that the API shows. */
  describe: (dashboardUrl: string) => void
  /** Resolves when the thread has ended without being asked to. */
  failed: Promise<RestackError>
  /** Politely first, by force after five seconds. */
  stop: () => Promise<void>
}

/** Starts the thread of database, indexer and API; the database begins to open at once. */
export function startIndexService(
  workerData: IndexWorkerData,
  onNotice?: (notice: string) => void,
): IndexService {
  const worker = createWorker(workerData)
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const post = (message: ToWorker) => worker.postMessage(message)

  let stopping = false
  let failure: RestackError | undefined
  let onMessage: (message: FromWorker) => void = () => {}
  const receive = (message: FromWorker) => {
    if (message.type === 'failed') failure = new RestackError(message.error)
    if (message.type === 'notice') onNotice?.(message.notice)
    onMessage(message)
  }
  worker.on('message', receive)
  worker.on('error', (cause) => receive({ type: 'failed', error: crashed(cause) }))

  return {
    follow: (deployment) => post({ type: 'follow', deployment, rpcUrl: deployment.rpcUrl ?? '' }),
    serve: ({ deployment, port, onIndexed }) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        onMessage = (message) => {
          if (message.type === 'indexed') onIndexed?.(message.events, message.toBlock)
          if (message.type === 'serving') resolve({ url: message.url, movedFrom: message.movedFrom })
          if (message.type === 'failed') reject(failure)
        }
        void exited.then(() => reject(failure ?? new RestackError(crashed('its thread ended'))))
        post({ type: 'serve', deployment, port })
      }),
    failed: new Promise((resolve) => {
      void exited.then(() => {
        if (!stopping) resolve(failure ?? new RestackError(crashed('its thread ended')))
      })
    }),
    describe: (dashboardUrl) => post({ type: 'describe', dashboardUrl }),
    stop: async () => {
      stopping = true
      post({ type: 'stop' })
      let forced = false
      const force = setTimeout(() => {
        forced = true
        void worker.terminate()
      }, 5_000)
      await exited
      clearTimeout(force)
      if (forced && workerData.dataDir !== undefined) {
        const { unlockFolder } = await import('@restack/indexer')
        unlockFolder(workerData.dataDir)
      }
    },
  }
}

/** The worker as it is next to this file: built, or TypeScript that tsx runs in the repository's own tests. */
function createWorker(workerData: IndexWorkerData): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./indexWorker.js', import.meta.url), { workerData })
  }
  const tsxFolder = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
  const tsx = pathToFileURL(join(tsxFolder, 'dist/esm/api/index.mjs')).href
  const worker = new URL('./indexWorker.ts', import.meta.url).href
  return new Worker(`import('${tsx}').then(({ register }) => register()).then(() => import('${worker}'))`, {
    workerData,
    eval: true,
    execArgv: ['--conditions=source'],
  })
}

function crashed(cause: unknown): FormatErrorReturnType {
  return {
    code: 'IndexFailed',
    message: `The index ended unexpectedly: ${cause instanceof Error ? cause.message : String(cause)}.`,
    remedy: 'Start the devnet again; report this if it happens twice.',
  }
}
