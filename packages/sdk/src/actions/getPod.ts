import { type Address, type Hex, zeroAddress } from 'viem'
import { getBalance, getBlockNumber, readContract } from 'viem/actions'
import { eigenPodAbi, eigenPodManagerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import { readPodVersion } from '../pods/readPodVersion.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type GetPodParameters = {
  deployment: DeploymentContracts
  /** Whose pod. */
  owner: Address
}

/** A recount that is under way. */
export type PodCheckpoint = {
  /** Second, of Unix time, of the block in which it began. */
  startedAt: bigint
  /** Root of the beacon block against which balances are proven. */
  beaconBlockRoot: Hex
  /** Validators still to be counted. */
  proofsRemaining: number
  /** ETH in the pod that it credits, in gwei. */
  podBalanceGwei: bigint
  /** Sum of the changes counted so far. */
  balanceDeltasGwei: bigint
  /** Sum of what the validators counted so far had counted with before. */
  prevBeaconBalanceGwei: bigint
}

export type GetPodReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  owner: Address
  /** Where the pod is, or will be: withdrawal credentials may name it before it is created. */
  pod: Address
  isDeployed: boolean
  /** Who else may prove and request exits, or null. */
  proofSubmitter: Address | null
  /** Validators that the next checkpoint has to count. */
  activeValidatorCount: number
  /** Restaked ETH in the pod that withdrawals can be paid from, in wei. */
  withdrawableWei: bigint
  /** ETH in the pod that no checkpoint has credited yet, in wei. */
  uncreditedWei: bigint
  checkpoint: PodCheckpoint | null
  /** Second, of Unix time, at which the last checkpoint that has ended began, or null. */
  lastCheckpointAt: bigint | null
  /** Deposit shares of the owner, in wei. */
  depositShares: bigint
  /** What the beacon chain has left of the owner's native stake, in 1e18. */
  slashingFactor: bigint
  /** The pod's code and the newest that its owner could move it to; null where pods have no versions. */
  version: { current: number; latest: number } | null
}

/**
 * A pod: what is in it, its checkpoint, and what its owner has of it. Where none is created yet, its address to be.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { pod, isDeployed, checkpoint } = await getPod(client, { deployment, owner })
 */
export async function getPod(
  client: ReadClient,
  { deployment, owner }: GetPodParameters,
): Promise<GetPodReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const manager = {
      address: contractAddress(deployment, 'eigenPodManager'),
      abi: eigenPodManagerAbi,
      blockNumber,
    } as const
    const [pod, isDeployed, depositShares, slashingFactor] = await Promise.all([
      readContract(client, { ...manager, functionName: 'getPod', args: [owner] }),
      readContract(client, { ...manager, functionName: 'hasPod', args: [owner] }),
      readContract(client, { ...manager, functionName: 'podOwnerDepositShares', args: [owner] }),
      readContract(client, { ...manager, functionName: 'beaconChainSlashingFactor', args: [owner] }),
    ])
    const balance = await getBalance(client, { address: pod, blockNumber })
    const known = { blockNumber, owner, pod, isDeployed, depositShares, slashingFactor }
    if (!isDeployed) return { ...known, ...nothing, uncreditedWei: balance }

    const at = { address: pod, abi: eigenPodAbi, blockNumber } as const
    const [submitter, count, startedAt, lastCheckpointAt, checkpoint, gwei, version] = await Promise.all([
      readContract(client, { ...at, functionName: 'proofSubmitter' }),
      readContract(client, { ...at, functionName: 'activeValidatorCount' }),
      readContract(client, { ...at, functionName: 'currentCheckpointTimestamp' }),
      readContract(client, { ...at, functionName: 'lastCheckpointTimestamp' }),
      readContract(client, { ...at, functionName: 'currentCheckpoint' }),
      readContract(client, { ...at, functionName: 'withdrawableRestakedExecutionLayerGwei' }),
      readPodVersion(client, { manager: manager.address, pod, blockNumber }),
    ])
    const withdrawableWei = gwei * 10n ** 9n + (version?.remainderWei ?? 0n)
    const waiting = startedAt === 0n ? 0n : checkpoint.podBalanceGwei * 10n ** 9n
    return {
      ...known,
      proofSubmitter: submitter === zeroAddress ? null : submitter,
      activeValidatorCount: Number(count),
      withdrawableWei,
      uncreditedWei: balance - withdrawableWei - waiting,
      checkpoint: startedAt === 0n ? null : { startedAt, ...checkpoint },
      lastCheckpointAt: lastCheckpointAt === 0n ? null : lastCheckpointAt,
      version: version && { current: version.current, latest: version.latest },
    }
  } catch (error) {
    throw toCoreError(error)
  }
}

const nothing = {
  proofSubmitter: null,
  activeValidatorCount: 0,
  withdrawableWei: 0n,
  checkpoint: null,
  lastCheckpointAt: null,
  version: null,
} as const
