import {
  type Account,
  type Address,
  AtomicityNotSupportedError,
  AtomicReadyWalletRejectedUpgradeError,
  type Hash,
} from 'viem'
import { parseAccount } from 'viem/accounts'
import { getCapabilities, sendCalls, waitForCallsStatus } from 'viem/actions'
import type { Call } from './call.js'
import { describeCall } from './describeCall.js'
import { linksOf } from './errors/isRateLimit.js'
import { RestackError } from './errors/RestackError.js'
import { toRestackError } from './errors/toRestackError.js'
import { assertChain, send, type WriteParameters } from './send.js'
import type { WriteClient } from './types.js'
import { waitForReceipt } from './waitForReceipt.js'

export type SendBatchProgress = {
  /** `sent` when the hash is known, `included` when it is in a block and succeeded. */
  status: 'sent' | 'included'
  /** Which call; a batch that is sent as one names its last. */
  index: number
  call: Call
  /** Of the transaction; missing while a wallet has only given the batch's id. */
  hash?: Hash
}

export type SendBatchParameters = WriteParameters & {
  /** In the order in which they must happen. */
  calls: readonly Call[]
  onProgress?: ((progress: SendBatchProgress) => void) | undefined
}

export type SendBatchReturnType = {
  /** True if all calls were one transaction: all or nothing. */
  atomic: boolean
  /** The wallet's id of an atomic batch. */
  id?: string
  hashes: Hash[]
}

/**
 * Sends calls that belong together: as one EIP-5792 batch where the wallet does all or nothing, else one after
 * the other, each simulated, sent and waited for. What was done before a failure in the middle is said in the
 * error.
 *
 * @throws RestackError `BatchFailed`, `TransactionReverted`, and what `send` throws
 *
 * @example
 * const deposit = { deployment, strategy, token, amount }
 * const calls = [await prepareApprove(client, deposit), await prepareDepositIntoStrategy(client, deposit)]
 * const { atomic, hashes } = await sendBatch(client, { deployment, calls })
 */
export async function sendBatch(
  client: WriteClient,
  { deployment, account = client.account, calls, onProgress }: SendBatchParameters,
): Promise<SendBatchReturnType> {
  try {
    if (calls.length === 0) return { atomic: false, hashes: [] }
    await assertChain(client, deployment)
    if (calls.length > 1 && (await takesAtomicBatches(client, account, deployment.chainId))) {
      return await sendAtomic(client, { deployment, account, calls, onProgress })
    }
  } catch (error) {
    if (!declinesAtomic(error)) throw toRestackError(error)
  }
  return sendOneByOne(client, { deployment, account, calls, onProgress })
}

/** Wallets say so by EIP-5792; whoever doesn't know the question doesn't. */
async function takesAtomicBatches(
  client: WriteClient,
  account: Account | Address | undefined,
  chainId: number,
): Promise<boolean> {
  // A key that signs here signs transactions; nobody else could batch for it.
  if (!account || parseAccount(account).type === 'local') return false
  try {
    const capabilities = await getCapabilities(client, { account, chainId })
    const status: unknown = capabilities?.atomic?.status
    return status === 'supported' || status === 'ready'
  } catch {
    return false
  }
}

/** A wallet that would have to become a contract for it, and whose user doesn't want that. */
function declinesAtomic(error: unknown): boolean {
  return linksOf(error).some(
    (link) =>
      link instanceof AtomicReadyWalletRejectedUpgradeError || link instanceof AtomicityNotSupportedError,
  )
}

async function sendAtomic(
  client: WriteClient,
  { deployment, account, calls, onProgress }: SendBatchParameters,
): Promise<SendBatchReturnType> {
  const { id } = await sendCalls(client, {
    ...(account ? { account } : { account: null }),
    // The wallet is told the number; viem reads nothing else of the chain here.
    chain: chainOf(deployment.chainId),
    calls: calls.map(({ to, data, value }) => ({ to, data, value })),
    forceAtomic: true,
  })
  const index = calls.length - 1
  const call = calls[index] as Call
  onProgress?.({ status: 'sent', index, call })
  const { status, statusCode, receipts = [] } = await waitForCallsStatus(client, { id, timeout: 600_000 })
  const hashes = [...new Set(receipts.map(({ transactionHash }) => transactionHash))]
  if (status !== 'success') {
    const where = hashes.length > 0 ? ` in ${hashes.join(', ')}` : ''
    throw new RestackError({
      code: 'BatchFailed',
      message: `The wallet's batch of ${calls.length} calls failed${where} with status ${statusCode}: none of ${calls.map(describeCall).join(', ')} happened.`,
      remedy: 'Preview the calls to see which one is refused, and why.',
    })
  }
  const hash = hashes.at(-1)
  onProgress?.({ status: 'included', index, call, ...(hash ? { hash } : {}) })
  return { atomic: true, id, hashes }
}

function chainOf(id: number) {
  return {
    id,
    name: `chain ${id}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  }
}

async function sendOneByOne(
  client: WriteClient,
  { deployment, account, calls, onProgress }: SendBatchParameters,
): Promise<SendBatchReturnType> {
  const hashes: Hash[] = []
  for (const [index, call] of calls.entries()) {
    try {
      const hash = await send(client, { deployment, account, call })
      onProgress?.({ status: 'sent', index, call, hash })
      const { status } = await waitForReceipt(client, { hash })
      if (status !== 'success') {
        throw new RestackError({
          code: 'TransactionReverted',
          message: `The transaction ${hash} was included, but reverted.`,
          remedy: 'The chain changed between simulation and inclusion: preview the call again.',
        })
      }
      hashes.push(hash)
      onProgress?.({ status: 'included', index, call, hash })
    } catch (error) {
      throw afterOthers(toRestackError(error), { calls, index, hashes })
    }
  }
  return { atomic: false, hashes }
}

/** The error of one call of several, with what was done already. */
function afterOthers(
  error: RestackError,
  { calls, index, hashes }: { calls: readonly Call[]; index: number; hashes: readonly Hash[] },
): RestackError {
  if (calls.length === 1) return error
  const done = hashes.map((hash, position) => `${calls[position]?.functionName} (${hash})`)
  const rest = calls.slice(index + 1).map(({ functionName }) => functionName)
  const sentences = [
    `Call ${index + 1} of ${calls.length} failed: ${error.message}`,
    done.length > 0 ? `Done before it: ${done.join(', ')}.` : 'Nothing was done before it.',
    ...(rest.length > 0 ? [`Not sent: ${rest.join(', ')}.`] : []),
  ]
  return new RestackError({
    code: error.code,
    message: sentences.join(' '),
    remedy: done.length > 0 ? `${error.remedy} Then send only what is left.` : error.remedy,
    cause: error,
  })
}
