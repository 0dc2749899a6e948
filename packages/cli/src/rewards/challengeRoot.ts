import type { DistributionRoot } from '@restack/sdk'
import { type Hex, zeroHash } from 'viem'
import type { TaskContext } from '../command.js'
import { missingBond } from './rootCalls.js'

/** Challenges a root through the RootPoster, with the bond, and waits until that is in a block. */
export async function challengeRoot(
  context: TaskContext,
  { index }: DistributionRoot,
  expected: Hex | null,
): Promise<{ hash: Hex }> {
  const { sdk, client, deployment } = context
  const hash = await sdk.challengeRoot(client, {
    deployment,
    rootIndex: index,
    expectedRoot: expected ?? zeroHash,
    value: await missingBond(context, 'challengerBond'),
  })
  const { status } = await sdk.waitForReceipt(client, { hash })
  if (status === 'success') return { hash }
  throw new sdk.RestackError({
    code: 'Reverted',
    message: `The challenge of root ${index} was included and refused: ${hash}.`,
    remedy: `Look the root up with restack rewards roots; somebody else may have been first.`,
  })
}
