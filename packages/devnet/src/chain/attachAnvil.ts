import { RestackError, toRestackError } from '@restack/sdk'
import { type Address, parseEther } from 'viem'
import { createDevnetClient, type DevnetClient } from './client.js'

export type AttachedAnvil = {
  rpcUrl: string
  webSocketUrl: string
  chainId: number
  /** Lets the node sign for accounts, and gives them ether if they have little. */
  adopt: (accounts: readonly Address[]) => Promise<void>
  /** Mines each transaction at once, until `release`. */
  takeOver: () => Promise<void>
  /** Lets the node mine as it did when it was found. */
  release: () => Promise<void>
}

const pocketMoney = parseEther('10000')
const poor = parseEther('100')

/**
 * Looks whether an anvil runs at an address and can be steered.
 *
 * @throws RestackError `InvalidRpcUrl`, `RpcUnreachable`, `NotAnvil`, `NotSteerable`
 */
export async function attachAnvil(rpcUrl: string): Promise<AttachedAnvil> {
  const webSocketUrl = webSocketAddress(rpcUrl)
  const probe = createDevnetClient(rpcUrl)
  const version = await probe
    .request({ method: 'web3_clientVersion' })
    .then(String)
    .catch((error: unknown) => {
      throw toRestackError(error)
    })
  if (!/^anvil\b/i.test(version)) {
    throw new RestackError({
      code: 'NotAnvil',
      message: `The node at ${rpcUrl} is ${version}, not anvil: its clock and its accounts cannot be steered.`,
      remedy: 'Give the address of an anvil, or leave the address away: the devnet then starts its own.',
    })
  }
  const chainId = await probe.getChainId()
  const client = createDevnetClient(rpcUrl, chainId)
  const mining = await readMining(client).catch((cause: unknown) => {
    throw new RestackError({
      code: 'NotSteerable',
      message: `The anvil at ${rpcUrl} does not answer the methods that steer it: ${toRestackError(cause).message}`,
      remedy:
        'Give the address of the anvil itself, not of a gateway before it; its version must be 1.7 or newer.',
      cause,
    })
  })
  return {
    rpcUrl,
    webSocketUrl,
    chainId,
    adopt: async (accounts) => {
      for (const address of accounts) {
        await client.impersonateAccount({ address })
        if ((await client.getBalance({ address })) < poor) {
          await client.setBalance({ address, value: pocketMoney })
        }
      }
    },
    takeOver: () => client.setAutomine(true),
    release: async () => {
      if (mining.interval > 0) await client.setIntervalMining({ interval: mining.interval })
      else await client.setAutomine(mining.automine)
    },
  }
}

async function readMining(client: DevnetClient): Promise<{ automine: boolean; interval: number }> {
  const automine = await client.getAutomine()
  const interval = await client.request<{
    Method: 'anvil_getIntervalMining'
    Parameters?: undefined
    ReturnType: number | null
  }>({ method: 'anvil_getIntervalMining' })
  return { automine, interval: interval ?? 0 }
}

function webSocketAddress(rpcUrl: string): string {
  const url = URL.canParse(rpcUrl) ? new URL(rpcUrl) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') {
    url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:'
    return url.href
  }
  throw new RestackError({
    code: 'InvalidRpcUrl',
    message: `${rpcUrl} is not the address of a node.`,
    remedy: 'Give an address that begins with http:// or https://, such as http://127.0.0.1:8545.',
  })
}
