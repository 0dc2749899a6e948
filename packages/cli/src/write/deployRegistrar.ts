import { creationCode } from '@restack/devnet'
import { sendTransaction } from 'viem/actions'
import type { ReadSession, Report } from '../command.js'
import { faucetOf } from './faucet.js'

/** `restack devnet registrar`: the registrar of the devnet's own AVSs that lets everybody in; the faucet pays. */
export async function deployRegistrar(session: ReadSession): Promise<Report> {
  const { sdk } = session
  const account = faucetOf(session)
  const client = session.connectAs(account)
  try {
    const hash = await sendTransaction(client, {
      account,
      chain: null,
      data: creationCode('OpenRegistrar', []),
    })
    const { contractAddress } = await sdk.waitForReceipt(client, { hash })
    return { json: { registrar: contractAddress, transactionHash: hash }, lines: [contractAddress ?? ''] }
  } catch (error) {
    throw sdk.toRestackError(error)
  }
}
