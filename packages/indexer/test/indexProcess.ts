// An indexer in a process of its own, to be killed: indexes once up to the head in small pages, telling of each.
import { createIndexer, openDatabase } from '../src/index.js'

const { url, dataDir, deployment, rpcUrl } = JSON.parse(process.env.RESTACK_TEST_INDEX ?? '{}')
const database = await openDatabase({ url, dataDir })
const indexer = createIndexer({
  database,
  deployment,
  rpcUrl,
  maxBlockRange: 10,
  onProgress: (progress) => progress.type === 'page' && process.send?.('page'),
})
await indexer.sync()
await indexer.stop()
await database.close()
process.disconnect()
