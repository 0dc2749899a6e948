import type { Hash, Hex } from 'viem'
import { releaseManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

/** A piece of software: the digest of its content (32 bytes), and the registry that has it. */
export type Artifact = { digest: Hex; registry: string }

export type PublishReleaseParameters = WriteParameters & {
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** What is to be run. */
  artifacts: readonly Artifact[]
  /** By when; default: at once. Nothing enforces it. */
  upgradeBy?: Date | undefined
}

export type PublishReleaseReturnType = Hash

/**
 * Publishes what the operators of an operator set are to run. The sender must be the AVS, its admin or its appointee.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `MustPublishMetadataURI`, `InvalidUpgradeByTime`
 *
 * @example
 * const artifacts = [{ digest: `0x${'12'.repeat(32)}`, registry: 'ghcr.io/avs/node' }]
 * await publishRelease(client, { deployment, operatorSet, artifacts, upgradeBy: new Date('2027-01-31') })
 */
export async function publishRelease(
  client: WriteClient,
  parameters: PublishReleaseParameters,
): Promise<PublishReleaseReturnType> {
  return send(client, { ...parameters, call: await preparePublishRelease(client, parameters) })
}

/** The call of `publishRelease`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function preparePublishRelease(
  _client: ReadClient,
  { deployment, operatorSet, artifacts, upgradeBy }: PublishReleaseParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'releaseManager',
    abi: releaseManagerAbi,
    functionName: 'publishRelease',
    args: [operatorSet, { artifacts, upgradeByTime: upgradeBy ? Math.floor(upgradeBy.getTime() / 1000) : 0 }],
  })
}
