import { type Deployment, RestackError } from '@restack/sdk'
import { delegationManagerAbi } from '@restack/sdk/abi'
import { type Actors, actorNamed } from '../actors.js'
import type { DevnetClient } from '../chain/client.js'
import type { Scenario } from './schema.js'

/**
 * Nobody lives twice: a chain on which the scenario was played before cannot have it played again.
 *
 * @throws RestackError `AlreadyPlayed`
 */
export async function assertUninhabited(
  client: DevnetClient,
  { contracts }: Deployment,
  actors: Actors,
  scenario: Scenario,
): Promise<void> {
  for (const { name } of scenario.operators) {
    const known = await client.readContract({
      address: contracts.delegationManager,
      abi: delegationManagerAbi,
      functionName: 'isOperator',
      args: [actorNamed(actors, name).address],
    })
    if (!known) continue
    throw new RestackError({
      code: 'AlreadyPlayed',
      message: `On this chain ${name} is an operator already: a scenario was played on it before.`,
      remedy: 'Start that anvil anew, or start without the history.',
    })
  }
}
