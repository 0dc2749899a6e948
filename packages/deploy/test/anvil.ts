import { spawn } from 'node:child_process'
import {
  type Account,
  type Chain,
  createTestClient,
  type Hex,
  http,
  publicActions,
  type Transport,
  walletActions,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { foundryPath } from '../../../scripts/foundry.mjs'

/** anvil's well-known accounts, each with 10,000 ETH. */
export function account(index: number) {
  return mnemonicToAccount('test test test test test test test test test test test junk', {
    addressIndex: index,
  })
}

export function testClient(
  rpcUrl: string,
  { from = account(0), transport = http(rpcUrl) }: { from?: Account; transport?: Transport } = {},
) {
  return createTestClient({
    mode: 'anvil',
    chain: foundry as Chain,
    account: from,
    transport,
    pollingInterval: 50,
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions)
}

export type TestClient = ReturnType<typeof testClient>

/** A fresh chain on a free port, with a block for each transaction. */
export async function startAnvil(
  ...args: string[]
): Promise<{ rpcUrl: string; client: TestClient; stop(): Promise<void> }> {
  const child = spawn(foundryPath('anvil'), ['--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const rpcUrl = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`anvil ended with ${code} before it listened: ${text}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const listening = /Listening on (\S+:\d+)/.exec(text)
      if (listening) resolve(`http://${listening[1]}`)
    })
  })
  child.stdout.resume()
  return {
    rpcUrl,
    client: testClient(rpcUrl),
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A copy of a transport that counts the transactions sent and can fail around one of them. */
export function watchedTransport(
  rpcUrl: string,
  onSend: (count: number) => 'pass' | 'fail before' | 'fail after' = () => 'pass',
) {
  const sent: Hex[] = []
  let count = 0
  const inner = http(rpcUrl)
  const transport: Transport = (parameters) => {
    const built = inner(parameters)
    const request: typeof built.request = async (body, options) => {
      const { method } = body as { method: string }
      if (method !== 'eth_sendRawTransaction' && method !== 'eth_sendTransaction')
        return built.request(body, options)
      const verdict = onSend(++count)
      if (verdict === 'fail before') throw new Error('killed before sending')
      const hash = await built.request(body, options)
      sent.push(hash as Hex)
      if (verdict === 'fail after') throw new Error('killed after sending')
      return hash as never
    }
    return { ...built, request }
  }
  return { transport, sent }
}
