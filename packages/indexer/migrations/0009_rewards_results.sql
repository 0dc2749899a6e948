-- What the calculation of rewards found. Rows don't follow from one block: a reorganization leaves them, since only
-- finished days that are final are calculated.
CREATE TABLE rewards_snapshot (
  snapshot_date text PRIMARY KEY,
  snapshot_timestamp bigint NOT NULL,
  root text,
  leaves integer NOT NULL,
  events_hash text NOT NULL,
  file_hash text,
  total numeric(78, 0) NOT NULL,
  dust numeric(78, 0) NOT NULL,
  calculated_at bigint NOT NULL
);

CREATE TABLE rewards_leaf (
  earner text NOT NULL,
  token text NOT NULL,
  from_snapshot text NOT NULL,
  cumulative numeric(78, 0) NOT NULL,
  PRIMARY KEY (earner, token, from_snapshot)
);

CREATE TABLE rewards_payment (
  snapshot_date text NOT NULL,
  submission text NOT NULL,
  type text NOT NULL,
  avs text NOT NULL,
  operator text,
  token text NOT NULL,
  paid_to_operators numeric(78, 0) NOT NULL,
  paid_to_stakers numeric(78, 0) NOT NULL
);
CREATE INDEX rewards_payment_snapshot ON rewards_payment (snapshot_date);
CREATE INDEX rewards_payment_avs ON rewards_payment (avs, snapshot_date);
CREATE INDEX rewards_payment_operator ON rewards_payment (operator, snapshot_date);
