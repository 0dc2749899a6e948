import { deriveActors } from '@restack/devnet'
import type { LocalAccount } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { ReadSession } from '../command.js'

/**
 * The devnet's faucet, which mints its tokens and pays for what the devnet gives away.
 *
 * @throws RestackError `NotADevnet`
 */
export function faucetOf({ sdk, deployment }: ReadSession): LocalAccount {
  const faucet = deployment.actors && deriveActors(Object.keys(deployment.actors)).faucet
  if (faucet && deployment.actors?.faucet === faucet.address) return privateKeyToAccount(faucet.privateKey)
  throw new sdk.RestackError({
    code: 'NotADevnet',
    message: `The deployment ${deployment.name} has no faucet: it is not a devnet.`,
    remedy: 'Use the deployment file of a devnet that restack devnet has started.',
  })
}
