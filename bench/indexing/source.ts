// A node for benchmarks, in a process of its own: answers logs, headers and calls of the synthetic history.
import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { numberToHex, pad } from 'viem'
import { headerOf, logsOf } from './history.js'

const sourceMark = 'RESTACK_BENCH_INDEX_BLOCKS'
const decimalsSelector = '0x313ce567'

export async function startSource(blocks: number): Promise<{ url: string; stop(): void }> {
  const child = fork(fileURLToPath(import.meta.url), [], {
    env: { ...process.env, [sourceMark]: String(blocks) },
    execArgv: ['--import', 'tsx', '--conditions=source'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)))
    child.once('exit', () => reject(new Error('The source of the benchmark ended.')))
  })
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() }
}

type Call = {
  id: number
  method: string
  params: [Record<string, string | string[] | string[][]> & string]
}

function serveSource(blockCount: number) {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const calls: unknown = JSON.parse(body)
      const answer = Array.isArray(calls) ? `[${calls.map(reply).join(',')}]` : reply(calls as Call)
      response.setHeader('content-type', 'application/json').end(answer)
    })
  })
  server.listen(0, '127.0.0.1', () => {
    const bound = server.address()
    process.send?.(typeof bound === 'object' && bound ? bound.port : 0)
  })

  function reply({ id, method, params }: Call): string {
    const answer = method === 'eth_chainId' ? '"0x7a69"' : result(method, params)
    return `{"jsonrpc":"2.0","id":${id},"result":${answer}}`
  }

  function result(method: string, [first]: Call['params']): string {
    if (method === 'eth_getBlockByNumber') return headerOf(first === 'latest' ? blockCount : Number(first))
    if (method === 'eth_call' && first.data === decimalsSelector) return `"${pad('0x12', { size: 32 })}"`
    if (method === 'eth_call') return `"${pad(numberToHex(10n ** 24n), { size: 32 })}"`
    if (method !== 'eth_getLogs') return 'null'
    const addresses = new Set([first.address ?? []].flat().map((item) => String(item).toLowerCase()))
    const topics = first.topics?.[0] ? new Set(first.topics[0]) : undefined
    const found: string[] = []
    for (let block = Number(first.fromBlock); block <= Number(first.toBlock); block++) {
      for (const log of logsOf(block)) {
        if (addresses.has(log.address) && (!topics || topics.has(log.topic))) found.push(log.json)
      }
    }
    return `[${found.join(',')}]`
  }
}

const blocks = process.env[sourceMark]
if (blocks) serveSource(Number(blocks))
