import {
  createRewardsMemory,
  type RewardsMemory,
  readRewardsInput,
  rewardsParameters,
} from '@restack/indexer/rewards'
import type { RewardsInput } from '@restack/rewards'
import { type Deployment, RestackError } from '@restack/sdk'
import type { DevnetClient } from '../chain/client.js'

const memories = new WeakMap<DevnetClient, RewardsMemory>()

function memoryOf(client: DevnetClient): RewardsMemory {
  const memory = memories.get(client) ?? createRewardsMemory()
  memories.set(client, memory)
  return memory
}

/** What the rewards of a devnet are calculated from; undefined before the first day is over. */
export async function readEvents(
  client: DevnetClient,
  deployment: Deployment,
): Promise<RewardsInput | undefined> {
  try {
    return await readRewardsInput(client, {
      parameters: rewardsParameters(deployment),
      fromBlock: deployment.deploymentBlock,
      upTo: 'latest',
      memory: memoryOf(client),
    })
  } catch (error) {
    if (error instanceof RestackError && error.code === 'NoWholeDay') return undefined
    throw error
  }
}
