import { RestackError, toRestackError } from '@restack/sdk'
import { type Hash, type Hex, numberToHex } from 'viem'
import type { DevnetClient } from '../chain/client.js'
import type { Call } from './world.js'

/** Enough for every call of a scenario, so that nothing needs to be estimated. */
const gas = 2_500_000n

/** Hands calls to the node, which signs them. They wait for a block unless the node mines at once. */
export async function submit(client: DevnetClient, calls: readonly Call[], gasLimit = gas): Promise<Hash[]> {
  const hashes: Hash[] = []
  for (const { from, to, data } of calls) {
    hashes.push(
      await client.request({
        method: 'eth_sendTransaction',
        params: [{ from, to, data, gas: numberToHex(gasLimit) }],
      }),
    )
  }
  return hashes
}

/** Mines one block with a timestamp in seconds. */
export async function mineAt(client: DevnetClient, timestamp: number): Promise<void> {
  await client.request<{ Method: 'evm_mine'; Parameters: [{ timestamp: Hex }]; ReturnType: Hex }>({
    method: 'evm_mine',
    params: [{ timestamp: numberToHex(timestamp) }],
  })
}

/** The first of some mined transactions that was reverted. */
export async function firstReverted(
  client: DevnetClient,
  hashes: readonly Hash[],
): Promise<Hash | undefined> {
  for (const hash of hashes) {
    const { status } = await client.getTransactionReceipt({ hash })
    if (status === 'reverted') return hash
  }
  return undefined
}

/** Why a mined transaction was reverted, by running it again before its block. */
export async function explainRevert(client: DevnetClient, hash: Hash, what: string): Promise<RestackError> {
  const transaction = await client.getTransaction({ hash })
  const cause = await client
    .call({
      account: transaction.from,
      to: transaction.to,
      data: transaction.input,
      blockNumber: (transaction.blockNumber ?? 1n) - 1n,
    })
    .then(() => undefined, toRestackError)
  return new RestackError({
    code: 'ScenarioActionFailed',
    message: `${what} was refused${cause ? `: ${cause.message}` : '.'}`,
    remedy: 'Correct the scenario; actions run in their order, at the state that the earlier ones leave.',
    cause,
  })
}
