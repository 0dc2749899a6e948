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

CREATE TABLE rewards_submissions (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  kind text NOT NULL,
  hash text NOT NULL,
  submitter text NOT NULL,
  avs text,
  set_id bigint,
  token text NOT NULL,
  amount numeric(78, 0) NOT NULL,
  start_at bigint NOT NULL,
  duration bigint NOT NULL,
  operators integer,
  description text NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX rewards_submissions_avs ON rewards_submissions (avs, block, log_index);
CREATE INDEX rewards_submissions_hash ON rewards_submissions (hash);

CREATE TABLE rewards_splits (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  kind text NOT NULL,
  operator text NOT NULL,
  avs text,
  set_id bigint,
  old_bips integer NOT NULL,
  new_bips integer NOT NULL,
  activated_at bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX rewards_splits_operator ON rewards_splits (operator, block, log_index);
CREATE INDEX rewards_splits_avs ON rewards_splits (avs, block, log_index);

CREATE TABLE rewards_claimers (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  earner text NOT NULL,
  claimer text NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX rewards_claimers_earner ON rewards_claimers (earner, block, log_index);

CREATE TABLE rewards_roots (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  root_index bigint NOT NULL,
  root text NOT NULL,
  calculation_end bigint NOT NULL,
  activated_at bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE UNIQUE INDEX rewards_roots_index ON rewards_roots (root_index);
CREATE INDEX rewards_roots_root ON rewards_roots (root);
CREATE INDEX rewards_roots_activated ON rewards_roots (activated_at);

CREATE TABLE rewards_roots_disabled (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  root_index bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE UNIQUE INDEX rewards_roots_disabled_index ON rewards_roots_disabled (root_index);

CREATE TABLE rewards_root_steps (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  root_index bigint NOT NULL,
  step text NOT NULL,
  account text NOT NULL,
  root text,
  upheld boolean,
  until bigint,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX rewards_root_steps_root ON rewards_root_steps (root_index, block, log_index);

CREATE TABLE rewards_claims (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  earner text NOT NULL,
  claimer text NOT NULL,
  recipient text NOT NULL,
  token text NOT NULL,
  amount numeric(78, 0) NOT NULL,
  root text NOT NULL,
  cumulative numeric(78, 0) NOT NULL,
  "first" boolean NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX rewards_claims_earner ON rewards_claims (earner, token, block, log_index);
CREATE INDEX rewards_claims_first ON rewards_claims (earner) WHERE "first";

CREATE TABLE rewards_totals (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  token text NOT NULL,
  submitted numeric(78, 0) NOT NULL,
  claimed numeric(78, 0) NOT NULL,
  submissions integer NOT NULL,
  claims integer NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX rewards_totals_token ON rewards_totals (token, block, log_index);
