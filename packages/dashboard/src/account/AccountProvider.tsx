import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Actor } from '../api/config.js'
import { useLive } from '../api/live.js'
import { overviewQuery } from '../api/queries.js'
import { type Account, type Remembered, readRemembered, remember } from './account.js'
import type { WalletAccount, Wallets } from './wallets.js'

export type AccountState = {
  account: Account | undefined
  /** The chain of the deployment; undefined until it is known. */
  chainId: number | undefined
  /** Of a devnet. */
  actors: readonly Actor[]
  actAs: (actor: Actor) => void
  /** An address whose key is elsewhere. */
  watch: (address: string) => void
  /** Loads what wallets need, which nobody else has to load. */
  loadWallets: () => Promise<Wallets>
  connectWallet: (walletId: string) => Promise<void>
  leave: () => void
}

const AccountContext = createContext<AccountState | undefined>(undefined)

export function useAccount(): AccountState {
  const state = useContext(AccountContext)
  if (!state) throw new Error('useAccount is used outside of AccountProvider')
  return state
}

const noActors: readonly Actor[] = []

/** Knows who acts, and remembers it until the next visit. */
export function AccountProvider({ children }: { children: ReactNode }) {
  const { config, apiUrl } = useLive()
  const { data: overview } = useQuery(overviewQuery(apiUrl))
  const chainId = config?.chainId ?? overview?.chainId
  const rpcUrl = config?.rpcUrl ?? undefined
  const actors = config?.actors ?? noActors
  const [choice, setChoice] = useState<Remembered | undefined>(readRemembered)
  const [wallet, setWallet] = useState<WalletAccount>()

  const choose = useCallback((chosen: Remembered | undefined) => {
    remember(chosen)
    setChoice(chosen)
  }, [])

  const loadWallets = useCallback(async () => {
    const { openWallets } = await import('./wallets.js')
    if (chainId === undefined) throw new Error('The chain is not known yet.')
    return openWallets({ chainId, rpcUrl })
  }, [chainId, rpcUrl])

  const connectWallet = useCallback(
    async (walletId: string) => {
      const wallets = await loadWallets()
      setWallet(await wallets.connect(walletId))
      choose({ kind: 'wallet', walletId })
    },
    [loadWallets, choose],
  )

  // A wallet that was connected before is asked again, without a question to its owner; then its changes are heard.
  const walletId = choice?.kind === 'wallet' ? choice.walletId : undefined
  useEffect(() => {
    if (walletId === undefined || chainId === undefined) return
    let stop: (() => void) | undefined
    let ended = false
    void loadWallets().then(async (wallets) => {
      const found = await wallets.reconnect(walletId)
      if (ended) return
      setWallet(found)
      stop = wallets.watch((account) => {
        setWallet(account)
        if (!account) choose(undefined)
      })
    })
    return () => {
      ended = true
      stop?.()
    }
  }, [walletId, chainId, loadWallets, choose])

  const account = useMemo(() => accountOf(choice, actors, wallet), [choice, actors, wallet])
  const state = useMemo<AccountState>(
    () => ({
      account,
      chainId,
      actors,
      loadWallets,
      connectWallet,
      actAs: ({ name }) => choose({ kind: 'actor', name }),
      watch: (address) => choose({ kind: 'address', address }),
      leave: () => {
        if (choice?.kind === 'wallet') void loadWallets().then((wallets) => wallets.disconnect())
        setWallet(undefined)
        choose(undefined)
      },
    }),
    [account, chainId, actors, loadWallets, connectWallet, choose, choice],
  )
  return <AccountContext value={state}>{children}</AccountContext>
}

/** A remembered actor may be of another devnet, a wallet locked: then nobody acts. */
function accountOf(
  choice: Remembered | undefined,
  actors: readonly Actor[],
  wallet: WalletAccount | undefined,
): Account | undefined {
  if (choice?.kind === 'address') return choice
  if (choice?.kind === 'wallet') return wallet && { kind: 'wallet', ...wallet }
  const actor = actors.find(({ name }) => name === choice?.name)
  return actor && { kind: 'actor', ...actor }
}
