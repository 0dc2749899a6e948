import {
  type Account,
  type Address,
  getContractError,
  type Hex,
  hexToBigInt,
  numberToHex,
  RawContractError,
} from 'viem'
import { parseAccount } from 'viem/accounts'
import { getBlock } from 'viem/actions'
import type { Call } from '../call.js'
import { RestackError } from '../errors/RestackError.js'
import { toRestackError } from '../errors/toRestackError.js'
import type { ReadClient } from '../types.js'
import { type BlockPoint, clientAfterCalls, type SimulatedView } from './clientAtBlock.js'

export type SimulatedCall = {
  gas: bigint
  data: Hex
  logs: readonly { address: Address; topics: readonly Hex[]; data: Hex }[]
}

export type SimulateCallsReturnType = {
  calls: SimulatedCall[]
  /** The block that the calls would be in. */
  block: BlockPoint
  /** Reads on it see what the calls leave behind. */
  after: ReadClient
}

type RpcResult = {
  status: Hex
  returnData: Hex
  gasUsed: Hex
  logs?: { address: Address; topics: Hex[]; data: Hex }[]
  error?: { message: string; data?: Hex }
}

/**
 * Tries calls of one sender in the block after a given one, by `eth_simulateV1`.
 *
 * @throws RestackError `PreviewUnsupported`, and what the contract says to a call that it refuses
 */
export async function simulateCalls(
  client: ReadClient,
  {
    account,
    calls,
    parent,
    blockTimeSeconds,
  }: {
    account: Account | Address
    calls: readonly Call[]
    parent: BlockPoint
    blockTimeSeconds: number
  },
): Promise<SimulateCallsReturnType> {
  const from = parseAccount(account).address
  const block = await nextBlock(client, parent, blockTimeSeconds)
  const own = calls.map(({ to, data, value }) => ({ from, to, data, value: numberToHex(value) }))

  async function run(views: readonly { from?: Hex; to: Hex; data: Hex }[]): Promise<RpcResult[]> {
    const results = await simulate(client, { parent, block, calls: [...own, ...views] })
    for (const [index, call] of calls.entries()) {
      const result = results[index]
      if (result?.status !== '0x1') throw refusal(call, from, result)
    }
    return results
  }

  const results = await run([])
  return {
    calls: results.map(({ gasUsed, returnData, logs = [] }) => ({
      gas: hexToBigInt(gasUsed),
      data: returnData,
      logs,
    })),
    block,
    after: clientAfterCalls(client, {
      block,
      simulate: async (views) =>
        (await run(views)).slice(calls.length).map(
          ({ status, returnData, error }): SimulatedView => ({
            success: status === '0x1',
            data: error?.data ?? returnData,
          }),
        ),
    }),
  }
}

async function simulate(
  client: ReadClient,
  { parent, block, calls }: { parent: BlockPoint; block: BlockPoint; calls: readonly object[] },
): Promise<RpcResult[]> {
  try {
    const blocks = (await client.request({
      method: 'eth_simulateV1',
      params: [
        {
          // Said outright: some nodes take block 0 and second 1 for what isn't.
          blockStateCalls: [
            {
              blockOverrides: { number: numberToHex(block.number), time: numberToHex(block.timestamp) },
              calls,
            },
          ],
        },
        numberToHex(parent.number),
      ],
    } as never)) as unknown as { calls: RpcResult[] }[]
    return blocks[0]?.calls ?? []
  } catch (error) {
    if (isMissingMethod(error)) {
      throw new RestackError({
        code: 'PreviewUnsupported',
        message: 'The node cannot preview: it does not offer eth_simulateV1.',
        remedy:
          'Use a node that does (geth, reth, nethermind, anvil), or send the call, which is simulated first.',
        cause: error,
      })
    }
    throw toRestackError(error)
  }
}

function isMissingMethod(error: unknown): boolean {
  let link = error
  while (typeof link === 'object' && link !== null) {
    if ('code' in link && (link.code === -32601 || link.code === -32004)) return true
    if (
      link instanceof Error &&
      /method .*(not found|not supported|does not exist|not available|unsupported)/i.test(link.message)
    )
      return true
    link = 'cause' in link ? link.cause : undefined
  }
  return false
}

/** The node's own idea of when the next block is; else one block time after the last. */
async function nextBlock(
  client: ReadClient,
  parent: BlockPoint,
  blockTimeSeconds: number,
): Promise<BlockPoint> {
  const number = parent.number + 1n
  const pending = await getBlock(client, { blockTag: 'pending' }).catch(() => undefined)
  const timestamp =
    pending && pending.timestamp > parent.timestamp
      ? pending.timestamp
      : parent.timestamp + BigInt(Math.max(1, Math.round(blockTimeSeconds)))
  return { number, timestamp }
}

/** As if the call had been simulated alone: the same error, decoded the same way. */
function refusal(
  { abi, to: address, functionName, args }: Call,
  sender: Address,
  result: RpcResult | undefined,
): Error {
  const data = result?.error?.data ?? result?.returnData ?? '0x'
  const cause = new RawContractError({ data, message: result?.error?.message ?? 'execution reverted' })
  return getContractError(cause, { abi, address, args, functionName, sender })
}
