// The API in a process of its own, over an index that is there.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createApi, serveApi } from '@restack/api'
import { openDatabase } from '@restack/indexer'
import { deployment } from '../indexing/history.js'

const mark = 'RESTACK_BENCH_API_DATABASE'

export async function startServer(databaseUrl: string): Promise<{ url: string; stop(): void }> {
  const child = fork(fileURLToPath(import.meta.url), [], { env: { ...process.env, [mark]: databaseUrl } })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)))
    child.once('exit', () => reject(new Error('The API of the benchmark ended.')))
  })
  return { url, stop: () => void child.kill() }
}

const databaseUrl = process.env[mark]
if (databaseUrl) {
  const database = await openDatabase({ url: databaseUrl })
  const { url } = await serveApi({ app: createApi({ database, deployment, rateLimit: false }), port: 0 })
  process.send?.(url)
}
