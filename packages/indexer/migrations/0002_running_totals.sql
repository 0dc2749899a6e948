-- Every change carries the total after it, so that the present and any past block are the same query:
-- the last row at or before the block (docs/decisions/007). What was indexed before is indexed anew.
DROP TABLE delegations, operator_share_changes, staker_share_changes, scaling_factor_changes, set_members,
  allocation_changes, withdrawals_queued, slashes, slashed_share_changes;
TRUNCATE blocks, events, strategies, strategy_snapshots, operators, operator_metadata, avs_metadata, operator_sets,
  set_strategies, set_slashers, set_recipients, max_magnitude_changes, withdrawal_shares, withdrawals_completed,
  slashed_strategies;
UPDATE index_state SET block = NULL, block_hash = NULL, block_timestamp = NULL, head_block = NULL;

CREATE TABLE delegations (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  staker text NOT NULL,
  operator text NOT NULL,
  delegated boolean NOT NULL,
  delegators integer NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX delegations_staker ON delegations (staker, block, log_index);
CREATE INDEX delegations_operator ON delegations (operator, block, log_index);

CREATE TABLE operator_share_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  strategy text NOT NULL,
  staker text,
  delta numeric(78, 0) NOT NULL,
  shares numeric(78, 0) NOT NULL,
  "first" boolean NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX operator_share_changes_pair ON operator_share_changes (operator, strategy, block, log_index);
CREATE INDEX operator_share_changes_first ON operator_share_changes (operator, strategy) WHERE "first";

CREATE TABLE position_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  position smallint NOT NULL,
  staker text NOT NULL,
  strategy text NOT NULL,
  delta numeric(78, 0) NOT NULL,
  shares numeric(78, 0) NOT NULL,
  factor numeric(78, 0) NOT NULL,
  "first" boolean NOT NULL,
  PRIMARY KEY (block, log_index, position)
);
CREATE INDEX position_changes_pair ON position_changes (staker, strategy, block, log_index, position);
CREATE INDEX position_changes_first ON position_changes (staker, strategy) WHERE "first";

CREATE TABLE beacon_factor_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  staker text NOT NULL,
  factor numeric(78, 0) NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX beacon_factor_changes_staker ON beacon_factor_changes (staker, block, log_index);

CREATE TABLE strategy_totals (
  strategy text NOT NULL,
  block bigint NOT NULL,
  deposit_shares numeric(78, 0) NOT NULL,
  undelegated_shares numeric(78, 0) NOT NULL,
  operator_shares numeric(78, 0) NOT NULL,
  uncleared_shares numeric(78, 0) NOT NULL,
  stakers integer NOT NULL,
  PRIMARY KEY (strategy, block)
);
CREATE INDEX strategy_totals_block ON strategy_totals (block);

CREATE TABLE network_totals (
  block bigint PRIMARY KEY,
  stakers integer NOT NULL,
  operators integer NOT NULL,
  avss integer NOT NULL,
  operator_sets integer NOT NULL,
  pending_withdrawals integer NOT NULL,
  slashes integer NOT NULL
);

CREATE TABLE set_members (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  operator text NOT NULL,
  present boolean NOT NULL,
  slashable_until bigint,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX set_members_set ON set_members (avs, set_id, operator, block, log_index);
CREATE INDEX set_members_operator ON set_members (operator, block, log_index);

CREATE TABLE allocation_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  strategy text NOT NULL,
  magnitude numeric(78, 0) NOT NULL,
  effect_block bigint NOT NULL,
  current_magnitude numeric(78, 0) NOT NULL,
  pending_diff numeric(78, 0) NOT NULL,
  pending_block bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX allocation_changes_key
  ON allocation_changes (operator, strategy, avs, set_id, block, log_index);
CREATE INDEX allocation_changes_set ON allocation_changes (avs, set_id);

CREATE TABLE allocation_delays (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  delay bigint NOT NULL,
  effect_block bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX allocation_delays_operator ON allocation_delays (operator, block, log_index);

CREATE INDEX max_magnitude_changes_key ON max_magnitude_changes (operator, strategy, block, log_index);

CREATE TABLE withdrawals_queued (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  root text NOT NULL,
  staker text NOT NULL,
  delegated_to text NOT NULL,
  withdrawer text NOT NULL,
  nonce numeric(78, 0) NOT NULL,
  start_block bigint NOT NULL,
  completable_block bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX withdrawals_queued_root ON withdrawals_queued (root);
CREATE INDEX withdrawals_queued_staker ON withdrawals_queued (staker);
CREATE INDEX withdrawals_queued_operator ON withdrawals_queued (delegated_to);
CREATE INDEX withdrawal_shares_root ON withdrawal_shares (root);

CREATE TABLE slashes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  slash_id numeric(78, 0) NOT NULL,
  description text NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX slashes_set ON slashes (avs, set_id, slash_id);
CREATE INDEX slashes_operator ON slashes (operator);

CREATE TABLE slashed_share_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  slash_id numeric(78, 0) NOT NULL,
  strategy text NOT NULL,
  delta numeric(78, 0) NOT NULL,
  uncleared numeric(78, 0) NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX slashed_share_changes_key
  ON slashed_share_changes (avs, set_id, slash_id, strategy, block, log_index);

CREATE TABLE slash_resolutions (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  slash_id numeric(78, 0) NOT NULL,
  resolution_block bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);
