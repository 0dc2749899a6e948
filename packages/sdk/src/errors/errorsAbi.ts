import type { Abi, AbiItem } from 'viem'
import * as abis from '../abi/index.js'

/** Every custom error of the protocol's contracts, once, with Solidity's own two. */
export const errorsAbi: Abi = [
  { type: 'error', name: 'Error', inputs: [{ name: 'message', type: 'string' }] },
  { type: 'error', name: 'Panic', inputs: [{ name: 'code', type: 'uint256' }] },
  // CREATE3's error, raised in assembly and so in no ABI.
  { type: 'error', name: 'DeploymentFailed', inputs: [] },
  ...new Map<string, AbiItem>(
    Object.values(abis)
      .flatMap((abi): AbiItem[] => [...abi])
      .flatMap((item) => (item.type === 'error' ? [[item.name, item] as const] : [])),
  ).values(),
]
