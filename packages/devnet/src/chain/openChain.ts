import { RestackError } from '@restack/sdk'
import type { Address, WebSocketTransport } from 'viem'
import { devnetMnemonic, reservedAccounts } from '../actors.js'
import type { Cleanup } from '../cleanup.js'
import { chainId, defaultPorts } from '../defaults.js'
import { listen } from '../ports.js'
import { attachAnvil } from './attachAnvil.js'
import { createDevnetClient, createFastClient, type DevnetClient } from './client.js'
import { startAnvil } from './startAnvil.js'

export type OpenChainParameters = {
  cleanup: Cleanup
  /** Number of actors. */
  accounts: number
  /** Their accounts; asked for when they are needed. */
  addresses: () => Address[]
  /** A running anvil; otherwise one is started. */
  rpcUrl?: string | undefined
  port: number | undefined
  /** Seconds since 1970 of the first block. */
  timestamp: number
  keptStates: number
  loadState?: string | undefined
  dumpState?: string | undefined
}

export type OpenChainReturnType = {
  rpcUrl: string
  chainId: number
  /** The chain's process, if it is this devnet's. */
  pid?: number
  movedFrom: number | undefined
  /** Over one WebSocket, for what is played. */
  fastClient: DevnetClient<WebSocketTransport>
  /** Resolves when the chain is gone. */
  gone: Promise<RestackError>
  /** The chain mines again as it did before, if it was there before. */
  release: () => Promise<void>
}

/** Starts a chain of the devnet's own, or attaches to one that runs and will go on running. */
export async function openChain(parameters: OpenChainParameters): Promise<OpenChainReturnType> {
  return parameters.rpcUrl === undefined ? own(parameters) : foreign(parameters, parameters.rpcUrl)
}

async function own(parameters: OpenChainParameters): Promise<OpenChainReturnType> {
  const { cleanup, accounts, port, timestamp, keptStates, loadState, dumpState } = parameters
  const { result: anvil, movedFrom } = await listen({
    name: 'chain',
    port,
    defaultPort: defaultPorts.chain,
    listen: (port) =>
      startAnvil({
        port,
        chainId,
        mnemonic: devnetMnemonic,
        timestamp,
        accounts: reservedAccounts + accounts,
        keptStates,
        loadState,
        dumpState,
      }),
  })
  cleanup.add(anvil.stop, dumpState === undefined ? undefined : 11_000)
  const { client, close } = createFastClient(anvil.webSocketUrl)
  cleanup.add(close)
  await client.setLoggingEnabled(false)
  return {
    rpcUrl: anvil.rpcUrl,
    chainId,
    pid: anvil.pid,
    movedFrom,
    fastClient: client,
    gone: anvil.exited.then(() => chainGone(`, process ${anvil.pid},`)),
    release: async () => undefined,
  }
}

const lookEveryMs = 2_000
const looks = 3

async function foreign(
  { cleanup, addresses }: OpenChainParameters,
  rpcUrl: string,
): Promise<OpenChainReturnType> {
  const anvil = await attachAnvil(rpcUrl)
  const { client, close } = createFastClient(anvil.webSocketUrl, anvil.chainId)
  cleanup.add(close)
  await anvil.adopt(addresses())
  await anvil.takeOver()
  cleanup.add(anvil.release)

  const probe = createDevnetClient(rpcUrl, anvil.chainId)
  let misses = 0
  const gone = new Promise<RestackError>((resolve) => {
    const timer = setInterval(async () => {
      misses = await probe.getChainId().then(
        () => 0,
        () => misses + 1,
      )
      if (misses === looks) resolve(chainGone(` at ${rpcUrl}`))
    }, lookEveryMs)
    cleanup.add(() => clearInterval(timer))
  })
  return {
    rpcUrl,
    chainId: anvil.chainId,
    movedFrom: undefined,
    fastClient: client,
    gone,
    release: anvil.release,
  }
}

function chainGone(which: string): RestackError {
  return new RestackError({
    code: 'ChainEnded',
    message: `The chain${which} ended by itself.`,
    remedy: 'Start the devnet again; if memory was short, with --no-dashboard or fewer days.',
  })
}
