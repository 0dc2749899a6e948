import {
  type Account,
  type Chain,
  type Client,
  createTestClient,
  defineChain,
  type HttpTransport,
  http,
  type PublicActions,
  type PublicRpcSchema,
  publicActions,
  type TestActions,
  type TestRpcSchema,
  type Transport,
  type WalletActions,
  type WalletRpcSchema,
  type WebSocketTransport,
  walletActions,
  webSocket,
} from 'viem'
import { chainId } from '../defaults.js'

/** Reads, sends and steers the local chain: viem's public, wallet and test actions in one client. */
export type DevnetClient<transport extends Transport = Transport> = Client<
  transport,
  Chain,
  Account | undefined,
  [...TestRpcSchema<'anvil'>, ...PublicRpcSchema, ...WalletRpcSchema],
  TestActions & PublicActions<transport, Chain> & WalletActions<Chain, Account | undefined>
>

/** Not taken from viem/chains, which would load all chains there are. */
const localChain = (id: number) =>
  defineChain({
    id,
    name: 'Restack devnet',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  })

/** Milliseconds between looks for a receipt: anvil mines at once. */
const pollingInterval = 10

/** A client over HTTP, which needs no closing. */
export function createDevnetClient(rpcUrl: string, id = chainId): DevnetClient<HttpTransport> {
  return createTestClient({
    mode: 'anvil',
    chain: localChain(id),
    transport: http(rpcUrl, { timeout: 60_000 }),
    pollingInterval,
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions) as unknown as DevnetClient<HttpTransport>
}

/**
 * The same over one WebSocket: four times as fast, but to be closed. One request after the other: anvil's answers
 * to requests in parallel wait for each other's acknowledgement, some 20 ms.
 */
export function createFastClient(
  webSocketUrl: string,
  id = chainId,
): {
  client: DevnetClient<WebSocketTransport>
  close: () => Promise<void>
} {
  const client = createTestClient({
    mode: 'anvil',
    chain: localChain(id),
    transport: webSocket(webSocketUrl, {
      timeout: 60_000,
      reconnect: false,
      keepAlive: false,
      retryCount: 0,
    }),
    pollingInterval,
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions) as unknown as DevnetClient<WebSocketTransport>
  return { client, close: async () => (await client.transport.getRpcClient()).close() }
}
