import { currentForks, excludedOnMainnet, networkForks, type RewardsParameters } from '@restack/rewards'
import { type ContractKey, knownDeployments } from '@restack/sdk'
import { type Address, isAddressEqual } from 'viem'
import type { Session } from '../session/openSession.js'
import { eventSources } from './eventSources.js'

/** Networks whose rewards began under older rules, by the name of EigenLayer's deployment there. */
const networks: Partial<Record<string, keyof typeof networkForks>> = {
  mainnet: 'mainnet',
  sepolia: 'sepolia',
  hoodi: 'hoodi',
}

/**
 * What the calculation has to know of a deployment, from the chain.
 *
 * @param onlyListed that rewards in other tokens than the deployment's are refused
 * @throws RestackError `ContractNotDeployed`
 */
export async function rewardsParameters(
  { sdk, client, deployment }: Session,
  onlyListed = false,
): Promise<RewardsParameters> {
  const settings = await sdk.getRewardsSettings(client, { deployment })
  const network = networkOf(deployment.contracts.rewardsCoordinator)
  const contracts: Record<string, Address> = {}
  for (const name of Object.keys(eventSources) as (keyof typeof eventSources & ContractKey)[]) {
    const address = deployment.contracts[name]
    if (address) contracts[name] = address
  }
  return {
    chainId: deployment.chainId,
    deployment: deployment.name,
    contracts,
    ...(onlyListed ? { tokens: Object.values(deployment.tokens) } : {}),
    calculationIntervalSeconds: settings.calculationIntervalSeconds,
    maxRewardsDuration: settings.maxDurationSeconds,
    maxRetroactiveLength: settings.maxRetroactiveSeconds,
    maxFutureLength: settings.maxFutureSeconds,
    genesisRewardsTimestamp: settings.genesisTimestamp,
    forks: network ? networkForks[network] : currentForks,
    excludedAddresses: network === 'mainnet' ? excludedOnMainnet : [],
  }
}

/** EigenLayer's network that has its RewardsCoordinator at this address. */
function networkOf(coordinator: Address | undefined): keyof typeof networkForks | undefined {
  for (const [name, { contracts }] of Object.entries(knownDeployments)) {
    const known = (contracts as Record<string, Address>).rewardsCoordinator
    if (coordinator && known && isAddressEqual(coordinator, known)) return networks[name]
  }
  return undefined
}
