// Refusals by the StrategyManager and strategies.
import { placeholder, ZERO_ADDRESS } from '../../src/index.js'
import {
  after,
  BEACON,
  BOB,
  type Case,
  clear,
  delegationManager,
  deposit,
  eigenPodManager,
  OWNER,
  onManager,
  pausedAt,
  queued,
  SET,
  STAKER,
  STRATEGY,
  s,
  slashed,
  strategyFactory,
  strategyManager,
  TOKEN,
  UNPAUSER,
} from './prepare.js'

export const strategiesCases: Case[] = [
  ['StrategyNotWhitelisted', 'deposit', () => deposit(1n, TOKEN, placeholder(0x59))],
  [
    'TransferFromFailed',
    'deposit what one has not',
    after((state) => s.provide(state, STAKER, 1n), deposit(2n)),
  ],
  [
    'TransferFromFailed',
    'deposit without approval',
    after((state) => s.apply(state, { type: 'mint', token: TOKEN, to: STAKER, amount: 1n }), deposit(1n)),
  ],
  ['TransferFromFailed', 'deposit no token', () => deposit(1n, placeholder(0x79))],
  [
    'OnlyUnderlyingToken',
    'deposit another token',
    after((state) => s.provide(state, STAKER, 1n, s.OTHER_STRATEGY), deposit(1n, s.OTHER_TOKEN)),
  ],
  ['NewSharesZero', 'deposit nothing', () => deposit(0n)],
  [
    'TotalSharesExceedsMax',
    'deposit too much',
    after((state) => s.provide(state, STAKER, 10n ** 38n), deposit(10n ** 38n)),
  ],
  [
    'Panic',
    'deposit of a token that takes a fee above the balance',
    (state) => {
      s.provide(state, STAKER, 10n ** 6n)
      Object.assign(state.tokens.get(TOKEN) ?? {}, { kind: 'feeOnTransfer', feeBips: 100n })
      return deposit(10n ** 6n)
    },
  ],
  [
    'MaxStrategiesExceeded',
    'a 33rd strategy',
    (state) => {
      s.provide(state, STAKER, 1n)
      s.apply(state, deposit(1n))
      const strategies = Array.from({ length: 32 }, (_, index) => placeholder(0x5000 + index))
      state.stakers.get(STAKER)?.strategies.splice(0, 1, ...strategies)
      state.stakers.get(STAKER)?.positions.delete(STRATEGY)
      s.provide(state, STAKER, 1n)
      return deposit(1n)
    },
  ],
  ['CurrentlyPaused', 'deposit', after((state) => pausedAt(state, strategyManager, 0), deposit(1n))],
  [
    'CurrentlyPaused',
    'deposit in a paused strategy',
    after((state) => {
      s.provide(state, STAKER, 1n)
      pausedAt(state, STRATEGY, 0)
    }, deposit(1n)),
  ],
  [
    'SignatureExpired',
    'deposit',
    (state) => ({
      ...deposit(1n),
      type: 'depositIntoStrategyWithSignature',
      staker: STAKER,
      expiry: state.timestamp - 1n,
      signature: null,
    }),
  ],
  [
    'InvalidSignature',
    'deposit',
    (state) => ({
      ...deposit(1n),
      type: 'depositIntoStrategyWithSignature',
      staker: STAKER,
      expiry: state.timestamp,
      signature: { signer: STAKER, digest: '0x' },
    }),
  ],
  ['OnlyDelegationManager', 'add shares', () => onManager('addShares', BOB, strategyManager, STRATEGY, 1n)],
  ['OnlyDelegationManager', 'add pod shares', () => onManager('addShares', BOB, eigenPodManager, BEACON, 1n)],
  [
    'InvalidStrategy',
    'add pod shares',
    () => onManager('addShares', delegationManager, eigenPodManager, STRATEGY, 1n),
  ],
  [
    'SharesAmountZero',
    'add no shares',
    () => onManager('addShares', delegationManager, strategyManager, STRATEGY, 0n),
  ],
  [
    'SharesNegative',
    'add absurdly many',
    () => onManager('addShares', delegationManager, eigenPodManager, BEACON, 2n ** 255n),
  ],
  [
    'StakerAddressZero',
    'add shares to nobody',
    () => ({
      ...onManager('addShares', delegationManager, strategyManager, STRATEGY, 1n),
      staker: ZERO_ADDRESS,
    }),
  ],
  [
    'InputAddressZero',
    'add pod shares to nobody',
    () => ({
      ...onManager('addShares', delegationManager, eigenPodManager, BEACON, 1n),
      staker: ZERO_ADDRESS,
    }),
  ],
  [
    'StrategyAlreadyInSlash',
    'the same strategy twice',
    after(slashed, {
      type: 'increaseBurnOrRedistributableShares',
      caller: delegationManager,
      contract: strategyManager,
      operatorSet: SET,
      slashId: 1n,
      strategy: STRATEGY,
      addedSharesToBurn: 1n,
    }),
  ],
  [
    'OnlyStrategyManager',
    'a strategy called directly',
    () => ({ type: 'deposit', caller: BOB, strategy: STRATEGY, token: TOKEN, amount: 1n }),
  ],
  [
    'OnlyStrategyManager',
    'a strategy called directly',
    () => ({
      type: 'withdraw',
      caller: BOB,
      strategy: STRATEGY,
      recipient: BOB,
      token: TOKEN,
      amountShares: 1n,
    }),
  ],
  [
    'WithdrawalAmountExceedsTotalDeposits',
    'withdraw too much',
    () => ({
      type: 'withdraw',
      caller: strategyManager,
      strategy: STRATEGY,
      recipient: BOB,
      token: TOKEN,
      amountShares: 1n,
    }),
  ],
  [
    'TransferFailed',
    'complete to a blocked account',
    (state) => {
      const action = queued(state)
      s.pass(state, 101)
      s.apply(state, { type: 'setBlocked', token: TOKEN, account: STAKER, blocked: true })
      return action
    },
  ],
  ['CurrentlyPaused', 'clear', after((state) => pausedAt(state, strategyManager, 1), clear)],
  [
    'CurrentlyPaused',
    'clear from a paused strategy',
    after((state) => {
      slashed(state)
      pausedAt(state, STRATEGY, 1)
    }, clear),
  ],
  [
    'SlashResolutionPending',
    'clear a block early',
    (state) => {
      state.config.slashResolutionDelayBlocks = 10
      slashed(state)
      s.pass(state, 9)
      return clear
    },
  ],
  [
    'OnlyStrategyWhitelister',
    'whitelist',
    () => ({ type: 'addStrategiesToDepositWhitelist', caller: OWNER, strategiesToWhitelist: [] }),
  ],
  [
    'OnlyStrategyWhitelister',
    'remove',
    () => ({
      type: 'removeStrategiesFromDepositWhitelist',
      caller: OWNER,
      strategiesToRemoveFromWhitelist: [],
    }),
  ],
  [
    'Error',
    'set whitelister',
    () => ({ type: 'setStrategyWhitelister', caller: BOB, newStrategyWhitelister: BOB }),
  ],
  [
    'Error',
    'transfer ownership',
    () => ({ type: 'transferOwnership', caller: BOB, contract: strategyManager, newOwner: BOB }),
  ],
  [
    'Error',
    'transfer ownership to nobody',
    () => ({ type: 'transferOwnership', caller: OWNER, contract: strategyManager, newOwner: ZERO_ADDRESS }),
  ],
  [
    'Error',
    'renounce ownership',
    () => ({ type: 'renounceOwnership', caller: BOB, contract: strategyFactory }),
  ],
  [
    'MaxPerDepositExceedsMax',
    'more than a deposit may be',
    (state) => {
      s.provide(state, STAKER, 3n)
      Object.assign(state.strategies.get(STRATEGY) ?? {}, {
        limits: { maxPerDeposit: 2n, maxTotalDeposits: 3n },
      })
      return deposit(3n)
    },
  ],
  [
    'BalanceExceedsMaxTotalDeposits',
    'more than all deposits may be',
    (state) => {
      s.fund(state, STAKER, 2n)
      s.provide(state, STAKER, 2n)
      Object.assign(state.strategies.get(STRATEGY) ?? {}, {
        limits: { maxPerDeposit: 2n, maxTotalDeposits: 3n },
      })
      return deposit(2n)
    },
  ],
  [
    'MaxPerDepositExceedsMax',
    'limits the wrong way round',
    (state) => {
      Object.assign(state.strategies.get(STRATEGY) ?? {}, {
        limits: { maxPerDeposit: 0n, maxTotalDeposits: 0n },
      })
      const limits = { newMaxPerDeposit: 2n, newMaxTotalDeposits: 1n }
      return { type: 'setTVLLimits', caller: UNPAUSER, strategy: STRATEGY, ...limits }
    },
  ],
]
