import { type Call, type DeploymentContracts, prepareVerifyStaleBalance, type ReadClient } from '@restack/sdk'
import type { Address } from 'viem'
import { fail } from '../errors.js'
import { proveStaleBalance } from '../proofs/proveCredentials.js'
import type { Head } from './findHead.js'
import { findStale } from './findStale.js'
import { readPodStake } from './podStake.js'

/**
 * The call that has a stale pod recounted: the proof of its slashed validator that lost most. What it starts is a
 * checkpoint like others, which `runPod` finishes.
 *
 * @throws RestackError `PodNotStale`, `NoValidators`, `RpcUnreachable`
 */
export async function prepareStale(
  client: ReadClient,
  {
    deployment,
    pod,
    head: { digest, timestamp },
    leastStaleness,
  }: { deployment: DeploymentContracts; pod: Address; head: Head; leastStaleness?: bigint | undefined },
): Promise<Call> {
  const stake = await readPodStake(client, { pod, digest })
  const [worst] = findStale(stake, leastStaleness === undefined ? {} : { leastStaleness })?.validators ?? []
  if (!worst)
    throw fail(
      'PodNotStale',
      `The pod ${pod} counts no slashed validator with more than it has, as of slot ${digest.slot}.`,
      'There is nothing to be corrected; only the owner or its proof submitter may start other checkpoints.',
    )
  const stale = proveStaleBalance({ digest, index: worst.index })
  return prepareVerifyStaleBalance(client, { deployment, pod, beaconTimestamp: timestamp, stale })
}
