import type { Activity } from '@restack/api/client'
import { describe, expect, test } from 'vitest'
import { fillSentence } from './fillSentence.js'
import { activityKind } from './kinds.js'

const staker = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const deposit: Activity = {
  id: '1-0',
  block: 1n,
  timestamp: 1,
  transactionHash: '0x',
  contract: 'strategyManager',
  address: '0x1234567890123456789012345678901234567890',
  event: 'Deposit',
  args: { staker, shares: '32000000000000000000', delay: 3 },
  summary: { key: 'activity.deposit', params: { staker: 'alice', amount: '32' } },
}

describe('fillSentence', () => {
  test('takes the params of the summary and keeps the address behind a name', () => {
    expect(fillSentence('{{staker}} put in {{amount}}', deposit)).toEqual([
      { value: 'alice', address: staker },
      { text: ' put in ' },
      { value: '32' },
    ])
  })

  test('falls back to arguments that can be read, not to raw amounts', () => {
    const bare = { ...deposit, summary: { key: 'activity.deposit', params: {} } }
    expect(fillSentence('{{staker}}: {{delay}}', bare)).toEqual([
      { value: staker, address: staker },
      { text: ': ' },
      { value: '3' },
    ])
    expect(fillSentence('{{shares}}', bare)).toBeNull()
  })

  test('is nothing when a value is missing', () => {
    expect(fillSentence('{{staker}} in {{symbol}}', deposit)).toBeNull()
  })
})

test.each([
  ['Deposit', 'deposit'],
  ['StakerDelegated', 'delegation'],
  ['StakerForceUndelegated', 'delegation'],
  ['SlashingWithdrawalQueued', 'withdrawal'],
  ['SlashingWithdrawalCompleted', 'withdrawal'],
  ['OperatorSlashed', 'slashing'],
  ['OperatorSharesSlashed', 'slashing'],
  ['SlashResolutionBlockSet', 'slashing'],
  ['BurnOrRedistributableSharesDecreased', 'slashing'],
  ['AllocationUpdated', 'allocation'],
  ['AllocationDelaySet', 'allocation'],
  ['OperatorRegistered', 'operator'],
  ['OperatorSetCreated', 'operatorSet'],
  ['OperatorAddedToOperatorSet', 'operatorSet'],
  ['SlasherUpdated', 'operatorSet'],
  ['StrategyAddedToOperatorSet', 'operatorSet'],
  ['StrategyAddedToDepositWhitelist', 'other'],
  ['ExchangeRateUpdated', 'rate'],
  ['ValidatorRestaked', 'native'],
  ['ValidatorWithdrawn', 'native'],
  ['CheckpointFinalized', 'native'],
  ['ExitRequested', 'native'],
  ['WithdrawalRequested', 'native'],
  ['PodDeployed', 'native'],
  ['RestakedBeaconChainETHWithdrawn', 'withdrawal'],
  ['BeaconChainSlashingFactorDecreased', 'slashing'],
  ['OperatorDirectedOperatorSetRewardsSubmissionCreated', 'rewards'],
  ['DistributionRootSubmitted', 'rewards'],
  ['RewardsClaimed', 'rewards'],
  ['OperatorSetSplitBipsSet', 'rewards'],
  ['RootChallenged', 'rewards'],
  ['DurationVaultDeployed', 'other'],
  ['Paused', 'other'],
])('%s is about %s', (event, kind) => {
  expect(activityKind(event)).toBe(kind)
})
