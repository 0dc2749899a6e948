// A thread of its own for database, indexer and API: the embedded database takes seconds of computing to begin
// with, and the devnet must go on, and hear Ctrl-C, meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { createApi, serveApi } from '@restack/api'
import { createIndexer, openDatabase } from '@restack/indexer'
import { type Deployment, formatError } from '@restack/sdk'
import { createCleanup } from '../cleanup.js'
import { defaultPorts } from '../defaults.js'
import { listen } from '../ports.js'
import type { FromWorker, IndexWorkerData, ToWorker } from './indexService.js'

const { dataDir } = workerData as IndexWorkerData
const cleanup = createCleanup()
const tell = (message: FromWorker) => parentPort?.postMessage(message)

/** What the API shows as the deployment; it learns the addresses of API and dashboard as they come. */
let served: Deployment | undefined

const database = openDatabase({ dataDir })
cleanup.add(async () => (await database).close())
database.catch((error) => tell({ type: 'failed', error: formatError(error) }))

parentPort?.on('message', (message: ToWorker) => {
  switch (message.type) {
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

async function serve({ deployment, rpcUrl, port }: Extract<ToWorker, { type: 'serve' }>) {
  const opened = await database
  const indexer = createIndexer({ database: opened, deployment, rpcUrl, pollingIntervalMs: 500 })
  cleanup.add(() => indexer.stop())
  const { events, toBlock } = await indexer.sync()
  await indexer.start()
  tell({ type: 'indexed', events, toBlock })

  const app = createApi({ database: opened, deployment, indexer })
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
