import type { Address, Hex } from 'viem'
import { readContract } from 'viem/actions'
import { permissionControllerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type CanCallParameters = {
  deployment: DeploymentContracts
  /** The operator or AVS in whose name. */
  account: Address
  caller: Address
  target: Address
  /** The function, as viem's `toFunctionSelector` gives it. */
  selector: Hex
}

export type CanCallReturnType = boolean

/**
 * Whether an account may call a function in the name of an operator or AVS, as admin or as appointee.
 *
 * @throws RestackError `NoContract`, `RpcUnreachable`
 *
 * @example
 * const allowed = await canCall(client, { deployment, account: operator, caller, target, selector: '0x952899ee' })
 */
export async function canCall(
  client: ReadClient,
  { deployment, account, caller, target, selector }: CanCallParameters,
): Promise<CanCallReturnType> {
  try {
    return await readContract(client, {
      address: contractAddress(deployment, 'permissionController'),
      abi: permissionControllerAbi,
      functionName: 'canCall',
      args: [account, caller, target, selector],
    })
  } catch (error) {
    throw toCoreError(error)
  }
}
