import type { Address, Hash } from 'viem'
import { protocolRegistryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

/** A contract as the ProtocolRegistry lists it. */
export type ShippedDeployment = {
  /** At most 31 bytes. */
  name: string
  address: Address
  /** Whether `pauseProtocol` pauses it. */
  pausable: boolean
  /** No longer in use, and left out by `pauseProtocol`; default: false. */
  deprecated?: boolean | undefined
}

export type ShipDeploymentsParameters = WriteParameters & {
  /** Names that point to addresses from then on; may be empty. */
  deployments: readonly ShippedDeployment[]
  /** The protocol's version from then on, at most 31 bytes. */
  version: string
}

export type ShipDeploymentsReturnType = Hash

/**
 * Puts contracts into the ProtocolRegistry, or points names of it elsewhere, and sets the protocol's version. The sender
 * must be the registry's admin, which is the timelock.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `RoleMissing`, `StringTooLong`, `InputAddressZero`, `InputNameEmpty`
 *
 * @example
 * const deployments = [{ name: 'KeyRegistrar', address: keyRegistrar, pausable: false }]
 * const call = await prepareShipDeployments(client, { deployment, deployments, version: '1.1.0' })
 */
export async function shipDeployments(
  client: WriteClient,
  parameters: ShipDeploymentsParameters,
): Promise<ShipDeploymentsReturnType> {
  return send(client, { ...parameters, call: await prepareShipDeployments(client, parameters) })
}

/** The call of `shipDeployments`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareShipDeployments(
  _client: ReadClient,
  { deployment, deployments, version }: ShipDeploymentsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'protocolRegistry',
    abi: protocolRegistryAbi,
    functionName: 'ship',
    args: [
      deployments.map(({ address }) => address),
      deployments.map(({ pausable, deprecated = false }) => ({ pausable, deprecated })),
      deployments.map(({ name }) => name),
      version,
    ],
  })
}
