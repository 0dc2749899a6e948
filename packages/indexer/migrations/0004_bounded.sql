-- Smaller rows, and an index of what each block mentions, so that no question has to look at every event
-- (docs/decisions/010). What was indexed before is indexed anew.
DROP TABLE events, position_changes, operator_share_changes, allocation_changes, strategy_totals;
TRUNCATE blocks, strategies, strategy_snapshots, operators, operator_metadata, delegations, beacon_factor_changes,
  network_totals, avs_metadata, operator_sets, set_strategies, set_members, set_slashers, set_recipients,
  allocation_delays, max_magnitude_changes, withdrawals_queued, withdrawal_shares,
  withdrawals_completed, slashes, slashed_strategies, slashed_share_changes, slash_resolutions;
UPDATE index_state SET block = NULL, block_hash = NULL, block_timestamp = NULL, head_block = NULL;

CREATE TYPE contract_name AS ENUM (
  'allocationManager', 'delegationManager', 'eigenPodManager', 'pauserRegistry', 'permissionController', 'strategy',
  'strategyFactory', 'strategyManager', 'timelock', 'token'
);
CREATE TYPE event_name AS ENUM (
  'AVSMetadataURIUpdated', 'AVSRegistrarSet', 'AdminRemoved', 'AdminSet', 'AllocationDelaySet', 'AllocationUpdated',
  'AppointeeRemoved', 'AppointeeSet', 'BeaconChainETHDeposited', 'BeaconChainETHWithdrawalCompleted',
  'BeaconChainSlashingFactorDecreased', 'BurnOrRedistributableSharesDecreased',
  'BurnOrRedistributableSharesIncreased', 'BurnableETHSharesIncreased', 'BurnableSharesDecreased', 'CallExecuted',
  'CallSalt', 'CallScheduled', 'Cancelled', 'DelegationApproverUpdated', 'Deposit', 'DepositScalingFactorUpdated',
  'EncumberedMagnitudeUpdated', 'ExchangeRateEmitted', 'ExchangeRateUpdated', 'Initialized', 'MaxMagnitudeUpdated',
  'MinDelayChange', 'NewTotalShares', 'OperatorAddedToOperatorSet', 'OperatorMetadataURIUpdated',
  'OperatorRegistered', 'OperatorRemovedFromOperatorSet', 'OperatorSetCreated', 'OperatorSharesDecreased',
  'OperatorSharesIncreased', 'OperatorSharesSlashed', 'OperatorSlashed', 'OwnershipTransferred', 'Paused',
  'PauserStatusChanged', 'PectraForkTimestampSet', 'PendingAdminAdded', 'PendingAdminRemoved', 'PodSharesUpdated',
  'ProofTimestampSetterSet', 'RedistributionAddressSet', 'RoleAdminChanged', 'RoleGranted', 'RoleRevoked',
  'SlashResolutionBlockSet', 'SlasherMigrated', 'SlasherUpdated', 'SlashingWithdrawalCompleted',
  'SlashingWithdrawalQueued', 'StakerDelegated', 'StakerForceUndelegated', 'StakerUndelegated',
  'StrategyAddedToDepositWhitelist', 'StrategyAddedToOperatorSet', 'StrategyRemovedFromDepositWhitelist',
  'StrategyRemovedFromOperatorSet', 'StrategySetForToken', 'StrategyTokenSet', 'StrategyWhitelisterChanged',
  'TokenBlacklisted', 'Unpaused', 'UnpauserChanged'
);

CREATE TABLE core_contracts (
  contract contract_name PRIMARY KEY,
  address text NOT NULL
);

CREATE TABLE transactions (
  block bigint NOT NULL,
  transaction_index integer NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (block, transaction_index)
);

CREATE TABLE events (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  transaction_index integer NOT NULL,
  contract contract_name NOT NULL,
  event event_name NOT NULL,
  address text,
  args text NOT NULL,
  PRIMARY KEY (block, log_index)
);
ALTER TABLE events ALTER COLUMN args SET STATISTICS 0;
CREATE INDEX events_settings ON events (event, block)
  WHERE event IN ('AVSRegistrarSet', 'DelegationApproverUpdated');

CREATE TABLE mentions (
  key bigint NOT NULL,
  block bigint NOT NULL,
  PRIMARY KEY (key, block)
);
-- Only to undo blocks: rows come in order of the block.
CREATE INDEX mentions_block ON mentions USING brin (block) WITH (autosummarize = on);

CREATE TABLE operator_share_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  pair bigint NOT NULL,
  operator text NOT NULL,
  strategy text NOT NULL,
  staker text,
  delta numeric(78, 0) NOT NULL,
  shares numeric(78, 0) NOT NULL,
  "first" boolean NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX operator_share_changes_pair ON operator_share_changes (pair, block, log_index);
CREATE INDEX operator_share_changes_first ON operator_share_changes (operator, strategy) WHERE "first";

CREATE TABLE position_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  position smallint NOT NULL,
  pair bigint NOT NULL,
  staker text NOT NULL,
  strategy text NOT NULL,
  delta numeric(78, 0) NOT NULL,
  shares numeric(78, 0) NOT NULL,
  factor numeric(78, 0) NOT NULL,
  "first" boolean NOT NULL,
  PRIMARY KEY (block, log_index, position)
);
CREATE INDEX position_changes_pair ON position_changes (pair, block, log_index, position);
CREATE INDEX position_changes_first ON position_changes (staker) WHERE "first";

CREATE TABLE allocation_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  pair bigint NOT NULL,
  operator text NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  strategy text NOT NULL,
  magnitude numeric(78, 0) NOT NULL,
  effect_block bigint NOT NULL,
  current_magnitude numeric(78, 0) NOT NULL,
  pending_diff numeric(78, 0) NOT NULL,
  pending_block bigint NOT NULL,
  "first" boolean NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX allocation_changes_pair ON allocation_changes (pair, block, log_index);
CREATE INDEX allocation_changes_first ON allocation_changes (operator, strategy, avs, set_id) WHERE "first";
CREATE INDEX allocation_changes_set ON allocation_changes (avs, set_id) WHERE "first";

CREATE TABLE strategy_totals (
  strategy text NOT NULL,
  block bigint NOT NULL,
  deposit_shares numeric(78, 0) NOT NULL,
  undelegated_shares numeric(78, 0) NOT NULL,
  operator_shares numeric(78, 0) NOT NULL,
  uncleared_shares numeric(78, 0) NOT NULL,
  stakers integer NOT NULL,
  moves bigint NOT NULL,
  PRIMARY KEY (strategy, block)
);
CREATE INDEX strategy_totals_block ON strategy_totals (block);

ALTER TABLE network_totals ADD COLUMN withdrawals integer NOT NULL;

-- Pages of an operator's delegators, by address.
CREATE INDEX delegations_delegators ON delegations (operator, staker, block DESC, log_index DESC);

-- How many withdrawals are still to wait at a block.
CREATE INDEX withdrawals_queued_completable ON withdrawals_queued (completable_block);
