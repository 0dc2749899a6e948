import type { networkForks } from '@restack/rewards'
import { type KnownDeployment, knownDeployments } from '@restack/sdk'
import { type Address, isAddressEqual } from 'viem'

export type RewardsNetwork = keyof typeof networkForks

/** EigenLayer's networks whose rewards began under older rules, by the name of its deployment there. */
const networks: Partial<Record<keyof typeof knownDeployments, RewardsNetwork>> = {
  mainnet: 'mainnet',
  sepolia: 'sepolia',
  hoodi: 'hoodi',
}

/** Which of EigenLayer's deployments it is, by chain and RewardsCoordinator; undefined for any other. */
export function networkOf({
  chainId,
  contracts: { rewardsCoordinator },
}: {
  chainId: number
  contracts: { rewardsCoordinator?: Address | undefined }
}): RewardsNetwork | undefined {
  for (const [name, network] of Object.entries(networks)) {
    const known: KnownDeployment = knownDeployments[name as keyof typeof knownDeployments]
    const its = known.contracts.rewardsCoordinator
    if (known.chainId === chainId && its && rewardsCoordinator && isAddressEqual(its, rewardsCoordinator))
      return network
  }
  return undefined
}
