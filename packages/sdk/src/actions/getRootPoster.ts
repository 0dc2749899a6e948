import type { Address } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { rootPosterAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type GetRootPosterParameters = {
  deployment: DeploymentContracts
  /** Whose balance and roles. */
  account?: Address | undefined
}

export type GetRootPosterReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** What a root locks of its poster's balance, in wei. */
  posterBond: bigint
  /** What a challenge locks, in wei. */
  challengerBond: bigint
  challengeWindowSeconds: number
  decisionWindowSeconds: number
  recomputers: number
  /** So many recomputers decide. */
  decisionThreshold: number
  /** Null without `account`. */
  account: {
    /** What no bond locks, in wei. */
    balance: bigint
    isPoster: boolean
    isRecomputer: boolean
  } | null
}

/**
 * The rules of posting and challenging roots, and what an account has in it.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { challengerBond, account } = await getRootPoster(client, { deployment, account: challenger })
 */
export async function getRootPoster(
  client: ReadClient,
  { deployment, account }: GetRootPosterParameters,
): Promise<GetRootPosterReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const at = {
      address: contractAddress(deployment, 'rootPoster'),
      abi: rootPosterAbi,
      blockNumber,
    } as const
    const [posterBond, challengerBond, challengeWindow, decisionWindow, recomputers, threshold, own] =
      await Promise.all([
        readContract(client, { ...at, functionName: 'POSTER_BOND' }),
        readContract(client, { ...at, functionName: 'CHALLENGER_BOND' }),
        readContract(client, { ...at, functionName: 'CHALLENGE_WINDOW_SECONDS' }),
        readContract(client, { ...at, functionName: 'DECISION_WINDOW_SECONDS' }),
        readContract(client, { ...at, functionName: 'recomputerCount' }),
        readContract(client, { ...at, functionName: 'decisionThreshold' }),
        account === undefined
          ? null
          : Promise.all([
              readContract(client, { ...at, functionName: 'balanceOf', args: [account] }),
              readContract(client, { ...at, functionName: 'isPoster', args: [account] }),
              readContract(client, { ...at, functionName: 'isRecomputer', args: [account] }),
            ]),
      ])
    return {
      blockNumber,
      posterBond,
      challengerBond,
      challengeWindowSeconds: challengeWindow,
      decisionWindowSeconds: decisionWindow,
      recomputers,
      decisionThreshold: threshold,
      account: own && { balance: own[0], isPoster: own[1], isRecomputer: own[2] },
    }
  } catch (error) {
    throw toRestackError(error)
  }
}
