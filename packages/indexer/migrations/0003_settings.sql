-- Settings of operators and AVSs are rare events; this finds them among all others.
CREATE INDEX events_settings ON events (event, block)
  WHERE event IN ('AVSRegistrarSet', 'DelegationApproverUpdated');
