-- Pods: validators, checkpoints, and what natively restaked ETH pods hold.
ALTER TYPE contract_name ADD VALUE 'eigenPod';
ALTER TYPE event_name ADD VALUE 'CheckpointCancelled';
ALTER TYPE event_name ADD VALUE 'CheckpointCreated';
ALTER TYPE event_name ADD VALUE 'CheckpointFinalized';
ALTER TYPE event_name ADD VALUE 'ConsolidationRequested';
ALTER TYPE event_name ADD VALUE 'EigenPodStaked';
ALTER TYPE event_name ADD VALUE 'ExitRequested';
ALTER TYPE event_name ADD VALUE 'ForkCancelled';
ALTER TYPE event_name ADD VALUE 'ForkScheduled';
ALTER TYPE event_name ADD VALUE 'NonBeaconChainETHReceived';
ALTER TYPE event_name ADD VALUE 'PodDeployed';
ALTER TYPE event_name ADD VALUE 'PodImplementationAdded';
ALTER TYPE event_name ADD VALUE 'PodVersionUpdated';
ALTER TYPE event_name ADD VALUE 'ProofSubmitterUpdated';
ALTER TYPE event_name ADD VALUE 'RestakedBeaconChainETHWithdrawn';
ALTER TYPE event_name ADD VALUE 'SwitchToCompoundingRequested';
ALTER TYPE event_name ADD VALUE 'ValidatorBalanceUpdated';
ALTER TYPE event_name ADD VALUE 'ValidatorCheckpointed';
ALTER TYPE event_name ADD VALUE 'ValidatorRestaked';
ALTER TYPE event_name ADD VALUE 'ValidatorWithdrawn';
ALTER TYPE event_name ADD VALUE 'WithdrawalRequested';

CREATE TABLE pods (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  pod text NOT NULL,
  owner text NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE UNIQUE INDEX pods_pod ON pods (pod);
CREATE UNIQUE INDEX pods_owner ON pods (owner);

CREATE TABLE pod_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  pod text NOT NULL,
  active_validators integer NOT NULL,
  beacon_gwei numeric(78, 0) NOT NULL,
  withdrawable_wei numeric(78, 0) NOT NULL,
  checkpoint_at bigint,
  beacon_block_root text,
  proofs_total integer NOT NULL,
  proofs_remaining integer NOT NULL,
  checkpoint_deltas_gwei numeric(78, 0) NOT NULL,
  carried_gwei numeric(78, 0) NOT NULL,
  last_checkpoint_at bigint,
  proof_submitter text,
  version smallint NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX pod_changes_pod ON pod_changes (pod, block, log_index);

CREATE TABLE pod_validator_changes (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  pair bigint NOT NULL,
  pod text NOT NULL,
  pubkey_hash text NOT NULL,
  status text NOT NULL,
  balance_gwei numeric(78, 0) NOT NULL,
  checkpointed_at bigint,
  "first" boolean NOT NULL,
  PRIMARY KEY (block, log_index)
);
CREATE INDEX pod_validator_changes_pair ON pod_validator_changes (pair, block, log_index);
CREATE INDEX pod_validator_changes_first ON pod_validator_changes (pod, pubkey_hash) WHERE "first";

CREATE TABLE pod_checkpoints (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  pod text NOT NULL,
  started_at bigint NOT NULL,
  outcome text NOT NULL,
  share_delta_wei numeric(78, 0) NOT NULL
);
ALTER TABLE pod_checkpoints ADD PRIMARY KEY (block, log_index);
CREATE INDEX pod_checkpoints_pod ON pod_checkpoints (pod, block, log_index);

CREATE TABLE pod_requests (
  block bigint NOT NULL,
  log_index integer NOT NULL,
  pod text NOT NULL,
  kind text NOT NULL,
  pubkey_hash text NOT NULL,
  target_pubkey_hash text,
  amount_gwei numeric(78, 0),
  PRIMARY KEY (block, log_index)
);
CREATE INDEX pod_requests_pod ON pod_requests (pod, block, log_index);
