-- The days that are over, as the calculation of rewards counts them. A row goes with `block`, the first block after
-- its day: without that block the day is not over.
CREATE TABLE rewards_days (
  date text PRIMARY KEY,
  from_block bigint NOT NULL,
  block bigint NOT NULL
);

-- What AVSs answered to getOperatorRestakedStrategies, which is no event: a JSON list of addresses.
CREATE TABLE restaked_strategies (
  block bigint NOT NULL,
  avs text NOT NULL,
  operator text NOT NULL,
  block_time bigint NOT NULL,
  strategies text NOT NULL,
  PRIMARY KEY (block, avs, operator)
);

-- Parts of a calculation under way, under their keys.
CREATE TABLE rewards_part (
  key text PRIMARY KEY,
  bytes bytea NOT NULL
);

-- The day that was paid: before the snapshot's own for a submission that came later; and what went back to the AVS.
ALTER TABLE rewards_payment ADD COLUMN day text NOT NULL;
ALTER TABLE rewards_payment ADD COLUMN paid_back numeric(78, 0) NOT NULL;
CREATE INDEX rewards_leaf_snapshot ON rewards_leaf (from_snapshot);
