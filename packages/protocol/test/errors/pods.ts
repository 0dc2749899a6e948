// Refusals by the EigenPodManager.
import { WAD } from '../../src/index.js'
import {
  after,
  BEACON,
  BOB,
  type Case,
  delegationManager,
  eigenPodManager,
  record,
  STAKER,
  s,
  TOKEN,
} from './prepare.js'

export const podsCases: Case[] = [
  ['OnlyEigenPod', 'report', after((state) => s.restake(state, STAKER, 1n), record(BOB, 1n))],
  [
    'SharesNotMultipleOfGwei',
    'report',
    after((state) => s.restake(state, STAKER, 1n), record(s.podOf(STAKER), -1n)),
  ],
  [
    'Panic',
    'lose more than there was',
    after((state) => s.restake(state, STAKER, 1n), record(s.podOf(STAKER), -(10n ** 9n))),
  ],
  [
    'InsufficientWithdrawableBalance',
    'a pod without ETH',
    (state) => {
      s.restake(state, STAKER, 1n)
      const withdrawal = s.queue(state, STAKER, WAD, BEACON)
      s.pass(state, 101)
      return {
        type: 'completeQueuedWithdrawal',
        caller: STAKER,
        withdrawal,
        tokens: [TOKEN],
        receiveAsTokens: true,
      }
    },
  ],
  [
    'SharesNegative',
    'pay no shares',
    () => ({
      type: 'withdrawSharesAsTokens',
      caller: delegationManager,
      contract: eigenPodManager,
      strategy: BEACON,
      staker: STAKER,
      token: TOKEN,
      shares: 0n,
    }),
  ],
  [
    'Error',
    'set the setter',
    () => ({ type: 'setProofTimestampSetter', caller: BOB, newProofTimestampSetter: BOB }),
  ],
  [
    'OnlyProofTimestampSetter',
    'set the time',
    () => ({ type: 'setPectraForkTimestamp', caller: BOB, timestamp: 1n }),
  ],
]
