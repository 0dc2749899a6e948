import type { Address, Hex } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { eigenPodAbi } from '../abi/index.js'
import { toCoreError } from '../errors/toCoreError.js'
import { podPubkeyHash } from '../pods/podPubkeyHash.js'
import type { ReadClient } from '../types.js'

export type GetPodValidatorsParameters = {
  pod: Address
  /** Public keys of 48 bytes, or their hashes of 32 bytes as the pod keeps them. */
  validators: readonly Hex[]
}

/** Never proven; counted by checkpoints; left. It only ever moves on. */
export type PodValidatorStatus = 'inactive' | 'active' | 'withdrawn'

export type PodValidator = {
  pubkeyHash: Hex
  /** Number on the beacon chain; of an inactive one the pod does not know it: null. */
  validatorIndex: number | null
  status: PodValidatorStatus
  /** What it counts with, in gwei. */
  restakedBalanceGwei: bigint
  /** Second, of Unix time, of the last checkpoint that counted it; null if none did. */
  lastCheckpointedAt: bigint | null
}

export type GetPodValidatorsReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** In the order asked for. */
  validators: PodValidator[]
}

const statuses: readonly PodValidatorStatus[] = ['inactive', 'active', 'withdrawn']

/**
 * What a pod knows of validators.
 *
 * @throws RestackError `InvalidPubKeyLength`, `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { validators } = await getPodValidators(client, { pod, validators: [pubkey] })
 */
export async function getPodValidators(
  client: ReadClient,
  { pod, validators }: GetPodValidatorsParameters,
): Promise<GetPodValidatorsReturnType> {
  const hashes = validators.map(podPubkeyHash)
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const infos = await Promise.all(
      hashes.map((hash) =>
        readContract(client, {
          address: pod,
          abi: eigenPodAbi,
          functionName: 'validatorPubkeyHashToInfo',
          args: [hash],
          blockNumber,
        }),
      ),
    )
    return {
      blockNumber,
      validators: infos.map((info, index) => {
        const status = statuses[info.status] ?? 'inactive'
        return {
          pubkeyHash: hashes[index] ?? '0x',
          validatorIndex: status === 'inactive' ? null : Number(info.validatorIndex),
          status,
          restakedBalanceGwei: info.restakedBalanceGwei,
          lastCheckpointedAt: info.lastCheckpointedAt === 0n ? null : info.lastCheckpointedAt,
        }
      }),
    }
  } catch (error) {
    throw toCoreError(error)
  }
}
