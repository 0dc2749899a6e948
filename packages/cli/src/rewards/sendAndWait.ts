import type { Call } from '@restack/sdk'
import type { Hash } from 'viem'
import type { TaskContext } from '../command.js'

/**
 * Sends a call about a root, and waits until it is in a block.
 *
 * @throws RestackError the contract's error, `Reverted` if it was included and refused
 */
export async function sendAndWait({ sdk, client, deployment }: TaskContext, call: Call): Promise<Hash> {
  const hash = await sdk.send(client, { deployment, call })
  const { status } = await sdk.waitForReceipt(client, { hash })
  if (status === 'success') return hash
  throw new sdk.RestackError({
    code: 'Reverted',
    message: `${call.functionName} was included and refused: ${hash}.`,
    remedy: 'Look the roots up with restack rewards roots; somebody else may have been first.',
  })
}
