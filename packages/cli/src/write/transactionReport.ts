import type { Call } from '@restack/sdk'
import type { Address, Hash } from 'viem'
import { getBlock, getTransactionReceipt } from 'viem/actions'
import type { Session } from '../session/openSession.js'
import { isoTime } from '../time.js'
import { describeEvents, type EventReport } from './describeEvents.js'

/** One transaction, as `--json` shows it. */
export type TransactionReport = {
  hash: Hash
  description: string
  from: Address
  to: Address | null
  status: 'success' | 'reverted'
  blockNumber: bigint
  blockTime: string
  gasUsed: bigint
  events: EventReport[]
  /** Of the block; not part of the JSON. */
  date: Date
}

/** What a transaction that is in a block did. */
export async function reportTransaction(
  session: Session,
  { hash, call }: { hash: Hash; call: Call | undefined },
): Promise<TransactionReport> {
  const { client, sdk } = session
  try {
    const receipt = await getTransactionReceipt(client, { hash })
    const { timestamp } = await getBlock(client, { blockNumber: receipt.blockNumber })
    return {
      hash,
      description: call ? sdk.describeCall(call) : '',
      from: receipt.from,
      to: receipt.to,
      status: receipt.status,
      blockNumber: receipt.blockNumber,
      blockTime: isoTime(timestamp),
      gasUsed: receipt.gasUsed,
      events: await describeEvents(session, {
        events: sdk.decodeEvents(receipt.logs),
        blockNumber: receipt.blockNumber,
      }),
      date: new Date(Number(timestamp) * 1000),
    }
  } catch (error) {
    throw sdk.toRestackError(error)
  }
}
