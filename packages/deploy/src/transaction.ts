import { RestackError, type WriteClient, waitForReceipt } from '@restack/sdk'
import type { Account, Address, Hash, Hex, TransactionReceipt } from 'viem'
import { getTransactionCount, sendTransaction } from 'viem/actions'

/** The client's account, without which nothing can be deployed. */
export function accountOf(client: WriteClient): Account {
  if (client.account) return client.account
  throw new RestackError({
    code: 'NoAccount',
    message: 'The client has no account to deploy with.',
    remedy: 'Create the client with an account, such as privateKeyToAccount(key).',
  })
}

export type Sent = { hash: Hash; receipt: TransactionReceipt }

/** Sends one transaction and waits until it is in a block. `what` names it in the error if it reverts. */
export async function send(
  client: WriteClient,
  { what, to, data }: { what: string; to?: Address; data: Hex },
): Promise<Sent> {
  const account = accountOf(client)
  const hash = await sendTransaction(client, { account, chain: null, data, ...(to ? { to } : {}) })
  const receipt = await waitForReceipt(client, { hash })
  if (receipt.status === 'success') return { hash, receipt }
  throw new RestackError({
    code: 'DeploymentReverted',
    message: `The transaction ${hash}, which was to deploy ${what}, reverted.`,
    remedy: 'Run the deployment again: it continues where it stopped.',
  })
}

/**
 * Waits until no transaction of the deployer is pending: one of an earlier run may be about to deploy
 * what this run finds missing.
 */
export async function awaitPending(client: WriteClient, timeoutSeconds = 120): Promise<void> {
  const { address } = accountOf(client)
  const until = Date.now() + timeoutSeconds * 1000
  for (;;) {
    const [included, pending] = await Promise.all([
      getTransactionCount(client, { address, blockTag: 'latest' }),
      getTransactionCount(client, { address, blockTag: 'pending' }),
    ])
    if (pending <= included) return
    if (Date.now() > until) {
      throw new RestackError({
        code: 'PendingTransactions',
        message: `The deployer ${address} still has ${pending - included} pending transactions after ${timeoutSeconds} seconds.`,
        remedy: 'Wait until they are included or replace them, then run the deployment again.',
      })
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(client.pollingInterval, 1000)))
  }
}
