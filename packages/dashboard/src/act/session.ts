import { type ReadClient, RestackError, retryingHttp, type WriteClient } from '@restack/sdk'
import { type Address, createClient, custom, getAddress } from 'viem'
import type { Account } from '../account/account.js'
import type { Wallets } from '../account/wallets.js'

export type OpenSessionParameters = {
  account: Account
  chainId: number
  rpcUrl: string | undefined
  loadWallets: () => Promise<Wallets>
}

/** Who reads and who sends. */
export type Session = {
  sender: Address
  reader: ReadClient
  /** Missing where the key is elsewhere. */
  writer: WriteClient | undefined
}

/** Local chains answer at once. */
const pollingOf = (chainId: number) => (chainId === 31_337 ? 100 : 2_000)

/**
 * Reads go to the node that the page was given, else to the wallet's. An actor's transactions and signatures are
 * made by the devnet's node, which has its key: none is in the page.
 *
 * @throws RestackError `NoNode`, `NoWallet`
 */
export async function openSession({
  account,
  chainId,
  rpcUrl,
  loadWallets,
}: OpenSessionParameters): Promise<Session> {
  const sender = getAddress(account.address)
  const common = { pollingInterval: pollingOf(chainId), cacheTime: 0 }
  const json = { account: { address: sender, type: 'json-rpc' } } as const
  const node = rpcUrl
    ? createClient({ ...common, ...json, transport: retryingHttp(rpcUrl, { batch: { batchSize: 50 } }) })
    : undefined
  if (account.kind === 'wallet') {
    const provider = await (await loadWallets()).provider()
    const writer = createClient({ ...common, ...json, transport: custom(provider, { retryCount: 0 }) })
    return { sender, reader: node ?? writer, writer }
  }
  if (node) return { sender, reader: node, writer: account.kind === 'actor' ? node : undefined }
  throw new RestackError({
    code: 'NoNode',
    message:
      'This page was given no node of the chain, so it can neither read nor preview for an address alone.',
    remedy: 'Connect a wallet, whose node is used, or set rpcUrl in config.json.',
  })
}
