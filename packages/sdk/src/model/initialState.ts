import { type Address, createState, lowerCase, type State, ZERO_ADDRESS } from '@restack/protocol'
import type { Deployment } from '../deployment.js'

/**
 * The model of the protocol as a deployment begins: nobody has done anything yet. Events bring it up to date
 * (`createFold` of @restack/protocol).
 *
 * @example
 * const state = initialState(deployment)
 */
export function initialState(
  deployment: Pick<Deployment, 'chainId' | 'contracts' | 'parameters' | 'version'>,
): State {
  const { chainId, contracts, parameters, version } = deployment
  const of = (contract: Address): Address => lowerCase(contract)
  return createState({
    chainId,
    version,
    block: 0,
    timestamp: 0n,
    contracts: {
      delegationManager: of(contracts.delegationManager),
      strategyManager: of(contracts.strategyManager),
      strategyFactory: of(contracts.strategyFactory),
      allocationManager: of(contracts.allocationManager),
      eigenPodManager: of(contracts.eigenPodManager),
      permissionController: of(contracts.permissionController),
      pauserRegistry: of(contracts.pauserRegistry),
    },
    pausers: [],
    minWithdrawalDelayBlocks: parameters.withdrawalDelayBlocks,
    deallocationDelay: parameters.deallocationDelayBlocks,
    allocationConfigurationDelay: parameters.allocationConfigurationDelayBlocks,
    slashResolutionDelayBlocks: parameters.slashResolutionDelayBlocks,
    podChangeDelaySeconds: parameters.podChangeDelaySeconds ?? 0,
    proofTimestampSetter: ZERO_ADDRESS, // until one is named
  })
}
