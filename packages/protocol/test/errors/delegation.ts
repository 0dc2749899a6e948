// Refusals by the DelegationManager.
import { WAD, ZERO_ADDRESS } from '../../src/index.js'
import {
  after,
  approvedBy,
  BEACON,
  BOB,
  type Case,
  delegated,
  delegateTo,
  delegationManager,
  deposit,
  OPERATOR,
  pausedAt,
  queue,
  queued,
  register,
  SET,
  STAKER,
  STRATEGY,
  s,
  slashed,
  strategyManager,
  withApprover,
} from './prepare.js'

export const delegationCases: Case[] = [
  [
    'ActivelyDelegated',
    'register twice',
    after(s.register, { ...register, caller: OPERATOR, allocationDelay: 0 }),
  ],
  ['ActivelyDelegated', 'delegate twice', after(delegated, delegateTo(OPERATOR, s.NO_APPROVAL))],
  ['OperatorNotRegistered', 'delegate to anybody', () => delegateTo(BOB, s.NO_APPROVAL)],
  ['OperatorNotRegistered', 'delegate to nobody', () => delegateTo(ZERO_ADDRESS, s.NO_APPROVAL)],
  [
    'OperatorNotRegistered',
    'details of no operator',
    () => ({ type: 'modifyOperatorDetails', caller: BOB, operator: BOB, newDelegationApprover: BOB }),
  ],
  [
    'OperatorNotRegistered',
    'metadata of no operator',
    () => ({ type: 'updateOperatorMetadataURI', caller: BOB, operator: BOB, metadataURI: '' }),
  ],
  [
    'InvalidPermissions',
    'details of another',
    after(s.register, {
      type: 'modifyOperatorDetails',
      caller: BOB,
      operator: OPERATOR,
      newDelegationApprover: BOB,
    }),
  ],
  [
    'InvalidPermissions',
    'metadata of another',
    after(s.register, {
      type: 'updateOperatorMetadataURI',
      caller: BOB,
      operator: OPERATOR,
      metadataURI: '',
    }),
  ],
  [
    'SaltSpent',
    'the same salt again',
    (state) => {
      withApprover(state)
      const approval = approvedBy(state, BOB, state.timestamp)
      s.apply(state, delegateTo(OPERATOR, approval))
      s.apply(state, { type: 'undelegate', caller: STAKER, staker: STAKER })
      return delegateTo(OPERATOR, approval)
    },
  ],
  [
    'SignatureExpired',
    'approval of a second ago',
    (state) => {
      withApprover(state)
      return delegateTo(OPERATOR, approvedBy(state, BOB, state.timestamp - 1n))
    },
  ],
  [
    'InvalidSignature',
    'approval by somebody else',
    (state) => {
      withApprover(state)
      return delegateTo(OPERATOR, approvedBy(state, STAKER, state.timestamp))
    },
  ],
  [
    'InvalidSignature',
    'no approval',
    after(withApprover, delegateTo(OPERATOR, { signature: null, expiry: 2n ** 255n })),
  ],
  [
    'NotActivelyDelegated',
    'undelegate nobody',
    () => ({ type: 'undelegate', caller: STAKER, staker: STAKER }),
  ],
  [
    'OperatorsCannotUndelegate',
    'an operator',
    after(s.register, { type: 'undelegate', caller: OPERATOR, staker: OPERATOR }),
  ],
  [
    'CallerCannotUndelegate',
    'a stranger',
    after(delegated, { type: 'undelegate', caller: BOB, staker: STAKER }),
  ],
  ['InputArrayLengthMismatch', 'queue', () => queue(1n, [STRATEGY], [])],
  ['InputArrayLengthZero', 'queue nothing', () => queue(1n, [], [])],
  ['SharesAmountZero', 'queue zero', after((state) => s.fund(state, STAKER, 1n), queue(0n))],
  ['SharesAmountTooHigh', 'queue too much', after((state) => s.fund(state, STAKER, 1n), queue(2n))],
  ['SharesAmountTooHigh', 'queue too much, delegated', after(delegated, queue(WAD + 1n))],
  [
    'SharesNegative',
    'queue more native ETH',
    after((state) => s.restake(state, STAKER, 1n), queue(WAD + 1n, [BEACON])),
  ],
  ['Overflow', 'queue absurdly much native ETH', () => queue(2n ** 255n, [BEACON])],
  ['InputArrayLengthMismatch', 'complete', (state) => ({ ...queued(state), tokens: [] })],
  ['WithdrawerNotCaller', 'complete for another', (state) => ({ ...queued(state), caller: BOB })],
  [
    'WithdrawalNotQueued',
    'complete twice',
    (state) => {
      const action = queued(state)
      s.pass(state, 101)
      s.apply(state, action)
      return action
    },
  ],
  [
    'WithdrawalDelayNotElapsed',
    'a block early',
    (state) => {
      const action = queued(state)
      s.pass(state, 100)
      return action
    },
  ],
  [
    'OnlyUnderlyingToken',
    'complete in another token',
    (state) => {
      const action = queued(state)
      s.pass(state, 101)
      return { ...action, tokens: [s.OTHER_TOKEN] }
    },
  ],
  [
    'Panic',
    'batch with a short companion array',
    (state) => {
      const { withdrawal } = queued(state)
      return {
        type: 'completeQueuedWithdrawals',
        caller: STAKER,
        withdrawals: [withdrawal],
        tokens: [],
        receiveAsTokens: [],
      }
    },
  ],
  [
    'FullySlashed',
    'deposit with a fully slashed operator',
    after((state) => {
      slashed(state)
      s.provide(state, STAKER, 1n)
    }, deposit(1n)),
  ],
  [
    'FullySlashed',
    'delegate to a fully slashed operator',
    (state) => {
      s.slashableOperator(state)
      s.slash(state, WAD)
      s.fund(state, STAKER, 1n)
      return delegateTo(OPERATOR, s.NO_APPROVAL)
    },
  ],
  [
    'InvalidDepositScalingFactor',
    'a factor out of digits',
    (state) => {
      s.slashableOperator(state)
      s.slashTo(state, WAD / 2n)
      s.delegateTo_(state, STAKER)
      const depositShares = 19n * 10n ** 17n
      state.stakers.get(STAKER)?.positions.set(STRATEGY, { depositShares, scalingFactor: 1n })
      return {
        type: 'increaseDelegatedShares',
        caller: strategyManager,
        staker: STAKER,
        strategy: STRATEGY,
        prevDepositShares: depositShares,
        addedShares: 1n,
      }
    },
  ],
  [
    'OnlyStrategyManagerOrEigenPodManager',
    'increase',
    () => ({
      type: 'increaseDelegatedShares',
      caller: BOB,
      staker: STAKER,
      strategy: STRATEGY,
      prevDepositShares: 0n,
      addedShares: 1n,
    }),
  ],
  [
    'OnlyEigenPodManager',
    'decrease',
    () => ({
      type: 'decreaseDelegatedShares',
      caller: strategyManager,
      staker: STAKER,
      curDepositShares: 1n,
      beaconChainSlashingFactorDecrease: 1n,
    }),
  ],
  [
    'OnlyAllocationManager',
    'slash',
    () => ({
      type: 'slashOperatorShares',
      caller: BOB,
      operator: OPERATOR,
      operatorSet: SET,
      slashId: 1n,
      strategy: STRATEGY,
      prevMaxMagnitude: WAD,
      newMaxMagnitude: 0n,
    }),
  ],
  [
    'CurrentlyPaused',
    'register',
    after((state) => pausedAt(state, delegationManager, 0), { ...register, caller: BOB, allocationDelay: 1 }),
  ],
  ['CurrentlyPaused', 'queue', after((state) => pausedAt(state, delegationManager, 1), queue(1n))],
  [
    'CurrentlyPaused',
    'undelegate',
    after(
      (state) => {
        delegated(state)
        pausedAt(state, delegationManager, 1)
      },
      {
        type: 'undelegate',
        caller: STAKER,
        staker: STAKER,
      },
    ),
  ],
  [
    'CurrentlyPaused',
    'complete',
    (state) => {
      const action = queued(state)
      pausedAt(state, delegationManager, 2)
      return action
    },
  ],
  [
    'CurrentlyPaused',
    'redelegate with delegation paused',
    after(
      (state) => {
        delegated(state)
        pausedAt(state, delegationManager, 0)
      },
      {
        type: 'redelegate',
        caller: STAKER,
        newOperator: OPERATOR,
        newOperatorApproverSig: s.NO_APPROVAL,
        approverSalt: s.SALT,
      },
    ),
  ],
]
