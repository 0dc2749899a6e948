import type { DistributionRoot } from '@restack/sdk'
import { type Hex, zeroHash } from 'viem'
import type { TaskContext } from '../command.js'
import { missingBond } from './rootCalls.js'
import { sendAndWait } from './sendAndWait.js'

/** Challenges a root through the RootPoster, with the bond, and waits until that is in a block. */
export async function challengeRoot(
  context: TaskContext,
  { index }: DistributionRoot,
  expected: Hex | null,
): Promise<{ hash: Hex }> {
  const { sdk, client, deployment } = context
  const call = await sdk.prepareChallengeRoot(client, {
    deployment,
    rootIndex: index,
    expectedRoot: expected ?? zeroHash,
    value: await missingBond(context, 'challengerBond'),
  })
  return { hash: await sendAndWait(context, call) }
}
