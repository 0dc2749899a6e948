import { toRestackError, type WriteClient } from '@restack/sdk'
import { type RunPodEvent, type RunPodParameters, runPod } from './runPod.js'

export type WatchPodEvent =
  | RunPodEvent
  /** All is done for now. */
  | { type: 'idle'; seconds: number }
  /** Something is out of reach; it is tried again. */
  | { type: 'failed'; code: string; message: string; seconds: number }

export type WatchPodParameters = Omit<RunPodParameters, 'onEvent' | 'signal'> & {
  /** Between two looks. */
  everySeconds: number
  onEvent?: ((event: WatchPodEvent) => void) | undefined
  signal: AbortSignal
}

/**
 * Runs a pod's service again and again, until the signal. What passes by itself, like a node that is down, is told and
 * tried again; everything else is thrown.
 *
 * @throws RestackError as `runPod`
 */
export async function watchPod(
  client: WriteClient,
  { everySeconds: seconds, onEvent, signal, ...parameters }: WatchPodParameters,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await runPod(client, { ...parameters, onEvent, signal })
      onEvent?.({ type: 'idle', seconds })
    } catch (error) {
      if (signal.aborted) return
      const { code, message } = toRestackError(error)
      if (!temporary.has(code)) throw error
      onEvent?.({ type: 'failed', code, message, seconds })
    }
    await sleep(seconds, signal)
  }
}

/** Nodes that are down, busy or behind; transactions that take long; a chain that moved too often. */
const temporary = new Set([
  'BeaconBusy',
  'BeaconFailed',
  'BeaconSyncing',
  'BeaconTimeout',
  'BeaconUnreachable',
  'BlockNotFound',
  'BlockReorganized',
  'CurrentlyPaused',
  'NotIncluded',
  'Overtaken',
  'RateLimited',
  'RpcRefused',
  'RpcTimeout',
  'RpcUnreachable',
  'StateNotFound',
  'TimestampTooCloseToFork',
  'TruncatedState',
])

const sleep = (seconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(end, seconds * 1000)
    function end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end)
  })
