import * as sdk from '@restack/sdk'
import { type Abi, type AbiFunction, type Address, type Hex, isAddressEqual, toFunctionSelector } from 'viem'
import { nearest } from '../session/nearest.js'
import type { Session } from '../session/openSession.js'

const abis: Partial<Record<sdk.ContractKey, Abi>> = {
  allocationManager: sdk.allocationManagerAbi,
  delegationManager: sdk.delegationManagerAbi,
  strategyManager: sdk.strategyManagerAbi,
  eigenPodManager: sdk.eigenPodManagerAbi,
  permissionController: sdk.permissionControllerAbi,
  keyRegistrar: sdk.keyRegistrarAbi,
  releaseManager: sdk.releaseManagerAbi,
}

/**
 * The selector of a function that was named, for powers over it.
 *
 * @throws RestackError `UnknownFunction`, `AmbiguousFunction`
 */
export function selectorOf(
  { deployment }: Session,
  { contract, target, name }: { contract: string; target: Address; name: string },
): Hex {
  if (/^0x[0-9a-fA-F]{8}$/.test(name)) return name as Hex
  if (/^\w+\(.*\)$/.test(name)) return toFunctionSelector(name)
  const key = (Object.keys(abis) as sdk.ContractKey[]).find((key) => {
    const address = deployment.contracts[key]
    return address !== undefined && isAddressEqual(address, target)
  })
  const functions = ((key && abis[key]) ?? []).filter(
    (item): item is AbiFunction =>
      item.type === 'function' && item.stateMutability !== 'view' && item.stateMutability !== 'pure',
  )
  const found = functions.filter((item) => item.name === name)
  if (found.length === 1 && found[0]) return toFunctionSelector(found[0])
  if (found.length > 1) {
    const selectors = found.map((item) => `${toFunctionSelector(item)} for ${inputsOf(item)}`)
    throw new sdk.RestackError({
      code: 'AmbiguousFunction',
      message: `${contract} has ${found.length} functions named ${name}.`,
      remedy: `Give a selector: ${selectors.join(', ')}.`,
    })
  }
  const meant = nearest(
    name,
    functions.map((item) => item.name),
  )
  throw new sdk.RestackError({
    code: 'UnknownFunction',
    message: `${contract} has no function named ${name}.${meant ? ` Did you mean ${meant}?` : ''}`,
    remedy: 'Give its name, its signature such as "pause(uint256)", or its selector of 4 bytes.',
  })
}

function inputsOf({ inputs }: AbiFunction): string {
  const types = (parts: AbiFunction['inputs']): string =>
    parts
      .map((part) => ('components' in part ? `(${types(part.components)})` : `${part.type} ${part.name}`))
      .join(', ')
  return `(${types(inputs)})`
}
