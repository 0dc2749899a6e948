import * as sdk from '@restack/sdk'
import { type Abi, type AbiFunction, toFunctionSelector } from 'viem'

const abis: Abi[] = [
  sdk.delegationManagerAbi,
  sdk.strategyManagerAbi,
  sdk.allocationManagerAbi,
  sdk.permissionControllerAbi,
  sdk.strategyFactoryAbi,
  sdk.eigenPodManagerAbi,
  sdk.pauserRegistryAbi,
  sdk.timelockAbi,
  sdk.keyRegistrarAbi,
  sdk.releaseManagerAbi,
  sdk.avsDirectoryAbi,
  sdk.protocolRegistryAbi,
  sdk.rewardsCoordinatorAbi,
  sdk.rootPosterAbi,
  sdk.emissionsControllerAbi,
  sdk.durationVaultAbi,
  sdk.strategyTVLLimitsAbi,
]

let names: Map<string, string> | undefined

/** The name of a function of the protocol by its selector, or else the selector. */
export function functionNameOf(selector: string): string {
  names ??= new Map(
    abis
      .flatMap((abi) => abi.filter((item): item is AbiFunction => item.type === 'function'))
      .map((item) => [toFunctionSelector(item), item.name]),
  )
  return names.get(selector.toLowerCase()) ?? selector
}
