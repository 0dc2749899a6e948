// A thread of its own for database, indexer and API: the embedded database takes seconds of computing to begin
// with, and the devnet must go on, and hear Ctrl-C, meanwhile.
import { rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { createApi, serveApi } from '@restack/api'
import {
  createIndexer,
  followSnapshots,
  type Indexer,
  type IndexerProgress,
  openDatabase,
} from '@restack/indexer'
import { type Deployment, formatError, toRestackError } from '@restack/sdk'
import { createCleanup } from '../cleanup.js'
import { defaultPorts } from '../defaults.js'
import { listen } from '../ports.js'
import type { FromWorker, IndexWorkerData, ToWorker } from './indexService.js'

const { dataDir, rebuild } = workerData as IndexWorkerData
const cleanup = createCleanup()
const tell = (message: FromWorker) => parentPort?.postMessage(message)

/** What the API shows as the deployment; it learns the addresses of API and dashboard as they come. */
let served: Deployment | undefined

/** Follows the chain from the moment at which there is something to index. */
let indexer: Promise<Indexer> | undefined

const database = openDatabase({ dataDir }).catch((error) => {
  if (dataDir === undefined || !rebuild || toRestackError(error).code !== 'DatabaseUnavailable') throw error
  rmSync(dataDir, { recursive: true, force: true })
  return openDatabase({ dataDir })
})
cleanup.add(async () => (await database).close())
database.catch((error) => tell({ type: 'failed', error: formatError(error) }))

parentPort?.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'follow':
      indexer = follow(message)
      indexer.catch((error) => tell({ type: 'failed', error: formatError(error) }))
      break
    case 'serve':
      served = message.deployment
      serve(message).catch((error) => tell({ type: 'failed', error: formatError(error) }))
      break
    case 'describe':
      if (served) served.dashboardUrl = message.dashboardUrl
      break
    case 'stop':
      void cleanup.run().then(() => process.exit())
      break
  }
})

async function follow({ deployment, rpcUrl }: Extract<ToWorker, { type: 'follow' }>): Promise<Indexer> {
  const opened = await database
  const indexer = createIndexer({
    database: opened,
    deployment,
    rpcUrl,
    pollingIntervalMs: 500,
    onProgress: tellTroubles(),
  })
  cleanup.add(() => indexer.stop())
  await indexer.start()
  return indexer
}

/** What the reader of the terminal should know: a node that fails or comes back, and each new error once. */
function tellTroubles() {
  let last = ''
  return (progress: IndexerProgress) => {
    if (progress.type === 'node') tell({ type: 'notice', notice: progress.notice })
    if (progress.type === 'page') last = ''
    if (progress.type !== 'error' || progress.error.message === last) return
    last = progress.error.message
    tell({ type: 'notice', notice: `The indexer tries again: ${last}` })
  }
}

async function serve({ deployment, port }: Extract<ToWorker, { type: 'serve' }>) {
  const started = await indexer
  if (!started) throw new Error('The index serves before it follows.')
  const { toBlock } = await started.sync()
  tell({ type: 'indexed', events: started.status().events, toBlock })

  if (deployment.contracts.rewardsCoordinator && deployment.parameters.rewards) {
    const follower = followSnapshots({
      database: await database,
      deployment,
      rpcUrl: deployment.rpcUrl,
      indexer: started,
      confirmations: 0,
      onError: ({ message }) => tell({ type: 'notice', notice: `Rewards are not calculated: ${message}` }),
    })
    cleanup.add(follower.stop)
    void follower.look()
  }
  const app = createApi({ database: await database, deployment, indexer: started })
  const { result, movedFrom } = await listen({
    name: 'API',
    port,
    defaultPort: defaultPorts.api,
    listen: (port) => serveApi({ app, port }),
  })
  cleanup.add(() => result.close())
  deployment.apiUrl = result.url
  tell({ type: 'serving', url: result.url, movedFrom })
}
