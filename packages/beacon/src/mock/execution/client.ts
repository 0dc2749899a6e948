import {
  type Client as BaseClient,
  createTestClient,
  type HttpTransport,
  http,
  type PublicActions,
  type PublicRpcSchema,
  publicActions,
  type TestActions,
  type TestRpcSchema,
} from 'viem'

/** Reads and steers an anvil. */
export type Client = BaseClient<
  HttpTransport,
  undefined,
  undefined,
  [...TestRpcSchema<'anvil'>, ...PublicRpcSchema],
  TestActions & PublicActions<HttpTransport>
>

export function createClient(rpcUrl: string): Client {
  return createTestClient({
    mode: 'anvil',
    transport: http(rpcUrl, { timeout: 60_000 }),
    pollingInterval: 10,
    cacheTime: 0,
  }).extend(publicActions) as unknown as Client
}
