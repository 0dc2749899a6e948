// What the calculation of rewards has to know of a deployment.
import { currentForks, excludedOnMainnet, networkForks, type RewardsParameters } from '@restack/rewards'
import { type Deployment, type DeploymentContracts, RestackError } from '@restack/sdk'
import type { Address } from 'viem'
import { networkOf } from './networkOf.js'

/** Contracts whose events rewards follow from. */
export const rewardsContracts = [
  'strategyManager',
  'delegationManager',
  'allocationManager',
  'eigenPodManager',
  'avsDirectory',
  'rewardsCoordinator',
] as const

export type RewardsDeployment = DeploymentContracts & {
  name: string
  parameters?: Pick<Deployment['parameters'], 'rewards'> | undefined
}

/** What a RewardsCoordinator was deployed with, in seconds: from the deployment's file, or from `getRewardsSettings`. */
export type RewardsSettings = NonNullable<Deployment['parameters']['rewards']>

/**
 * The rules of today for a deployment of one's own; EigenLayer's deployments have their history of rules.
 *
 * @throws RestackError `NoRewards`
 */
export function rewardsParameters(
  deployment: RewardsDeployment,
  settings: RewardsSettings | undefined = deployment.parameters?.rewards,
): RewardsParameters {
  const { chainId, contracts, name } = deployment
  if (!contracts.rewardsCoordinator || !settings)
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
      rewardsContracts.flatMap((contract) => {
        const address = contracts[contract]
        return address ? [[contract, address.toLowerCase() as Address]] : []
      }),
    ),
    calculationIntervalSeconds: settings.calculationIntervalSeconds,
    maxRewardsDuration: settings.maxDurationSeconds,
    maxRetroactiveLength: settings.maxRetroactiveSeconds,
    maxFutureLength: settings.maxFutureSeconds,
    genesisRewardsTimestamp: settings.genesisTimestamp,
    forks: network ? networkForks[network] : currentForks,
    excludedAddresses: network === 'mainnet' ? excludedOnMainnet : [],
  }
}
