/** What 300 scenarios must have reached at least once, or they prove too little. */
const TYPES = ['avs', 'all_earners', 'directed_avs', 'directed_set', 'unique_stake', 'total_stake']

const EVENTS = [
  ...['Deposit', 'ShareWithdrawalQueued', 'WithdrawalQueued', 'WithdrawalMigrated'],
  ...['SlashingWithdrawalQueued', 'SlashingWithdrawalCompleted', 'PodSharesUpdated'],
  ...['OperatorSlashed', 'BeaconChainSlashingFactorDecreased', 'StakerDelegated', 'StakerUndelegated'],
  ...['OperatorSharesIncreased', 'OperatorSharesDecreased', 'OperatorAVSRegistrationStatusUpdated'],
  ...['OperatorAddedToOperatorSet', 'OperatorRemovedFromOperatorSet', 'StrategyAddedToOperatorSet'],
  ...['StrategyRemovedFromOperatorSet', 'AllocationUpdated', 'MaxMagnitudeUpdated'],
  ...['OperatorAVSSplitBipsSet', 'OperatorPISplitBipsSet', 'OperatorSetSplitBipsSet'],
  ...['DefaultOperatorSplitBipsSet', 'ActivationDelaySet', 'ClaimerForSet', 'OptInForProtocolFeeSet'],
  ...['AVSRewardsSubmissionCreated', 'RangePaymentCreated', 'RewardsSubmissionForAllCreated'],
  ...['RangePaymentForAllCreated', 'RewardsSubmissionForAllEarnersCreated'],
  ...['OperatorDirectedAVSRewardsSubmissionCreated', 'OperatorDirectedOperatorSetRewardsSubmissionCreated'],
  ...['UniqueStakeRewardsSubmissionCreated', 'TotalStakeRewardsSubmissionCreated'],
  'RestakedStrategiesObserved',
]

const RULES = [
  ...['amazon', 'nile', 'arno', 'trinity'].map((fork) => ['avs', fork]),
  ...['panama', 'arno', 'trinity', 'mississippi'].map((fork) => ['all_earners', fork]),
]
/** Directed rewards are over when they are submitted: none is submitted before a fork and paid after it. */
const PAST_RULES = [
  ['directed_avs', 'trinity'],
  ['directed_set', 'trinity'],
  ['directed_set', 'colorado'],
]

export const REQUIRED: readonly string[] = [
  ...EVENTS.map((name) => `event ${name}`),
  ...TYPES.flatMap((type) => [
    `${type} pays operator`,
    `${type} pays staker`,
    `${type} has a row of nothing`,
  ]),
  ...['all_stakers pays staker', 'all_stakers has a row of nothing'],
  ...TYPES.slice(2).map((type) => `${type} pays refund`),
  ...['directed_set pays staker refund', 'two equal refunds'],

  ...[...RULES, ...PAST_RULES].flatMap(([type, fork]) => [
    `${type} submitted before and paid before ${fork}`,
    `${type} submitted since and paid before ${fork}`,
    `${type} submitted since and paid on the day of ${fork}`,
    `${type} submitted since and paid after ${fork}`,
  ]),
  ...RULES.flatMap(([type, fork]) => [
    `${type} submitted before and paid on the day of ${fork}`,
    `${type} submitted before and paid after ${fork}`,
  ]),
  ...['arno', 'mississippi', 'sabine'].flatMap((fork) => [
    ...[`types of ${fork} still off`, `cutoff the day before ${fork}`, `cutoff on the day of ${fork}`],
    `snapshot on the day of ${fork}`,
  ]),
  ...['an excluded staker left out', 'an excluded staker since Panama'],

  ...['AVS', 'PI', 'set'].flatMap((kind) => [
    `${kind} split`,
    `${kind} split of 0`,
    `${kind} split of 10000`,
  ]),
  ...['default split', 'no split, no default', 'split not active yet'],

  ...['operator of an AVS', 'operator of a set', 'strategy of a set'].flatMap((member) => [
    `${member} leaves later`,
    `${member} leaves on the same day`,
    `${member} rejoins later`,
  ]),
  ...['operator of an AVS rejoins on the same day', 'strategy of a set rejoins on the same day'],

  ...['first', 'rises', 'falls'].map((way) => `allocation ${way} later`),
  ...['allocation falls at once', 'allocation not in effect yet', 'allocation twice in a day'],
  ...['a staker is slashed', 'slash of several strategies'],
  ...['OperatorSlashed', 'BeaconChainSlashingFactorDecreased'].flatMap((slash) =>
    ['Deposit', 'StakerDelegated', 'StakerUndelegated', 'SlashingWithdrawalQueued'].map(
      (other) => `${slash} in the block of ${other}`,
    ),
  ),

  ...['amount of 38 digits', 'less than a token a day', 'a day that pays too much'],
  ...['paid for days before the submission', 'submitted ahead'],
]
