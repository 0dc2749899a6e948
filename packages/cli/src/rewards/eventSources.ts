import {
  allocationManagerAbi,
  avsDirectoryAbi,
  delegationManagerAbi,
  eigenPodManagerAbi,
  rewardsCoordinatorAbi,
  strategyManagerAbi,
} from '@restack/sdk'
import type { Abi } from 'viem'

/** The events that rewards follow from (chapter 04 §4.3), by contract. */
export const eventSources = {
  strategyManager: { abi: strategyManagerAbi, events: ['Deposit'] },
  delegationManager: {
    abi: delegationManagerAbi,
    events: [
      'StakerDelegated',
      'StakerUndelegated',
      'SlashingWithdrawalQueued',
      'OperatorSharesIncreased',
      'OperatorSharesDecreased',
    ],
  },
  eigenPodManager: {
    abi: eigenPodManagerAbi,
    events: ['PodSharesUpdated', 'BeaconChainSlashingFactorDecreased'],
  },
  allocationManager: {
    abi: allocationManagerAbi,
    events: [
      'OperatorSlashed',
      'OperatorAddedToOperatorSet',
      'OperatorRemovedFromOperatorSet',
      'StrategyAddedToOperatorSet',
      'StrategyRemovedFromOperatorSet',
      'AllocationUpdated',
      'MaxMagnitudeUpdated',
    ],
  },
  avsDirectory: { abi: avsDirectoryAbi, events: ['OperatorAVSRegistrationStatusUpdated'] },
  rewardsCoordinator: {
    abi: rewardsCoordinatorAbi,
    events: [
      'AVSRewardsSubmissionCreated',
      'RewardsSubmissionForAllCreated',
      'RewardsSubmissionForAllEarnersCreated',
      'OperatorDirectedAVSRewardsSubmissionCreated',
      'OperatorDirectedOperatorSetRewardsSubmissionCreated',
      'UniqueStakeRewardsSubmissionCreated',
      'TotalStakeRewardsSubmissionCreated',
      'OperatorAVSSplitBipsSet',
      'OperatorPISplitBipsSet',
      'OperatorSetSplitBipsSet',
      'DefaultOperatorSplitBipsSet',
    ],
  },
} as const satisfies Record<string, { abi: Abi; events: readonly string[] }>
