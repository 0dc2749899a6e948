import { firstBlockWithCode } from '@restack/deploy'
import { networkOf, readRewardsInput, rewardsParameters } from '@restack/indexer/rewards'
import type { RewardsInput } from '@restack/rewards'
import type { Session } from '../session/openSession.js'

/**
 * What rewards are calculated from, read from the chain: the events of all days that are over.
 *
 * @param onlyListed that rewards in other tokens than the deployment's are refused
 * @throws RestackError `ContractNotDeployed`, `DeploymentBlockUnknown`, `NoWholeDay`, `RateLimited`, `RpcUnreachable`
 */
export async function readInput(session: Session, onlyListed = false): Promise<RewardsInput> {
  const { sdk, client, deployment, progress } = session
  const settings = await sdk.getRewardsSettings(client, { deployment })
  const parameters = {
    ...rewardsParameters(deployment, settings),
    ...(onlyListed ? { tokens: Object.values(deployment.tokens) } : {}),
  }
  try {
    const input = await readRewardsInput(client, {
      parameters,
      fromBlock: deployment.deploymentBlock ?? (await firstBlock(session)),
      upTo: countedBlockTag(deployment),
      network: networkOf(deployment),
      onProgress: ({ block, toBlock }) => progress(`Reading events: block ${block} of ${toBlock}`),
    })
    progress('')
    return input
  } catch (error) {
    throw sdk.toRestackError(error)
  }
}

/** The last block that counts: what a reorganization may still undo does not; a local chain has none. */
export const countedBlockTag = ({ chainId }: { chainId: number }): 'latest' | 'finalized' =>
  chainId === 31337 ? 'latest' : 'finalized'

/** Of deployments that others made, not all of which say in which block they begin. */
async function firstBlock({ sdk, client, deployment, progress }: Session): Promise<number> {
  progress('Looking for the block in which the deployment begins')
  return Number(await firstBlockWithCode(client, sdk.contractAddress(deployment, 'strategyManager')))
}
