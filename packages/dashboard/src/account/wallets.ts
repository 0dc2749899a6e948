import { RestackError, toRestackError } from '@restack/sdk'
import { defineChain, type EIP1193Provider, http } from 'viem'
import { type Connector, createConfig, injected } from 'wagmi'
import {
  connect,
  disconnect,
  getConnection,
  getConnectors,
  reconnect,
  switchChain,
  watchConnection,
  watchConnectors,
} from 'wagmi/actions'

export type Wallet = { id: string; name: string; icon: string | undefined }

export type WalletAccount = { address: string; walletId: string; walletName: string; chainId: number }

/** The wallets of this browser: those that announce themselves (EIP-6963), else the one it was given. */
export type Wallets = {
  list: () => Wallet[]
  watchList: (onChange: () => void) => () => void
  connect: (id: string) => Promise<WalletAccount>
  /** Without asking its owner; undefined if the wallet isn't there, is locked or has forgotten this page. */
  reconnect: (id: string) => Promise<WalletAccount | undefined>
  /** Another account, another chain, or undefined when the wallet has ended the connection. */
  watch: (onChange: (account: WalletAccount | undefined) => void) => () => void
  disconnect: () => Promise<void>
  /** Asks the wallet for the deployment's chain, and adds it if the wallet doesn't know it. */
  switchChain: () => Promise<void>
  provider: () => Promise<EIP1193Provider>
}

export type OpenWalletsParameters = { chainId: number; rpcUrl: string | undefined }

let opened: { key: string; wallets: Wallets } | undefined

/** One and the same for a chain, however often it is asked for. */
export function openWallets(parameters: OpenWalletsParameters): Wallets {
  const key = JSON.stringify(parameters)
  if (opened?.key !== key) opened = { key, wallets: createWallets(parameters) }
  return opened.wallets
}

/** Announcements come at once; a wallet that is slow gets this long when it is looked for by name. */
const announcementMilliseconds = 1_000

function createWallets({ chainId, rpcUrl }: OpenWalletsParameters): Wallets {
  const chain = defineChain({
    id: chainId,
    name: `Chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: rpcUrl ? [rpcUrl] : [] } },
  })
  const config = createConfig({
    chains: [chain],
    transports: { [chainId]: http(rpcUrl) },
    connectors: [injected()],
    storage: null,
  })

  const list = () => {
    const all = getConnectors(config)
    const announced = all.filter(({ id }) => id !== 'injected')
    return announced.length > 0 || !('ethereum' in window) ? announced : [...all]
  }

  async function connectorOf(id: string): Promise<Connector | undefined> {
    const find = () => getConnectors(config).find((connector) => connector.id === id)
    const end = Date.now() + announcementMilliseconds
    while (!find() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
    return find()
  }

  function current(): WalletAccount | undefined {
    const { address, connector, chainId: at, status } = getConnection(config)
    if (status !== 'connected' || !address) return undefined
    return { address, walletId: connector.id, walletName: connector.name, chainId: at }
  }

  return {
    list: () => list().map(({ id, name, icon }) => ({ id, name, icon })),
    watchList: (onChange) => watchConnectors(config, { onChange }),
    connect: async (id) => {
      const connector = await connectorOf(id)
      if (!connector) throw notThere(id)
      try {
        if (getConnection(config).connector?.id === id) await disconnect(config)
        await connect(config, { connector })
      } catch (error) {
        throw toRestackError(error)
      }
      const account = current()
      if (!account) throw notThere(connector.name)
      return account
    },
    reconnect: async (id) => {
      const known = current()
      if (known?.walletId === id) return known
      const connector = await connectorOf(id)
      if (connector) await reconnect(config, { connectors: [connector] }).catch(() => undefined)
      return current()
    },
    watch: (onChange) =>
      watchConnection(config, {
        onChange: ({ status }) => {
          if (status === 'connected' || status === 'disconnected') onChange(current())
        },
      }),
    disconnect: async () => {
      await disconnect(config).catch(() => undefined)
    },
    switchChain: async () => {
      try {
        await switchChain(config, { chainId })
      } catch (error) {
        throw toRestackError(error)
      }
    },
    provider: async () => {
      const { connector } = getConnection(config)
      if (!connector) throw notThere('wallet')
      return (await connector.getProvider()) as EIP1193Provider
    },
  }
}

function notThere(name: string): RestackError {
  return new RestackError({
    code: 'NoWallet',
    message: `The wallet ${name} is not there, or gives no account.`,
    remedy: 'Unlock it, allow it on this page, and connect again.',
  })
}
