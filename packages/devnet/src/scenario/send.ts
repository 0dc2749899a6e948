import { RestackError, toRestackError } from '@restack/sdk'
import { type Hash, type Hex, numberToHex, type RpcTransactionReceipt } from 'viem'
import type { DevnetClient } from '../chain/client.js'
import type { Action } from './schema.js'
import type { Call } from './world.js'

/** Enough for every call of a scenario, so that nothing needs to be estimated. */
const gas = 1_500_000n

/** Hands calls to the node, which signs them. They wait for a block unless the node mines at once. */
export async function submit(client: DevnetClient, calls: readonly Call[], gasLimit = gas): Promise<Hash[]> {
  const hashes: Hash[] = []
  for (const { from, to, data, gas = gasLimit, value = 0n } of calls) {
    hashes.push(
      await client.request({
        method: 'eth_sendTransaction',
        params: [{ from, to, data, gas: numberToHex(gas), value: numberToHex(value) }],
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

/** Mines one block by the node's clock, but later than the last one, as on real chains: anvil gives a second twice. */
export async function mineNext(client: DevnetClient): Promise<void> {
  const [newest, pending] = await Promise.all([client.getBlock(), client.getBlock({ blockTag: 'pending' })])
  if (pending.timestamp > newest.timestamp) await client.mine({ blocks: 1 })
  else await mineAt(client, Number(newest.timestamp) + 1)
}

/** The transactions of a range of blocks that were reverted. */
export async function revertedIn(
  client: DevnetClient,
  fromBlock: bigint,
  toBlock: bigint,
): Promise<Set<Hash>> {
  const reverted = new Set<Hash>()
  for (let block = fromBlock; block <= toBlock; block++) {
    const receipts = await client.request<{
      Method: 'eth_getBlockReceipts'
      Parameters: [Hex]
      ReturnType: RpcTransactionReceipt[] | null
    }>({ method: 'eth_getBlockReceipts', params: [numberToHex(block)] })
    for (const { status, transactionHash } of receipts ?? []) {
      if (status === '0x0') reverted.add(transactionHash)
    }
  }
  return reverted
}

/** Why a mined transaction was reverted, by running it again before its block. */
export async function whyReverted(client: DevnetClient, hash: Hash): Promise<RestackError | undefined> {
  const transaction = await client.getTransaction({ hash })
  return client
    .call({
      account: transaction.from,
      to: transaction.to,
      data: transaction.input,
      value: transaction.value,
      blockNumber: (transaction.blockNumber ?? 1n) - 1n,
    })
    .then(() => undefined, toRestackError)
}

export type CheckActionParameters = {
  action: Action
  /** Where it stands, for the message. */
  day: number
  hashes: readonly Hash[]
  /** All transactions that were reverted. */
  reverted: ReadonlySet<Hash>
}

/**
 * Checks that an action went as the scenario says: through, or refused with the error that it names.
 *
 * @throws RestackError `ScenarioActionFailed`, `ScenarioActionNotRefused`
 */
export async function checkAction(client: DevnetClient, parameters: CheckActionParameters): Promise<void> {
  const { action, day, hashes, reverted } = parameters
  const what = `Day ${day} of the scenario, ${JSON.stringify(action)},`
  const hash = hashes.find((hash) => reverted.has(hash))
  if (!hash && action.refused === undefined) return
  if (!hash) {
    throw new RestackError({
      code: 'ScenarioActionNotRefused',
      message: `${what} was not refused.`,
      remedy: 'Take "refused" away from the action, or correct what comes before it.',
    })
  }
  const cause = await whyReverted(client, hash)
  if (action.refused !== undefined && cause?.code === action.refused) return
  throw new RestackError({
    code: 'ScenarioActionFailed',
    message: `${what} was refused${cause ? `: ${cause.message}` : '.'}`,
    remedy: 'Correct the scenario; actions run in their order, at the state that the earlier ones leave.',
    cause,
  })
}
