import { creationCode, deriveActors } from '@restack/devnet'
import { privateKeyToAccount } from 'viem/accounts'
import { sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import type { ReadSession, Report } from '../command.js'

/** `restack devnet registrar`: the registrar of the devnet's own AVSs that lets everybody in; the faucet pays. */
export async function deployRegistrar(session: ReadSession): Promise<Report> {
  const { sdk, deployment } = session
  const faucet = deployment.actors && deriveActors(Object.keys(deployment.actors)).faucet
  if (!faucet || deployment.actors?.faucet !== faucet.address) {
    throw new sdk.RestackError({
      code: 'NotADevnet',
      message: `The deployment ${deployment.name} is not a devnet.`,
      remedy: 'Use the deployment file of a devnet that restack devnet has started.',
    })
  }
  const account = privateKeyToAccount(faucet.privateKey)
  const client = session.connectAs(account)
  try {
    const hash = await sendTransaction(client, {
      account,
      chain: null,
      data: creationCode('OpenRegistrar', []),
    })
    const { contractAddress } = await waitForTransactionReceipt(client, { hash })
    return { json: { registrar: contractAddress, transactionHash: hash }, lines: [contractAddress ?? ''] }
  } catch (error) {
    throw sdk.toRestackError(error)
  }
}
