import type { Hash, TransactionReceipt } from 'viem'
import { getTransactionReceipt, waitForTransactionReceipt } from 'viem/actions'
import type { ReadClient } from './types.js'

const lookEveryMs = 1_000

export type WaitForReceiptParameters = {
  hash: Hash
  /** Milliseconds; default: viem's. */
  timeout?: number | undefined
}

/**
 * Waits until a transaction is in a block. viem's wait looks once a block: where a node serves the receipt a moment
 * after its block, and no other block follows (a local chain), it would look no more. This looks each second as well.
 *
 * @throws viem's `WaitForTransactionReceiptTimeoutError`, and its errors of the node
 *
 * @example
 * const { status } = await waitForReceipt(client, { hash })
 */
export async function waitForReceipt(
  client: ReadClient,
  { hash, timeout }: WaitForReceiptParameters,
): Promise<TransactionReceipt> {
  const ended = new AbortController()
  const { signal } = ended
  const waited = waitForTransactionReceipt(client, {
    hash,
    signal,
    ...(timeout === undefined ? {} : { timeout }),
  })
  try {
    return await Promise.race([waited, look(client, hash, signal)])
  } finally {
    ended.abort()
  }
}

/** Ends with the receipt, or never: what fails is for the other one to say. */
async function look(client: ReadClient, hash: Hash, signal: AbortSignal): Promise<TransactionReceipt> {
  for (;;) {
    await pause(signal)
    signal.throwIfAborted()
    const receipt = await getTransactionReceipt(client, { hash }).catch(() => undefined)
    if (receipt) return receipt
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, lookEveryMs)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
