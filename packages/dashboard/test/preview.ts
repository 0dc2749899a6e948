import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MockApi, startMockApi } from './mockApi.js'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

export type Preview = { url: string; api: MockApi; close: () => Promise<void> }

/** The built page on an invented network, as the devnet would serve it. Build first. */
export async function startPreview(port = 0): Promise<Preview> {
  const api = await startMockApi()
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/config.json') {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ apiUrl: api.url, rpcUrl: 'http://127.0.0.1:8545', chainId: 31_337 }))
      return
    }
    const file = join(dist, normalize(pathname === '/' ? '/index.html' : pathname))
    try {
      const body = await readFile(file)
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    api,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await api.close()
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const preview = await startPreview()
  console.log(`The page on an invented network: ${preview.url} (API ${preview.api.url}). Ctrl-C ends it.`)
  setInterval(() => preview.api.mine(), 4_000)
}
