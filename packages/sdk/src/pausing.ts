import { type Address, parseAbi } from 'viem'
import { readContract } from 'viem/actions'
import { contractAddress } from './contractAddress.js'
import { RestackError } from './errors/RestackError.js'
import { toCoreError } from './errors/toCoreError.js'
import type { DeploymentContracts, ReadClient } from './types.js'

/** What can be paused, by contract: chapter 01 §3.0.1 and chapter 04 §2.3. */
export const pauseBits = {
  delegationManager: { newDelegation: 0, enterWithdrawalQueue: 1, exitWithdrawalQueue: 2 },
  strategyManager: { deposits: 0 },
  strategyFactory: { newStrategies: 0 },
  allocationManager: { modifyAllocations: 0, operatorSlashing: 1, operatorSetRegistration: 2 },
  avsDirectory: { operatorRegistration: 0 },
  rewardsCoordinator: {
    avsRewards: 0,
    rewardsForAll: 1,
    claims: 2,
    roots: 3,
    rewardsForAllEarners: 4,
    operatorDirectedAVSRewards: 5,
    operatorAVSSplit: 6,
    operatorPISplit: 7,
    operatorSetSplit: 8,
    operatorDirectedOperatorSetRewards: 9,
    uniqueStakeRewards: 10,
    totalStakeRewards: 11,
  },
  emissionsController: { tokenFlows: 0 },
  strategy: { deposits: 0, withdrawals: 1 },
} as const

export type PausableContract =
  | 'delegationManager'
  | 'strategyManager'
  | 'strategyFactory'
  | 'allocationManager'
  | 'eigenPodManager'
  | 'avsDirectory'
  | 'rewardsCoordinator'
  | 'emissionsController'

/** The part of the ABI that every pausable contract shares. */
export const pausableAbi = parseAbi([
  'function pause(uint256 newPausedStatus)',
  'function pauseAll()',
  'function unpause(uint256 newPausedStatus)',
  'function paused() view returns (uint256)',
])

/** The bitmap in force. */
export async function pausedStatus(
  client: ReadClient,
  deployment: DeploymentContracts,
  contract: PausableContract | Address,
): Promise<bigint> {
  const address = contract.startsWith('0x')
    ? (contract as Address)
    : contractAddress(deployment, contract as PausableContract)
  try {
    return await readContract(client, { address, abi: pausableAbi, functionName: 'paused' })
  } catch (error) {
    throw toCoreError(error)
  }
}

/** Bits as a bitmap. */
export function bitmap(bits: readonly number[]): bigint {
  return bits.reduce((map, bit) => {
    if (Number.isInteger(bit) && bit >= 0 && bit < 256) return map | (1n << BigInt(bit))
    throw new RestackError({
      code: 'InvalidPauseBit',
      message: `${bit} is not a bit that can be paused: bits are whole numbers from 0 to 255.`,
      remedy: 'Take a bit from pauseBits.',
    })
  }, 0n)
}
