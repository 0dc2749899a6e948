import { useQuery } from '@tanstack/react-query'
import { useAccount } from '../account/AccountProvider.js'
import type { Account } from '../account/account.js'
import { useLive } from '../api/live.js'
import { type ActingDeployment, actingDeploymentQuery } from './deployment.js'
import { openSession, type Session } from './session.js'

export type Acting = {
  account: Account | undefined
  deployment: ActingDeployment | undefined
  /** For the account, or for another actor of the devnet. */
  open: (as?: Account) => Promise<Session>
}

/** What is needed to read the chain for the account and to send for it. */
export function useSession(): Acting {
  const { apiUrl, config } = useLive()
  const { account, loadWallets } = useAccount()
  const { data: deployment } = useQuery(actingDeploymentQuery(apiUrl))
  const open = (as = account) => {
    if (!as || !deployment) throw new Error('Nobody acts yet.')
    const rpcUrl = config?.rpcUrl ?? undefined
    return openSession({ account: as, chainId: deployment.chainId, rpcUrl, loadWallets })
  }
  return { account, deployment, open }
}

/** Key of what is read from the chain itself; asked for again when a transaction is included. */
export const chainKey = ['chain'] as const
const refetchMilliseconds = 12_000

/** A read of the chain for the account, while there is one. */
export function useChainRead<T>(
  key: readonly unknown[],
  read: (session: Session, deployment: ActingDeployment) => Promise<T>,
  enabled = true,
) {
  const { account, deployment, open } = useSession()
  return useQuery({
    queryKey: [...chainKey, account?.kind, account?.address, ...key],
    queryFn: async () => {
      if (!deployment) throw new Error('The deployment is not known yet.')
      return read(await open(), deployment)
    },
    enabled: enabled && account !== undefined && deployment !== undefined,
    refetchInterval: refetchMilliseconds,
    retry: false,
  })
}
