import { expect, test } from 'vitest'
import { fillSentence } from '../../activity/fillSentence.js'
import { en } from '../../i18n/en.js'
import { eventActivities } from './eventActivity.js'

const strategy = '0x1000000000000000000000000000000000000001'
const alice = '0x2000000000000000000000000000000000000002'
const avs = '0x3000000000000000000000000000000000000003'
const names: Record<string, string> = { [alice]: 'alice', [avs]: 'lumen' }
const words = {
  // 3 tokens for 2 shares
  strategies: [
    {
      strategy: strategy as `0x${string}`,
      token: alice as `0x${string}`,
      symbol: 'rstETH',
      decimals: 18,
      totalShares: 2n,
      tokens: 3n,
      rateWad: null,
      eth: null,
    },
  ],
  nameOf: (address: string) => names[address.toLowerCase()],
  language: 'en',
}

function told(eventName: string, args: Record<string, unknown>) {
  const [activity] = eventActivities([{ address: strategy, eventName, args }], words)
  if (!activity) return undefined
  const template = en.activity[activity.summary?.key.replace('activity.', '') as 'deposit']
  const parts = fillSentence(template, activity)
  return parts?.map((part) => ('text' in part ? part.text : part.value)).join('')
}

test('events are told with names, tokens and percentages', () => {
  expect(told('Deposit', { staker: alice, strategy, shares: 4n * 10n ** 18n })).toBe(
    'alice deposited 6.0000 rstETH',
  )
  expect(
    told('SlashingWithdrawalQueued', {
      withdrawalRoot: '0x12',
      withdrawal: { staker: alice, strategies: [strategy] },
      sharesToWithdraw: [10n ** 18n],
    }),
  ).toBe('alice queued a withdrawal of 1.5000 rstETH')
  expect(
    told('AllocationUpdated', {
      operator: alice,
      operatorSet: { avs, id: 3 },
      strategy,
      magnitude: 15n * 10n ** 15n,
      effectBlock: 77,
    }),
  ).toBe('alice allocates 1.50% of its rstETH to lumen #3 from block 77 on')
  expect(
    told('OperatorSlashed', {
      operator: alice,
      operatorSet: { avs, id: 0 },
      strategies: [strategy],
      wadSlashed: [10n ** 17n],
      description: 'x',
    }),
  ).toBe('alice was slashed in lumen #0, by 10.00% rstETH')
})

test('transfers and bookkeeping are left to the figures', () => {
  expect(told('Transfer', { from: alice, to: avs, value: 1n })).toBeUndefined()
  expect(
    told('OperatorSharesIncreased', { operator: alice, staker: alice, strategy, shares: 1n }),
  ).toBeUndefined()
})

test('events of pods are told with the owner, in ETH', () => {
  const pod = '0x4000000000000000000000000000000000000004'
  const ownerOf = (address: string) => (address === pod ? alice : undefined)
  const toldOfPod = (eventName: string, args: Record<string, unknown>) => {
    const [activity] = eventActivities([{ address: pod, eventName, args }], { ...words, ownerOf })
    const template = en.activity[activity?.summary.key.replace('activity.', '') as 'deposit']
    return (
      activity &&
      fillSentence(template, activity)
        ?.map((part) => Object.values(part)[0])
        .join('')
    )
  }
  const hash = `0x12ab${'0'.repeat(56)}cdef`
  expect(toldOfPod('ExitRequested', { validatorPubkeyHash: hash })).toBe(
    'The pod of alice asked for the exit of validator 0x12ab…cdef',
  )
  expect(
    toldOfPod('WithdrawalRequested', { validatorPubkeyHash: hash, withdrawalAmountGwei: 1_500_000_000n }),
  ).toBe('The pod of alice asked for 1.5000 ETH of validator 0x12ab…cdef')
  expect(
    toldOfPod('CheckpointCreated', { checkpointTimestamp: 5n, beaconBlockRoot: hash, validatorCount: 3n }),
  ).toBe('The pod of alice began a checkpoint over 3 validators')
  expect(toldOfPod('ProofSubmitterUpdated', { prevProofSubmitter: avs, newProofSubmitter: avs })).toBe(
    'alice lets lumen submit proofs for its pod',
  )
  expect(
    toldOfPod('ProofSubmitterUpdated', { prevProofSubmitter: avs, newProofSubmitter: `0x${'0'.repeat(40)}` }),
  ).toBe('alice lets nobody else submit proofs for its pod')
  expect(toldOfPod('PodVersionUpdated', { previousVersion: 0, newVersion: 1 })).toBe(
    'alice moved its pod to version 1',
  )
})
