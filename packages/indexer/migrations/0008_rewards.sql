-- Rewards: the RewardsCoordinator, the RootPoster, the EmissionsController and duration vaults.
ALTER TYPE contract_name ADD VALUE 'rewardsCoordinator';
ALTER TYPE contract_name ADD VALUE 'rootPoster';
ALTER TYPE contract_name ADD VALUE 'emissionsController';
ALTER TYPE event_name ADD VALUE 'AVSRewardsSubmissionCreated';
ALTER TYPE event_name ADD VALUE 'ActivationDelaySet';
ALTER TYPE event_name ADD VALUE 'ClaimerForSet';
ALTER TYPE event_name ADD VALUE 'DefaultOperatorSplitBipsSet';
ALTER TYPE event_name ADD VALUE 'DistributionRootDisabled';
ALTER TYPE event_name ADD VALUE 'DistributionRootSubmitted';
ALTER TYPE event_name ADD VALUE 'FeeRecipientSet';
ALTER TYPE event_name ADD VALUE 'OperatorAVSSplitBipsSet';
ALTER TYPE event_name ADD VALUE 'OperatorDirectedAVSRewardsSubmissionCreated';
ALTER TYPE event_name ADD VALUE 'OperatorDirectedOperatorSetRewardsSubmissionCreated';
ALTER TYPE event_name ADD VALUE 'OperatorPISplitBipsSet';
ALTER TYPE event_name ADD VALUE 'OperatorSetSplitBipsSet';
ALTER TYPE event_name ADD VALUE 'OptInForProtocolFeeSet';
ALTER TYPE event_name ADD VALUE 'RewardsClaimed';
ALTER TYPE event_name ADD VALUE 'RewardsForAllSubmitterSet';
ALTER TYPE event_name ADD VALUE 'RewardsSubmissionForAllCreated';
ALTER TYPE event_name ADD VALUE 'RewardsSubmissionForAllEarnersCreated';
ALTER TYPE event_name ADD VALUE 'RewardsUpdaterSet';
ALTER TYPE event_name ADD VALUE 'TotalStakeRewardsSubmissionCreated';
ALTER TYPE event_name ADD VALUE 'UniqueStakeRewardsSubmissionCreated';
ALTER TYPE event_name ADD VALUE 'BondReleased';
ALTER TYPE event_name ADD VALUE 'Deposited';
ALTER TYPE event_name ADD VALUE 'PosterSet';
ALTER TYPE event_name ADD VALUE 'RecomputerSet';
ALTER TYPE event_name ADD VALUE 'RootChallenged';
ALTER TYPE event_name ADD VALUE 'RootDecided';
ALTER TYPE event_name ADD VALUE 'RootPosted';
ALTER TYPE event_name ADD VALUE 'RootVoted';
ALTER TYPE event_name ADD VALUE 'Withdrawn';
ALTER TYPE event_name ADD VALUE 'DeallocateAttempted';
ALTER TYPE event_name ADD VALUE 'DeregisterAttempted';
ALTER TYPE event_name ADD VALUE 'MetadataURIUpdated';
ALTER TYPE event_name ADD VALUE 'VaultAdvancedToWithdrawals';
ALTER TYPE event_name ADD VALUE 'VaultInitialized';
ALTER TYPE event_name ADD VALUE 'VaultLocked';
ALTER TYPE event_name ADD VALUE 'VaultMatured';
ALTER TYPE event_name ADD VALUE 'DistributionAdded';
ALTER TYPE event_name ADD VALUE 'DistributionProcessed';
ALTER TYPE event_name ADD VALUE 'DistributionUpdated';
ALTER TYPE event_name ADD VALUE 'IncentiveCouncilUpdated';
ALTER TYPE event_name ADD VALUE 'Swept';

CREATE TABLE reward_tokens (
  token text PRIMARY KEY,
  block bigint NOT NULL,
  log_index integer NOT NULL,
  symbol text NOT NULL,
  decimals smallint NOT NULL
);
