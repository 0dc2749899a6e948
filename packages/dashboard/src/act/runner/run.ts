import {
  type Call,
  decodeEvents,
  type Preview,
  type PreviewEvent,
  previewCalls,
  type RestackError,
  sendBatch,
  toRestackError,
  withApprovals,
} from '@restack/sdk'
import type { Hash } from 'viem'
import { getTransactionReceipt } from 'viem/actions'
import type { Action } from '../action.js'
import type { ActingDeployment } from '../deployment.js'
import type { Values } from '../fields/field.js'
import type { Session } from '../session.js'

/** The calls of an action with what they would do. */
export type Prepared = {
  sender: Session['sender']
  /** Approvals first. */
  calls: readonly Call[]
  approvals: number
  /** Missing where the node can't preview: then sending simulates each call by itself. */
  preview: Preview<unknown[]> | undefined
}

export type CallProgress = { status: 'waiting' | 'sent' | 'included'; hash?: Hash }

export type Outcome = { hashes: readonly Hash[]; blockNumber: bigint | undefined; events: PreviewEvent[] }

/**
 * @throws RestackError the contracts' refusals among others, decoded
 */
export async function prepare({
  action,
  values,
  session: { reader, sender },
  deployment,
}: {
  action: Action
  values: Values
  session: Session
  deployment: ActingDeployment
}): Promise<Prepared> {
  try {
    const wanted = await action.calls({ deployment, client: reader, sender }, values)
    const [{ calls, approvals }, preview] = await Promise.all([
      withApprovals(reader, { deployment, account: sender, calls: wanted }),
      previewCalls(reader, {
        deployment,
        account: sender,
        calls: wanted,
        exposures: action.changesExposure ? [sender] : [],
      }).catch(unsupported),
    ])
    return { sender, calls, approvals, preview }
  } catch (error) {
    throw toRestackError(error)
  }
}

function unsupported(error: unknown): undefined {
  const known = toRestackError(error)
  if (known.code !== 'PreviewUnsupported') throw known
}

/**
 * @throws RestackError also when the owner of a wallet declines
 */
export async function sendAll({
  prepared: { calls },
  session: { writer, reader },
  deployment,
  onProgress,
}: {
  prepared: Prepared
  session: Session
  deployment: ActingDeployment
  onProgress: (progress: readonly CallProgress[]) => void
}): Promise<Outcome> {
  try {
    if (!writer) throw new Error('There is no key here to send with.')
    const progress: CallProgress[] = calls.map(() => ({ status: 'waiting' }))
    const { atomic, hashes } = await sendBatch(writer, {
      deployment,
      calls,
      onProgress: ({ status, index, hash }) => {
        progress[index] = { status, ...(hash ? { hash } : {}) }
        onProgress([...progress])
      },
    })
    if (atomic)
      onProgress(calls.map(() => ({ status: 'included', ...(hashes[0] ? { hash: hashes[0] } : {}) })))
    const receipts = await Promise.all(
      hashes.map((hash) => getTransactionReceipt(reader, { hash }).catch(() => undefined)),
    )
    return {
      hashes,
      blockNumber: receipts.at(-1)?.blockNumber,
      events: receipts.flatMap((receipt) => decodeEvents(receipt?.logs ?? [])),
    }
  } catch (error) {
    throw toRestackError(error)
  }
}

export type { RestackError }
