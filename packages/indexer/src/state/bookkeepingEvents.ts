/**
 * Events that only keep the books of others, and events of setting up. Hidden unless asked for.
 * `mentions` tells them apart: a change of this list needs an index made anew.
 */
export const bookkeepingEvents: readonly string[] = [
  'BurnableSharesDecreased',
  'CallSalt',
  'CallScheduled',
  'CallExecuted',
  'DepositScalingFactorUpdated',
  'EncumberedMagnitudeUpdated',
  'ExchangeRateEmitted',
  'Initialized',
  'MaxMagnitudeUpdated',
  'MinDelayChange',
  'NewTotalShares',
  'OperatorSharesDecreased',
  'OperatorSharesIncreased',
  'OperatorSharesSlashed',
  'OwnershipTransferred',
  'PauserStatusChanged',
  'RoleAdminChanged',
  'RoleGranted',
  'RoleRevoked',
  'SlashResolutionBlockSet',
  'StrategyTokenSet',
  'StrategyWhitelisterChanged',
  'UnpauserChanged',
  'ValidatorCheckpointed',
]
