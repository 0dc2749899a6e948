import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type SetAVSRegistrarParameters = WriteParameters & {
  /** The AVS; the sender must be it, its admin or its appointee. */
  avs: Address
  /** A contract whose `supportsAVS(avs)` is true. */
  registrar: Address
}

export type SetAVSRegistrarReturnType = Hash

/**
 * Names the contract that is asked when operators join or leave the sets of an AVS. Without one, the AVS
 * itself is asked.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidAVSRegistrar`
 *
 * @example
 * const hash = await setAVSRegistrar(client, { deployment, avs, registrar })
 */
export function setAVSRegistrar(
  client: WriteClient,
  { avs, registrar, ...rest }: SetAVSRegistrarParameters,
): Promise<SetAVSRegistrarReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'setAVSRegistrar',
    args: [avs, registrar],
  })
}
