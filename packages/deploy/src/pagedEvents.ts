import { type ReadClient, toRestackError } from '@restack/sdk'
import { type Abi, type Address, parseEventLogs } from 'viem'
import { getBlockNumber, getLogs } from 'viem/actions'

export type PagedEvent = { eventName: string; args: unknown }

/** Events of one contract from a block to the latest, in order; ranges that the node refuses are halved. */
export async function pagedEvents(
  client: ReadClient,
  {
    address,
    abi,
    eventNames,
    fromBlock,
  }: { address: Address; abi: Abi; eventNames: string[]; fromBlock: bigint },
): Promise<PagedEvent[]> {
  const toBlock = await getBlockNumber(client)
  const logs = await page(fromBlock, toBlock)
  return parseEventLogs({ abi, logs, eventName: eventNames }).map(({ eventName, args }) => ({
    eventName,
    args,
  }))

  async function page(from: bigint, to: bigint): Promise<Awaited<ReturnType<typeof getLogs>>> {
    if (from > to) return []
    try {
      return await getLogs(client, { address, fromBlock: from, toBlock: to })
    } catch (error) {
      // A single block that is refused, or a node that isn't there, is no matter of range.
      if (to === from || toRestackError(error).code === 'RpcUnreachable') throw error
      const middle = (from + to) / 2n
      return [...(await page(from, middle)), ...(await page(middle + 1n, to))]
    }
  }
}
