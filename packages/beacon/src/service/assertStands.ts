import type { ReadClient } from '@restack/sdk'
import { toRestackError } from '@restack/sdk'
import type { Address } from 'viem'
import { checkHeader } from '../client/checkHeader.js'
import type { BeaconClient } from '../client/createBeaconClient.js'
import { fail } from '../errors.js'
import type { StateDigest } from '../state/digest.js'
import { parentRootAt } from './findHead.js'

/**
 * Whether a proof made earlier would still be taken: asked right before it is sent (chapter 03 §10.4).
 *
 * @param timestamp Of the execution block whose parent was proven; undefined for a checkpoint, whose root the pod
 *   itself keeps.
 * @throws RestackError `BlockReorganized`, and those of every request
 */
export async function assertStands(
  client: ReadClient,
  {
    pod,
    timestamp,
    digest,
    beacon,
  }: {
    pod: Address
    timestamp: bigint | undefined
    digest: StateDigest
    beacon: BeaconClient | undefined
  },
): Promise<void> {
  if (timestamp !== undefined) {
    const root = await parentRootAt(client, { pod, timestamp }).catch((error: unknown) => {
      const known = toRestackError(error)
      if (gone.has(known.code)) return undefined
      throw known
    })
    if (root !== digest.blockRoot)
      throw fail(
        'BlockReorganized',
        `The execution chain was reorganized: at ${timestamp} it ${root ? `follows the beacon block ${root}` : 'has no block any more'}, and the proof is about ${digest.blockRoot}.`,
        'Make the proofs again from a newer block.',
      )
  }
  if (beacon) await checkHeader(beacon, { blockRoot: digest.blockRoot })
}

/** What the pod says of a time at which there is no block any more, or not yet. */
const gone = new Set(['InvalidEIP4788Response', 'Panic', 'TimestampOutOfRange'])
