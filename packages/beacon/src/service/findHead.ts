import { eigenPodAbi, type ReadClient, toRestackError } from '@restack/sdk'
import type { Address, Hex } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { fail } from '../errors.js'
import type { StateDigest } from '../state/digest.js'
import type { Digests } from './openDigests.js'

/** A block of the execution chain, and the state of the beacon block before it. */
export type Head = { timestamp: bigint; digest: StateDigest }

/** Seconds after which the chain forgets a root (chapter 03 §4.5). */
const windowSeconds = 98_292n

/**
 * What credentials are proven against now: the newest block, or the one after the state in the file.
 *
 * @throws RestackError `StateTooOld`, `StateNotOnChain` and those of reading a state
 */
export async function findHead(
  client: ReadClient,
  { pod, digests }: { pod: Address; digests: Digests },
): Promise<Head> {
  const file = await digests.ofFile({ pod })
  if (file) return { timestamp: await timestampOf(client, { pod, digest: file }), digest: file }
  const { timestamp } = await getBlock(client).catch(rethrow)
  const blockRoot = await parentRootAt(client, { pod, timestamp })
  return { timestamp, digest: await digests.ofBlock({ blockRoot, pod }) }
}

/** The beacon block root that the pod finds at a time, in seconds. */
export async function parentRootAt(
  client: ReadClient,
  { pod, timestamp }: { pod: Address; timestamp: bigint },
): Promise<Hex> {
  return readContract(client, {
    address: pod,
    abi: eigenPodAbi,
    functionName: 'getParentBlockRoot',
    args: [timestamp],
  }).catch(rethrow)
}

/** Time of the first block of the execution chain that has the digest's block as parent. */
async function timestampOf(
  client: ReadClient,
  { pod, digest }: { pod: Address; digest: StateDigest },
): Promise<bigint> {
  const newest = await getBlock(client).catch(rethrow)
  const least = slotTime(digest)
  if (newest.timestamp - least >= windowSeconds)
    throw fail(
      'StateTooOld',
      `The state of slot ${digest.slot} is ${(newest.timestamp - least) / 3600n} hours old, and the chain keeps beacon roots for 27 hours.`,
      'Get a newer state.',
    )
  // the first block after the slot's time
  let [low, high] = [0n, newest.number]
  while (low < high) {
    const middle = (low + high) / 2n
    const { timestamp } = await getBlock(client, { blockNumber: middle }).catch(rethrow)
    if (timestamp > least) high = middle
    else low = middle + 1n
  }
  // slots may be passed by; local networks have more blocks, and slots of other lengths
  for (const from of new Set([low > 0n ? low - 1n : low, newest.number > 64n ? newest.number - 64n : 0n])) {
    for (let number = from; number <= newest.number && number <= from + 64n; number++) {
      const { timestamp } = await getBlock(client, { blockNumber: number }).catch(rethrow)
      const root = await parentRootAt(client, { pod, timestamp }).catch(() => undefined)
      if (root === digest.blockRoot) return timestamp
    }
  }
  throw fail(
    'StateNotOnChain',
    `The chain knows no block with the parent root ${digest.blockRoot}, to which the state of slot ${digest.slot} leads.`,
    'The state may be of another network, or of a block that was reorganized away: get a newer one.',
  )
}

/** Seconds of a slot: those of every network so far. */
const secondsPerSlot = 12n
const slotTime = ({ genesisTime, slot }: StateDigest) => BigInt(genesisTime) + BigInt(slot) * secondsPerSlot

function rethrow(error: unknown): never {
  throw toRestackError(error)
}
