import { spawn } from 'node:child_process'
import { waitForReceipt } from '@restack/sdk'
import {
  type Account,
  type Chain,
  type Client,
  createTestClient,
  type Hex,
  http,
  type PublicActions,
  publicActions,
  type TestActions,
  type Transport,
  type WalletActions,
  walletActions,
} from 'viem'
import { type HDAccount, mnemonicToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { foundryPath } from '../../../scripts/foundry.mjs'

const accounts = new Map<number, HDAccount>()

/** anvil's well-known accounts, each with 10,000 ETH. */
export function account(index: number): HDAccount {
  const known = accounts.get(index)
  if (known) return known
  const made = mnemonicToAccount('test test test test test test test test test test test junk', {
    addressIndex: index,
  })
  accounts.set(index, made) // deriving a key takes long
  return made
}

export type TestClient = Client<
  Transport,
  Chain,
  Account,
  undefined,
  TestActions & PublicActions<Transport, Chain, Account> & WalletActions<Chain, Account>
>

export function testClient(
  rpcUrl: string,
  { from = account(0), transport = http(rpcUrl) }: { from?: Account; transport?: Transport } = {},
): TestClient {
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
    .extend((client) => ({
      waitForTransactionReceipt: (parameters: { hash: Hex }) => waitForReceipt(client, parameters),
    }))
}

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
