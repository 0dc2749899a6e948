import type { Hash } from 'viem'
import { protocolRegistryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type ConfigureDeploymentParameters = WriteParameters & {
  /** Name in the registry. */
  name: string
  /** Whether `pauseProtocol` pauses it. */
  pausable: boolean
  /** No longer in use; default: false. */
  deprecated?: boolean | undefined
}

export type ConfigureDeploymentReturnType = Hash

/**
 * Says how `pauseProtocol` treats a contract of the ProtocolRegistry. The sender must be the registry's admin, which is the
 * timelock.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `RoleMissing`, `StringTooLong`, `DeploymentNotShipped`
 *
 * @example
 * const call = await prepareConfigureDeployment(client, { deployment, name: 'AVSDirectory', pausable: false })
 */
export async function configureDeployment(
  client: WriteClient,
  parameters: ConfigureDeploymentParameters,
): Promise<ConfigureDeploymentReturnType> {
  return send(client, { ...parameters, call: await prepareConfigureDeployment(client, parameters) })
}

/** The call of `configureDeployment`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareConfigureDeployment(
  _client: ReadClient,
  { deployment, name, pausable, deprecated = false }: ConfigureDeploymentParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'protocolRegistry',
    abi: protocolRegistryAbi,
    functionName: 'configure',
    args: [name, { pausable, deprecated }],
  })
}
