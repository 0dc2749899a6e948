import { type Address, zeroAddress } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type GetRewardsSettingsParameters = {
  deployment: DeploymentContracts
  /** Who submits rewards: its nonce, what it may submit and whether it pays the fee. */
  submitter?: Address | undefined
}

export type GetRewardsSettingsReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** Starts and durations are multiples of it. */
  calculationIntervalSeconds: number
  maxDurationSeconds: number
  maxRetroactiveSeconds: number
  maxFutureSeconds: number
  /** Second, of Unix time, before which no rewards begin. */
  genesisTimestamp: number
  /** How long roots and splits wait. */
  activationDelaySeconds: number
  /** Hundredths of a percent. */
  defaultOperatorSplitBips: number
  feeRecipient: Address
  /** Who posts and disables roots; null for nobody. */
  rewardsUpdater: Address | null
  /** Null without `submitter`. */
  submitter: {
    /** Of its next submission; see `rewardsSubmissionHash`. */
    nonce: bigint
    mayRewardAll: boolean
    paysFee: boolean
  } | null
}

/**
 * The rules of the deployment's rewards, and what they are for an account that pays some.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { activationDelaySeconds, submitter } = await getRewardsSettings(client, { deployment, submitter: avs })
 */
export async function getRewardsSettings(
  client: ReadClient,
  { deployment, submitter }: GetRewardsSettingsParameters,
): Promise<GetRewardsSettingsReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const at = {
      address: contractAddress(deployment, 'rewardsCoordinator'),
      abi: rewardsCoordinatorAbi,
      blockNumber,
    } as const
    const [interval, longest, retroactive, future, genesis, delay, split, feeRecipient, updater, own] =
      await Promise.all([
        readContract(client, { ...at, functionName: 'CALCULATION_INTERVAL_SECONDS' }),
        readContract(client, { ...at, functionName: 'MAX_REWARDS_DURATION' }),
        readContract(client, { ...at, functionName: 'MAX_RETROACTIVE_LENGTH' }),
        readContract(client, { ...at, functionName: 'MAX_FUTURE_LENGTH' }),
        readContract(client, { ...at, functionName: 'GENESIS_REWARDS_TIMESTAMP' }),
        readContract(client, { ...at, functionName: 'activationDelay' }),
        readContract(client, { ...at, functionName: 'defaultOperatorSplitBips' }),
        readContract(client, { ...at, functionName: 'feeRecipient' }),
        readContract(client, { ...at, functionName: 'rewardsUpdater' }),
        submitter === undefined
          ? null
          : Promise.all([
              readContract(client, { ...at, functionName: 'submissionNonce', args: [submitter] }),
              readContract(client, { ...at, functionName: 'isRewardsForAllSubmitter', args: [submitter] }),
              readContract(client, { ...at, functionName: 'isOptedInForProtocolFee', args: [submitter] }),
            ]),
      ])
    return {
      blockNumber,
      calculationIntervalSeconds: interval,
      maxDurationSeconds: longest,
      maxRetroactiveSeconds: retroactive,
      maxFutureSeconds: future,
      genesisTimestamp: genesis,
      activationDelaySeconds: delay,
      defaultOperatorSplitBips: split,
      feeRecipient,
      rewardsUpdater: updater === zeroAddress ? null : updater,
      submitter: own && { nonce: own[0], mayRewardAll: own[1], paysFee: own[2] },
    }
  } catch (error) {
    throw toRestackError(error)
  }
}
