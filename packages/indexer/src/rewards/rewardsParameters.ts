// What the calculation of rewards has to know of a deployment.
import { currentForks, excludedOnMainnet, networkForks, type RewardsParameters } from '@restack/rewards'
import { type Deployment, type KnownDeployment, knownDeployments, RestackError } from '@restack/sdk'

/** Contracts whose events rewards follow from. */
const contractNames = [
  'strategyManager',
  'delegationManager',
  'allocationManager',
  'eigenPodManager',
  'avsDirectory',
  'rewardsCoordinator',
] as const

/**
 * The rules of today for a deployment of one's own; EigenLayer's deployments have their history of rules.
 *
 * @throws RestackError `NoRewards`
 */
export function rewardsParameters(deployment: Deployment): RewardsParameters {
  const { chainId, contracts, name } = deployment
  const { rewards } = deployment.parameters
  if (!contracts.rewardsCoordinator || !rewards)
    throw new RestackError({
      code: 'NoRewards',
      message: `The deployment "${name}" has no RewardsCoordinator, or its parameters are not in its file.`,
      remedy: 'Use a deployment with contracts.rewardsCoordinator and parameters.rewards.',
    })
  const network = networkOf(deployment)
  return {
    chainId,
    deployment: name,
    contracts: Object.fromEntries(
      contractNames.flatMap((contract) => {
        const address = contracts[contract]
        return address ? [[contract, address.toLowerCase() as `0x${string}`]] : []
      }),
    ),
    calculationIntervalSeconds: rewards.calculationIntervalSeconds,
    maxRewardsDuration: rewards.maxDurationSeconds,
    maxRetroactiveLength: rewards.maxRetroactiveSeconds,
    maxFutureLength: rewards.maxFutureSeconds,
    genesisRewardsTimestamp: rewards.genesisTimestamp,
    forks: network ? networkForks[network] : currentForks,
    excludedAddresses: network === 'mainnet' ? excludedOnMainnet : [],
  }
}

/** Which of EigenLayer's deployments it is; undefined for any other. */
export function networkOf({ chainId, contracts }: Deployment): keyof typeof networkForks | undefined {
  const own = contracts.delegationManager.toLowerCase()
  const networks = Object.keys(networkForks) as (keyof typeof networkForks)[]
  return networks.find((network) => {
    const known: KnownDeployment | undefined = knownDeployments[network as keyof typeof knownDeployments]
    return known?.chainId === chainId && known.contracts.delegationManager?.toLowerCase() === own
  })
}
