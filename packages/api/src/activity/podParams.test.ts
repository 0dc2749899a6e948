import { eigenPodAbi } from '@restack/sdk'
import { expect, test } from 'vitest'
import { podParams, summaryKey } from './podParams.js'

const words = {
  amount: (wei: bigint) => String(wei),
  percent: (wad: bigint) => `${wad / 10n ** 16n}%`,
  account: (address: string) => `<${address}>`,
}
const hash = (digit: string) => `0x${digit.repeat(64)}`
const zero = `0x${'0'.repeat(40)}`

// What is in JSON a text or a number is in previews a bigint: the sentences are the same.
test.each([
  ['ValidatorRestaked', { pubkeyHash: hash('a') }, { validator: '0xaaaa…aaaa' }],
  [
    'ValidatorBalanceUpdated',
    { pubkeyHash: hash('a'), newValidatorBalanceGwei: '31500000000' },
    { validator: '0xaaaa…aaaa', amount: '31500000000000000000' },
  ],
  ['CheckpointCreated', { beaconBlockRoot: hash('b'), validatorCount: '12' }, { count: '12' }],
  ['CheckpointFinalized', { totalShareDeltaWei: '-5' }, { amount: '-5' }],
  ['CheckpointFinalized', { totalShareDeltaWei: -5n }, { amount: '-5' }],
  ['CheckpointCancelled', { carriedBalanceDeltaGwei: '-2' }, { amount: '-2000000000' }],
  [
    'ConsolidationRequested',
    { sourcePubkeyHash: hash('a'), targetPubkeyHash: hash('b') },
    { validator: '0xaaaa…aaaa', target: '0xbbbb…bbbb' },
  ],
  [
    'RestakedBeaconChainETHWithdrawn',
    { recipient: zero, amount: 7n },
    { recipient: `<${zero}>`, amount: '7' },
  ],
  ['NonBeaconChainETHReceived', { amountReceived: '3' }, { amount: '3' }],
  ['PodVersionUpdated', { previousVersion: 0, newVersion: 2 }, { version: '2' }],
  [
    'BeaconChainSlashingFactorDecreased',
    { staker: zero, newBeaconChainSlashingFactor: '500000000000000000' },
    { staker: `<${zero}>`, percent: '50%' },
  ],
])('%s with %o is filled with %o', (event, args, params) => {
  expect(podParams(event, args, words)).toEqual(params)
})

test('taking the proof submitter away is another sentence than setting one', () => {
  expect(summaryKey('ProofSubmitterUpdated', { newProofSubmitter: zero })).toBe(
    'activity.proofSubmitterRemoved',
  )
  expect(summaryKey('ProofSubmitterUpdated', { newProofSubmitter: `0x${'1'.repeat(40)}` })).toBe(
    'activity.proofSubmitterUpdated',
  )
})

test('the amounts of every event of a pod are known', () => {
  const unknown = eigenPodAbi.flatMap((item) =>
    item.type !== 'event'
      ? []
      : item.inputs
          .filter(({ name, type }) => /^u?int/.test(type) && !/[tT]imestamp|previousVersion/.test(name))
          .filter(({ name }) => Object.keys(podParams(item.name, { [name]: '1' }, words)).length === 0)
          .map(({ name }) => `${item.name}.${name}`),
  )
  // Of setting up, and hidden.
  expect(unknown).toEqual(['Initialized.version'])
})
