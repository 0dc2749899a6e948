/** What an event is about: its colour and label in the feed. */
export type ActivityKind =
  | 'deposit'
  | 'delegation'
  | 'withdrawal'
  | 'slashing'
  | 'allocation'
  | 'operator'
  | 'operatorSet'
  | 'rate'
  | 'native'
  | 'rewards'
  | 'other'

const patterns: [RegExp, ActivityKind][] = [
  [
    /Rewards|^Root|^Distribution|^ClaimerFor|SplitBips|ProtocolFee|^FeeRecipient|^Poster|^Recomputer|^Bond/,
    'rewards',
  ],
  [/^(ActivationDelaySet|Deposited|Withdrawn|Swept|IncentiveCouncilUpdated)$/, 'rewards'],
  [/^BeaconChainSlashingFactor/, 'slashing'],
  [/^RestakedBeaconChainETHWithdrawn|^BeaconChainETHWithdrawal/, 'withdrawal'],
  [/^(Checkpoint|Validator|Pod|EigenPod|ProofSubmitter|NonBeaconChain)|Requested$/, 'native'],
  [/Slashed|Slash[A-Z]|Burn|MaxMagnitude/, 'slashing'],
  [/Withdrawal/, 'withdrawal'],
  [/Whitelist|Strategy(Set|Added.*Whitelist)/, 'other'],
  [/^ExchangeRate/, 'rate'],
  [/^Deposit$/, 'deposit'],
  [/^Staker/, 'delegation'],
  [/Allocation|Magnitude/, 'allocation'],
  [/OperatorSet$|OperatorSetCreated|Slasher|Redistribution|AVS/, 'operatorSet'],
  [/^Operator|^Delegation/, 'operator'],
]

/** The kind of an event, from its name in the ABI. */
export function activityKind(event: string): ActivityKind {
  // The event of every withdrawal has "Slashing" in its name for historical reasons.
  const name = event.replace(/^SlashingWithdrawal/, 'Withdrawal')
  return patterns.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
}
