import type { Address, Hex } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { permissionControllerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type GetPermissionsParameters = {
  deployment: DeploymentContracts
  /** The operator or AVS. */
  account: Address
  /** Whose grants to list. */
  appointee?: Address | undefined
  /** A function of a contract: who may call it. */
  call?: { target: Address; selector: Hex } | undefined
}

export type GetPermissionsReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  account: Address
  /** The account itself as long as it accepted no other admin. */
  admins: Address[]
  /** Offered to become admin, not accepted yet. */
  pendingAdmins: Address[]
  /** Of `appointee`: what it may call in the account's name; empty without one. */
  grants: { target: Address; selector: Hex }[]
  /** Of `call`: who was appointed for it beside the admins; empty without one. */
  appointees: Address[]
}

/**
 * Who may act for an operator or AVS: its admins, and appointees by function.
 *
 * @throws RestackError `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { admins, pendingAdmins } = await getPermissions(client, { deployment, account: operator })
 */
export async function getPermissions(
  client: ReadClient,
  { deployment, account, appointee, call }: GetPermissionsParameters,
): Promise<GetPermissionsReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const controller = {
      address: contractAddress(deployment, 'permissionController'),
      abi: permissionControllerAbi,
      blockNumber,
    } as const
    const [admins, pendingAdmins, [targets, selectors], appointees] = await Promise.all([
      readContract(client, { ...controller, functionName: 'getAdmins', args: [account] }),
      readContract(client, { ...controller, functionName: 'getPendingAdmins', args: [account] }),
      appointee
        ? readContract(client, {
            ...controller,
            functionName: 'getAppointeePermissions',
            args: [account, appointee],
          })
        : ([[], []] as const),
      call
        ? readContract(client, {
            ...controller,
            functionName: 'getAppointees',
            args: [account, call.target, call.selector],
          })
        : [],
    ])
    return {
      blockNumber,
      account,
      admins: [...admins],
      pendingAdmins: [...pendingAdmins],
      grants: targets.map((target, index) => ({ target, selector: selectors[index] ?? '0x' })),
      appointees: [...appointees],
    }
  } catch (error) {
    throw toCoreError(error)
  }
}
