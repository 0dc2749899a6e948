import type { Scenario } from '@restack/devnet'

/** Few people and few days, with somebody in every situation that a command can meet. */
export const scenario: Scenario = {
  name: 'cli',
  seed: 7,
  days: 6,
  blocksPerDay: 8,
  randomActionsPerDay: 0,
  secondsBetweenActions: 60,
  tokens: [
    { symbol: 'rstETH', name: 'Restack Test Staked Ether', exchangeRate: '1.0820', annualGrowth: 3.1 },
    { symbol: 'wstkETH', name: 'Wrapped Test Stake Ether', exchangeRate: '1.1964', annualGrowth: 2.8 },
    { symbol: 'lsETH', name: 'Liquid Test Stake Ether', exchangeRate: '1.0000', annualGrowth: 3.6 },
  ],
  stakers: ['alice', 'bob', 'carol', 'dave', 'erin', 'judy'],
  operators: [
    { name: 'northstar', metadataUri: 'https://northstar.example/operator.json', allocationDelayBlocks: 2 },
    { name: 'bluepeak', metadataUri: 'https://bluepeak.example/operator.json', allocationDelayBlocks: 2 },
    {
      name: 'harborlight',
      metadataUri: 'https://harborlight.example/operator.json',
      allocationDelayBlocks: 2,
      approver: 'harborlightApprover',
    },
  ],
  avss: [
    { name: 'lumen', metadataUri: 'https://lumen.example/avs.json' },
    { name: 'meridian', metadataUri: 'https://meridian.example/avs.json' },
  ],
  rewards: { poster: 'scribe', recomputers: ['auditor'], submitter: 'foundation' },
  others: ['harborlightApprover', 'lumenSlasher', 'meridianTreasury', 'northstarBot', 'stranger'],
  history: [
    {
      day: 0,
      actions: [
        { action: 'registerOperator', operator: 'northstar' },
        { action: 'registerOperator', operator: 'bluepeak' },
        { action: 'registerOperator', operator: 'harborlight' },
        { action: 'deposit', staker: 'alice', token: 'rstETH', amount: '32' },
        { action: 'delegate', staker: 'alice', operator: 'northstar' },
        { action: 'deposit', staker: 'bob', token: 'wstkETH', amount: '24.5' },
        { action: 'deposit', staker: 'dave', token: 'rstETH', amount: '18' },
        { action: 'delegate', staker: 'dave', operator: 'northstar' },
        { action: 'announceAvs', avs: 'lumen' },
        { action: 'announceAvs', avs: 'meridian' },
      ],
    },
    {
      day: 1,
      actions: [
        { action: 'createOperatorSet', avs: 'lumen', set: 0, tokens: ['rstETH', 'wstkETH'] },
        {
          action: 'createOperatorSet',
          avs: 'meridian',
          set: 0,
          tokens: ['rstETH', 'lsETH'],
          redistributionRecipient: 'meridianTreasury',
        },
        { action: 'registerForSets', operator: 'northstar', avs: 'lumen', sets: [0] },
        { action: 'registerForSets', operator: 'northstar', avs: 'meridian', sets: [0] },
        { action: 'allowSubmitter', submitter: 'foundation' },
        {
          action: 'rewardEverybody',
          submitter: 'foundation',
          among: 'earners',
          token: 'lsETH',
          tokens: ['rstETH', 'wstkETH'],
          days: 14,
          daysAgo: 0,
          amount: '14',
        },
        {
          action: 'rewardSet',
          avs: 'lumen',
          set: 0,
          measure: 'totalStake',
          token: 'wstkETH',
          tokens: ['rstETH'],
          days: 14,
          daysAgo: 0,
          amount: '7',
        },
        {
          action: 'appoint',
          account: 'northstar',
          appointee: 'northstarBot',
          contract: 'allocationManager',
          function: 'modifyAllocations',
        },
      ],
    },
    {
      day: 2,
      actions: [
        { action: 'allocate', operator: 'northstar', avs: 'lumen', set: 0, token: 'rstETH', percent: 40 },
        { action: 'allocate', operator: 'northstar', avs: 'meridian', set: 0, token: 'rstETH', percent: 20 },
      ],
    },
    {
      day: 3,
      actions: [
        {
          action: 'slash',
          avs: 'lumen',
          set: 0,
          operator: 'northstar',
          slashed: { rstETH: 6 },
          description: 'Data was not available for 40 minutes',
        },
      ],
    },
    { day: 4, actions: [{ action: 'postRoot', poster: 'scribe' }] },
    {
      day: 5,
      actions: [{ action: 'queueWithdrawal', staker: 'dave', token: 'rstETH', percent: 50 }],
    },
  ],
} as Scenario
