CREATE TABLE index_state (
  id smallint PRIMARY KEY CHECK (id = 1),
  chain_id bigint NOT NULL,
  deployment_name text NOT NULL,
  delegation_manager text NOT NULL,
  block bigint,
  block_hash text,
  block_timestamp bigint,
  head_block bigint
);

CREATE TABLE blocks (
  block bigint PRIMARY KEY,
  hash text NOT NULL,
  "timestamp" bigint NOT NULL
);
CREATE INDEX blocks_timestamp ON blocks ("timestamp");

CREATE TABLE events (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  transaction_hash text NOT NULL,
  address text NOT NULL,
  contract text NOT NULL,
  event text NOT NULL,
  args json NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE strategies (
  strategy text PRIMARY KEY,
  block bigint NOT NULL,
  log_index integer NOT NULL,
  token text NOT NULL,
  symbol text NOT NULL,
  decimals smallint NOT NULL
);

CREATE TABLE strategy_snapshots (
  strategy text NOT NULL,
  block bigint NOT NULL,
  total_shares numeric(78, 0),
  tokens numeric(78, 0),
  rate_wad numeric(78, 0),
  PRIMARY KEY (strategy, block)
);
CREATE INDEX strategy_snapshots_block ON strategy_snapshots (block);

CREATE TABLE operators (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  delegation_approver text NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE operator_metadata (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  metadata_uri text NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE delegations (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  staker text NOT NULL,
  operator text,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE operator_share_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  strategy text NOT NULL,
  staker text,
  delta numeric(78, 0) NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE staker_share_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  position smallint NOT NULL,
  staker text NOT NULL,
  strategy text NOT NULL,
  delta numeric(78, 0) NOT NULL,
  PRIMARY KEY (block, log_index, position)
);
CREATE INDEX staker_share_changes_staker ON staker_share_changes (staker, strategy);

CREATE TABLE scaling_factor_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  staker text NOT NULL,
  strategy text NOT NULL,
  factor numeric(78, 0) NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX scaling_factor_changes_staker ON scaling_factor_changes (staker, strategy);

CREATE TABLE avs_metadata (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  metadata_uri text NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE operator_sets (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE set_strategies (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  strategy text NOT NULL,
  present boolean NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE set_members (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  operator text NOT NULL,
  present boolean NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE set_slashers (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  slasher text NOT NULL,
  effect_block bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE set_recipients (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  recipient text NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE allocation_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  strategy text NOT NULL,
  magnitude numeric(78, 0) NOT NULL,
  effect_block bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE max_magnitude_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  strategy text NOT NULL,
  max_magnitude numeric(78, 0) NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE withdrawals_queued (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  root text NOT NULL,
  staker text NOT NULL,
  delegated_to text NOT NULL,
  withdrawer text NOT NULL,
  nonce numeric(78, 0) NOT NULL,
  start_block bigint NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX withdrawals_queued_root ON withdrawals_queued (root);

CREATE TABLE withdrawal_shares (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  position smallint NOT NULL,
  root text NOT NULL,
  strategy text NOT NULL,
  scaled_shares numeric(78, 0) NOT NULL,
  shares_to_withdraw numeric(78, 0) NOT NULL,
  PRIMARY KEY (block, log_index, position)
);

CREATE TABLE withdrawals_completed (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  root text NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX withdrawals_completed_root ON withdrawals_completed (root);

CREATE TABLE slashes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  operator text NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  description text NOT NULL,
  PRIMARY KEY (block, log_index)
);

CREATE TABLE slashed_strategies (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  position smallint NOT NULL,
  strategy text NOT NULL,
  wad_slashed numeric(78, 0) NOT NULL,
  PRIMARY KEY (block, log_index, position)
);

CREATE TABLE slashed_share_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  avs text NOT NULL,
  set_id bigint NOT NULL,
  slash_id numeric(78, 0) NOT NULL,
  strategy text NOT NULL,
  delta numeric(78, 0) NOT NULL,
  PRIMARY KEY (block, log_index)
);
