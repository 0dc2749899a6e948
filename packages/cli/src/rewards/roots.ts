import { type DistributionRoot, RestackError } from '@restack/sdk'
import type { Session } from '../session/openSession.js'
import { parseCount } from '../write/parse.js'

/** All of them: what is posted once a day is soon more than a page, and never much. */
export const allRoots = 1_000_000

/**
 * A root by its position.
 *
 * @throws InputError `InvalidNumber`; RestackError `InvalidRootIndex`
 */
export async function rootAt({ sdk, client, deployment }: Session, text: string): Promise<DistributionRoot> {
  const index = parseCount(text, 'The number of a root', 4_294_967_295)
  const { roots, total } = await sdk.getDistributionRoots(client, { deployment, limit: allRoots })
  const found = roots.find((root) => root.index === index)
  if (found) return found
  throw new RestackError({
    code: 'InvalidRootIndex',
    message: `There is no root ${index}: ${total === 0 ? 'none was posted' : `the newest is ${total - 1}`}.`,
    remedy: 'restack rewards roots lists them.',
  })
}
