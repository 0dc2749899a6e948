// Every error that the tables of chapters 01 and 02 and the ledger of 03 name, provoked; none leaves a trace.
import { afterAll, expect, it } from 'vitest'
import {
  type Action,
  type Address,
  attempt,
  BEACON_CHAIN_ETH_STRATEGY as BEACON,
  calculateDelegationApprovalDigestHash,
  convertToDepositShares,
  DEFAULT_BURN_ADDRESS,
  placeholder,
  type State,
  setAppointee,
  snapshot,
  WAD,
  ZERO_ADDRESS,
} from '../src/index.js'
import * as s from './scene.js'

const { STAKER, BOB, OPERATOR, STRATEGY, TOKEN, AVS, SET, SLASHER, OWNER, PAUSER, UNPAUSER } = s
const base = s.scene()
const { delegationManager, strategyManager, strategyFactory, allocationManager, eigenPodManager } =
  base.config.contracts
const noSet = { avs: AVS, id: 99 }
const approvedBy = (state: State, signer: Address, expiry: bigint) => ({
  signature: {
    signer,
    digest: calculateDelegationApprovalDigestHash(state, STAKER, OPERATOR, BOB, s.SALT, expiry),
  },
  expiry,
})

type Case = [name: string, what: string, prepare: (state: State) => Action]
const delegateTo = (operator: Address, approval: ReturnType<typeof approvedBy> | typeof s.NO_APPROVAL) =>
  ({
    type: 'delegateTo',
    caller: STAKER,
    operator,
    approverSignatureAndExpiry: approval,
    approverSalt: s.SALT,
  }) satisfies Action
const register = {
  type: 'registerAsOperator',
  initDelegationApprover: ZERO_ADDRESS,
  metadataURI: '',
} as const
const deposit = (amount: bigint, token = TOKEN, strategy = STRATEGY) =>
  ({ type: 'depositIntoStrategy', caller: STAKER, strategy, token, amount }) satisfies Action
const queue = (shares: bigint, strategies = [STRATEGY], depositShares = [shares]) =>
  ({ type: 'queueWithdrawals', caller: STAKER, params: [{ strategies, depositShares }] }) satisfies Action
const withApprover = (state: State) => {
  s.register(state)
  s.apply(state, {
    type: 'modifyOperatorDetails',
    caller: OPERATOR,
    operator: OPERATOR,
    newDelegationApprover: BOB,
  })
}
const delegated = (state: State) => {
  s.slashableOperator(state)
  s.fund(state, STAKER, WAD)
  s.delegateTo_(state, STAKER)
}
const queued = (state: State) => {
  s.fund(state, STAKER, WAD)
  const withdrawal = s.queue(state, STAKER, WAD)
  const action = { type: 'completeQueuedWithdrawal', caller: STAKER, withdrawal, tokens: [TOKEN] } as const
  return { ...action, receiveAsTokens: true } as const
}
const pausedAt = (state: State, contract: Address, bit: number) => {
  s.apply(state, { type: 'pause', caller: PAUSER, contract, newPausedStatus: 1n << BigInt(bit) })
}
const slashed = (state: State) => {
  delegated(state)
  s.slash(state, WAD)
}
const clear = {
  type: 'clearBurnOrRedistributableShares',
  caller: BOB,
  operatorSet: SET,
  slashId: 1n,
} as const
const slash = (overrides: object = {}, caller = SLASHER): Action => ({
  type: 'slashOperator',
  caller,
  avs: AVS,
  params: {
    operator: OPERATOR,
    operatorSetId: SET.id,
    strategies: [STRATEGY],
    wadsToSlash: [WAD],
    description: '',
    ...overrides,
  },
})
const modify = (magnitude: bigint, operatorSet = SET, newMagnitudes = [magnitude]): Action => ({
  type: 'modifyAllocations',
  caller: OPERATOR,
  operator: OPERATOR,
  params: [{ operatorSet, strategies: [STRATEGY], newMagnitudes }],
})
const setParams = (operatorSetId: number, strategies = [STRATEGY], slasher = SLASHER) => ({
  operatorSetId,
  strategies,
  slasher,
})
const createSets = (params: ReturnType<typeof setParams>[], caller = AVS): Action => ({
  type: 'createOperatorSetsV2',
  caller,
  avs: caller,
  params,
})
const redistributing = (recipients: Address[], strategies = [STRATEGY]): Action => ({
  type: 'createRedistributingOperatorSetsV2',
  caller: AVS,
  avs: AVS,
  params: [setParams(1, strategies)],
  redistributionRecipients: recipients,
})
const joinSet = (operatorSetIds: number[], caller = OPERATOR): Action => ({
  type: 'registerForOperatorSets',
  caller,
  operator: caller,
  params: { avs: AVS, operatorSetIds, data: '0x' },
})
const leave = (operatorSetIds: number[], caller = OPERATOR): Action => ({
  type: 'deregisterFromOperatorSets',
  caller,
  params: { operator: OPERATOR, avs: AVS, operatorSetIds },
})
const admin = { caller: AVS, account: AVS, admin: BOB }
const appointee = { caller: AVS, account: AVS, appointee: BOB, target: BOB, selector: '0x01020304' } as const
const onManager = (
  type: 'addShares',
  caller: Address,
  contract: Address,
  strategy: Address,
  shares: bigint,
) => ({ type, caller, contract, strategy, staker: STAKER, shares }) satisfies Action
const record = (caller: Address, delta: bigint, before = 0n, podOwner = STAKER): Action => ({
  type: 'recordBeaconChainETHBalanceUpdate',
  caller,
  podOwner,
  prevRestakedBalanceWei: before,
  balanceDeltaWei: delta,
})

const then =
  (first: (state: State) => unknown, action: Action): ((state: State) => Action) =>
  (state) => {
    first(state)
    return action
  }

const cases: Case[] = [
  // DelegationManager
  [
    'ActivelyDelegated',
    'register twice',
    then(s.register, { ...register, caller: OPERATOR, allocationDelay: 0 }),
  ],
  ['ActivelyDelegated', 'delegate twice', then(delegated, delegateTo(OPERATOR, s.NO_APPROVAL))],
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
    then(s.register, {
      type: 'modifyOperatorDetails',
      caller: BOB,
      operator: OPERATOR,
      newDelegationApprover: BOB,
    }),
  ],
  [
    'InvalidPermissions',
    'metadata of another',
    then(s.register, {
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
    then(withApprover, delegateTo(OPERATOR, { signature: null, expiry: 2n ** 255n })),
  ],
  [
    'NotActivelyDelegated',
    'undelegate nobody',
    () => ({ type: 'undelegate', caller: STAKER, staker: STAKER }),
  ],
  [
    'OperatorsCannotUndelegate',
    'an operator',
    then(s.register, { type: 'undelegate', caller: OPERATOR, staker: OPERATOR }),
  ],
  [
    'CallerCannotUndelegate',
    'a stranger',
    then(delegated, { type: 'undelegate', caller: BOB, staker: STAKER }),
  ],
  ['InputArrayLengthMismatch', 'queue', () => queue(1n, [STRATEGY], [])],
  ['InputArrayLengthZero', 'queue nothing', () => queue(1n, [], [])],
  ['SharesAmountZero', 'queue zero', then((state) => s.fund(state, STAKER, 1n), queue(0n))],
  ['SharesAmountTooHigh', 'queue too much', then((state) => s.fund(state, STAKER, 1n), queue(2n))],
  ['SharesAmountTooHigh', 'queue too much, delegated', then(delegated, queue(WAD + 1n))],
  [
    'SharesNegative',
    'queue more native ETH',
    then((state) => s.restake(state, STAKER, 1n), queue(WAD + 1n, [BEACON])),
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
    then((state) => (slashed(state), s.provide(state, STAKER, 1n)), deposit(1n)),
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
    then((state) => pausedAt(state, delegationManager, 0), { ...register, caller: BOB, allocationDelay: 1 }),
  ],
  ['CurrentlyPaused', 'queue', then((state) => pausedAt(state, delegationManager, 1), queue(1n))],
  [
    'CurrentlyPaused',
    'undelegate',
    then((state) => (delegated(state), pausedAt(state, delegationManager, 1)), {
      type: 'undelegate',
      caller: STAKER,
      staker: STAKER,
    }),
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
    then((state) => (delegated(state), pausedAt(state, delegationManager, 0)), {
      type: 'redelegate',
      caller: STAKER,
      newOperator: OPERATOR,
      newOperatorApproverSig: s.NO_APPROVAL,
      approverSalt: s.SALT,
    }),
  ],
  // StrategyManager and strategies
  ['StrategyNotWhitelisted', 'deposit', () => deposit(1n, TOKEN, placeholder(0x59))],
  [
    'TransferFromFailed',
    'deposit what one has not',
    then((state) => s.provide(state, STAKER, 1n), deposit(2n)),
  ],
  [
    'TransferFromFailed',
    'deposit without approval',
    then((state) => s.apply(state, { type: 'mint', token: TOKEN, to: STAKER, amount: 1n }), deposit(1n)),
  ],
  ['TransferFromFailed', 'deposit no token', () => deposit(1n, placeholder(0x79))],
  [
    'OnlyUnderlyingToken',
    'deposit another token',
    then((state) => s.provide(state, STAKER, 1n, s.OTHER_STRATEGY), deposit(1n, s.OTHER_TOKEN)),
  ],
  ['NewSharesZero', 'deposit nothing', () => deposit(0n)],
  [
    'TotalSharesExceedsMax',
    'deposit too much',
    then((state) => s.provide(state, STAKER, 10n ** 38n), deposit(10n ** 38n)),
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
  ['CurrentlyPaused', 'deposit', then((state) => pausedAt(state, strategyManager, 0), deposit(1n))],
  [
    'CurrentlyPaused',
    'deposit in a paused strategy',
    then((state) => (s.provide(state, STAKER, 1n), pausedAt(state, STRATEGY, 0)), deposit(1n)),
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
    then(slashed, {
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
  ['CurrentlyPaused', 'clear', then((state) => pausedAt(state, strategyManager, 1), clear)],
  [
    'CurrentlyPaused',
    'clear from a paused strategy',
    then((state) => (slashed(state), pausedAt(state, STRATEGY, 1)), clear),
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
  // StrategyFactory
  [
    'BlacklistedToken',
    'deploy',
    then((state) => s.apply(state, { type: 'blacklistTokens', caller: OWNER, tokens: [TOKEN] }), {
      type: 'deployNewStrategy',
      caller: BOB,
      token: TOKEN,
      newStrategy: placeholder(0x58),
    }),
  ],
  [
    'StrategyAlreadyExists',
    'deploy twice',
    (state) => {
      const action = {
        type: 'deployNewStrategy',
        caller: BOB,
        token: TOKEN,
        newStrategy: placeholder(0x58),
      } as const
      s.apply(state, action)
      return action
    },
  ],
  [
    'EmptyRevert',
    'deploy for no token',
    () => ({ type: 'deployNewStrategy', caller: BOB, token: BOB, newStrategy: placeholder(0x58) }),
  ],
  [
    'AlreadyBlacklisted',
    'twice in one call',
    () => ({ type: 'blacklistTokens', caller: OWNER, tokens: [TOKEN, TOKEN] }),
  ],
  ['Error', 'blacklist', () => ({ type: 'blacklistTokens', caller: BOB, tokens: [] })],
  ['Error', 'whitelist', () => ({ type: 'whitelistStrategies', caller: BOB, strategiesToWhitelist: [] })],
  [
    'Error',
    'remove',
    () => ({ type: 'removeStrategiesFromWhitelist', caller: BOB, strategiesToRemoveFromWhitelist: [] }),
  ],
  [
    'CurrentlyPaused',
    'deploy',
    then((state) => pausedAt(state, strategyFactory, 0), {
      type: 'deployNewStrategy',
      caller: BOB,
      token: TOKEN,
      newStrategy: placeholder(0x58),
    }),
  ],
  // PermissionController
  ['NotAdmin', 'propose', () => ({ type: 'addPendingAdmin', ...admin, caller: BOB })],
  ['NotAdmin', 'withdraw', () => ({ type: 'removePendingAdmin', ...admin, caller: BOB })],
  ['NotAdmin', 'remove', () => ({ type: 'removeAdmin', ...admin, caller: BOB })],
  ['NotAdmin', 'appoint', () => ({ type: 'setAppointee', ...appointee, caller: BOB })],
  ['NotAdmin', 'dismiss', () => ({ type: 'removeAppointee', ...appointee, caller: BOB })],
  [
    'AdminAlreadyPending',
    'propose twice',
    then((state) => s.apply(state, { type: 'addPendingAdmin', ...admin }), {
      type: 'addPendingAdmin',
      ...admin,
    }),
  ],
  [
    'AdminAlreadySet',
    'propose an admin',
    (state) => {
      s.apply(state, { type: 'addPendingAdmin', ...admin })
      s.apply(state, { type: 'acceptAdmin', caller: BOB, account: AVS })
      return { type: 'addPendingAdmin', ...admin, caller: BOB }
    },
  ],
  ['AdminNotPending', 'accept', () => ({ type: 'acceptAdmin', caller: BOB, account: AVS })],
  ['AdminNotPending', 'withdraw', () => ({ type: 'removePendingAdmin', ...admin })],
  ['CannotHaveZeroAdmins', 'remove the last', () => ({ type: 'removeAdmin', ...admin })],
  [
    'AdminNotSet',
    'remove a stranger',
    (state) => {
      for (const newcomer of [AVS, BOB])
        s.apply(state, { type: 'addPendingAdmin', ...admin, admin: newcomer })
      for (const caller of [AVS, BOB]) s.apply(state, { type: 'acceptAdmin', caller, account: AVS })
      return { type: 'removeAdmin', ...admin, admin: STAKER }
    },
  ],
  [
    'AppointeeAlreadySet',
    'appoint twice',
    then((state) => setAppointee(state, appointee), { type: 'setAppointee', ...appointee }),
  ],
  ['AppointeeNotSet', 'dismiss nobody', () => ({ type: 'removeAppointee', ...appointee })],
  // Pausing
  [
    'OnlyPauser',
    'pause',
    () => ({ type: 'pause', caller: UNPAUSER, contract: strategyManager, newPausedStatus: 1n }),
  ],
  ['OnlyPauser', 'pause all', () => ({ type: 'pauseAll', caller: BOB, contract: allocationManager })],
  [
    'OnlyUnpauser',
    'unpause',
    () => ({ type: 'unpause', caller: PAUSER, contract: strategyManager, newPausedStatus: 0n }),
  ],
  [
    'InvalidNewPausedStatus',
    'pause clears a bit',
    then((state) => pausedAt(state, STRATEGY, 1), {
      type: 'pause',
      caller: PAUSER,
      contract: STRATEGY,
      newPausedStatus: 1n,
    }),
  ],
  [
    'InvalidNewPausedStatus',
    'unpause sets a bit',
    () => ({ type: 'unpause', caller: UNPAUSER, contract: strategyManager, newPausedStatus: 1n }),
  ],
  [
    'OnlyUnpauser',
    'name a pauser',
    () => ({ type: 'setIsPauser', caller: PAUSER, newPauser: BOB, canPause: true }),
  ],
  ['OnlyUnpauser', 'name an unpauser', () => ({ type: 'setUnpauser', caller: PAUSER, newUnpauser: BOB })],
  [
    'InputAddressZero',
    'nobody pauses',
    () => ({ type: 'setIsPauser', caller: UNPAUSER, newPauser: ZERO_ADDRESS, canPause: true }),
  ],
  [
    'InputAddressZero',
    'nobody unpauses',
    () => ({ type: 'setUnpauser', caller: UNPAUSER, newUnpauser: ZERO_ADDRESS }),
  ],
  [
    'OnlyUnpauser',
    'set limits',
    (state) => {
      Object.assign(state.strategies.get(STRATEGY) ?? {}, {
        limits: { maxPerDeposit: 0n, maxTotalDeposits: 0n },
      })
      const limits = { newMaxPerDeposit: 1n, newMaxTotalDeposits: 1n }
      return { type: 'setTVLLimits', caller: BOB, strategy: STRATEGY, ...limits }
    },
  ],
  // AllocationManager
  [
    'CurrentlyPaused',
    'slash',
    then((state) => (delegated(state), pausedAt(state, allocationManager, 1)), slash()),
  ],
  ['InputArrayLengthMismatch', 'slash', then(delegated, slash({ wadsToSlash: [] }))],
  ['InvalidOperatorSet', 'slash', then(delegated, slash({ operatorSetId: 99 }))],
  ['OperatorNotSlashable', 'slash', then(delegated, slash({ operator: BOB }))],
  ['InvalidCaller', 'slash', then(delegated, slash({}, AVS))],
  ['InvalidWadToSlash', 'slash nothing', then(delegated, slash({ wadsToSlash: [0n] }))],
  ['InvalidWadToSlash', 'slash more than all', then(delegated, slash({ wadsToSlash: [WAD + 1n] }))],
  [
    'StrategiesMustBeInAscendingOrder',
    'slash one strategy twice',
    then(delegated, slash({ strategies: [STRATEGY, STRATEGY], wadsToSlash: [1n, 1n] })),
  ],
  [
    'StrategyNotInOperatorSet',
    'slash, after a strategy that is',
    then(delegated, slash({ strategies: [STRATEGY, placeholder(0x59)], wadsToSlash: [1n, 1n] })),
  ],
  ['CurrentlyPaused', 'allocate', then((state) => pausedAt(state, allocationManager, 0), modify(1n))],
  [
    'InvalidPermissions',
    'allocate for another',
    then(s.slashableOperator, { type: 'modifyAllocations', caller: BOB, operator: OPERATOR, params: [] }),
  ],
  ['UninitializedAllocationDelay', 'allocate', () => modify(1n)],
  ['InputArrayLengthMismatch', 'allocate', then(s.register, modify(1n, SET, []))],
  ['InvalidOperatorSet', 'allocate', then(s.register, modify(1n, noSet))],
  [
    'ModificationAlreadyPending',
    'lower twice',
    then((state) => (s.slashableOperator(state), s.allocate(state, 1n)), modify(0n)),
  ],
  ['SameMagnitude', 'allocate the same', then(s.slashableOperator, modify(WAD))],
  ['InsufficientMagnitude', 'allocate too much', then(s.slashableOperator, modify(WAD + 1n))],
  [
    'Overflow',
    'allocate far too much',
    (state) => {
      s.slashableOperator(state)
      const other = s.createSet(state, 2)
      return modify(2n ** 64n - 1n, other)
    },
  ],
  [
    'Panic',
    'allocate with a huge delay',
    (state) => {
      s.createSet(state)
      s.register(state, OPERATOR, 2 ** 32 - 1)
      return modify(1n)
    },
  ],
  [
    'CurrentlyPaused',
    'drain',
    then((state) => pausedAt(state, allocationManager, 0), {
      type: 'clearDeallocationQueue',
      caller: BOB,
      operator: OPERATOR,
      strategies: [],
      numToClear: [],
    }),
  ],
  [
    'InputArrayLengthMismatch',
    'drain',
    () => ({
      type: 'clearDeallocationQueue',
      caller: BOB,
      operator: OPERATOR,
      strategies: [STRATEGY],
      numToClear: [],
    }),
  ],
  ['CurrentlyPaused', 'join', then((state) => pausedAt(state, allocationManager, 2), joinSet([1]))],
  [
    'InvalidPermissions',
    'join for another',
    then(s.register, {
      type: 'registerForOperatorSets',
      caller: BOB,
      operator: OPERATOR,
      params: { avs: AVS, operatorSetIds: [], data: '0x' },
    }),
  ],
  ['InvalidOperator', 'join as nobody', () => joinSet([])],
  ['InvalidOperatorSet', 'join', then(s.register, joinSet([99]))],
  ['AlreadyMemberOfSet', 'join twice', then(s.slashableOperator, joinSet([1]))],
  [
    'NotWelcome',
    'join where the registrar refuses',
    (state) => {
      s.createSet(state)
      s.register(state)
      const registrar = { supportsAVS: true, deregisterOperator: 'accept' } as const
      const refusal = { name: 'NotWelcome', args: [7n] }
      s.apply(state, {
        type: 'setRegistrar',
        address: AVS,
        registrar: { ...registrar, registerOperator: refusal },
      })
      return joinSet([1])
    },
  ],
  [
    'EmptyRevert',
    'join an AVS without code',
    (state) => {
      s.register(state)
      state.registrars.delete(AVS)
      return joinSet([])
    },
  ],
  ['CurrentlyPaused', 'leave', then((state) => pausedAt(state, allocationManager, 2), leave([1]))],
  ['InvalidCaller', 'expel', then(s.slashableOperator, leave([1], BOB))],
  ['InvalidOperatorSet', 'leave', then(s.slashableOperator, leave([99]))],
  [
    'NotMemberOfSet',
    'leave twice',
    then((state) => (s.slashableOperator(state), s.apply(state, leave([1]))), leave([1])),
  ],
  [
    'InvalidPermissions',
    'delay of another',
    then(s.register, { type: 'setAllocationDelay', caller: BOB, operator: OPERATOR, delay: 1 }),
  ],
  [
    'InvalidOperator',
    'delay of nobody',
    () => ({ type: 'setAllocationDelay', caller: BOB, operator: BOB, delay: 1 }),
  ],
  [
    'InvalidPermissions',
    'registrar of another',
    () => ({ type: 'setAVSRegistrar', caller: BOB, avs: AVS, registrar: AVS }),
  ],
  [
    'EmptyRevert',
    'registrar without code',
    () => ({ type: 'setAVSRegistrar', caller: AVS, avs: AVS, registrar: ZERO_ADDRESS }),
  ],
  [
    'InvalidAVSRegistrar',
    'registrar of another AVS',
    (state) => {
      const registrar = {
        supportsAVS: false,
        registerOperator: 'accept',
        deregisterOperator: 'accept',
      } as const
      s.apply(state, { type: 'setRegistrar', address: BOB, registrar })
      return { type: 'setAVSRegistrar', caller: AVS, avs: AVS, registrar: BOB }
    },
  ],
  [
    'InvalidPermissions',
    'metadata of another AVS',
    () => ({ type: 'updateAVSMetadataURI', caller: BOB, avs: AVS, metadataURI: '' }),
  ],
  [
    'InvalidPermissions',
    'create for another',
    () => ({ type: 'createOperatorSets', caller: BOB, avs: AVS, params: [] }),
  ],
  ['NonexistentAVSMetadata', 'create', () => createSets([], BOB)],
  ['InvalidOperatorSet', 'create twice', then(s.createSet, createSets([setParams(1)]))],
  [
    'StrategyAlreadyInOperatorSet',
    'create with a strategy twice',
    () => createSets([setParams(1, [STRATEGY, STRATEGY])]),
  ],
  ['InputAddressZero', 'create without slasher', () => createSets([setParams(1, [], ZERO_ADDRESS)])],
  ['InputArrayLengthMismatch', 'redistribute', () => redistributing([])],
  ['InputAddressZero', 'redistribute to nobody', () => redistributing([ZERO_ADDRESS])],
  [
    'InvalidRedistributionRecipient',
    'redistribute to the fire',
    () => redistributing([DEFAULT_BURN_ADDRESS]),
  ],
  ['InvalidStrategy', 'redistribute native ETH', () => redistributing([BOB], [BEACON])],
  ['InvalidStrategy', 'redistribute EIGEN', () => redistributing([BOB], [base.config.eigenStrategy])],
  [
    'InvalidStrategy',
    'add native ETH to a redistributing set',
    then((state) => s.apply(state, redistributing([BOB])), {
      type: 'addStrategiesToOperatorSet',
      caller: AVS,
      avs: AVS,
      operatorSetId: 1,
      strategies: [BEACON],
    }),
  ],
  [
    'InvalidOperatorSet',
    'add',
    () => ({ type: 'addStrategiesToOperatorSet', caller: AVS, avs: AVS, operatorSetId: 9, strategies: [] }),
  ],
  [
    'StrategyAlreadyInOperatorSet',
    'add',
    then(s.createSet, {
      type: 'addStrategiesToOperatorSet',
      caller: AVS,
      avs: AVS,
      operatorSetId: 1,
      strategies: [STRATEGY],
    }),
  ],
  [
    'InvalidPermissions',
    'add',
    () => ({ type: 'addStrategiesToOperatorSet', caller: BOB, avs: AVS, operatorSetId: 9, strategies: [] }),
  ],
  [
    'InvalidPermissions',
    'remove',
    () => ({
      type: 'removeStrategiesFromOperatorSet',
      caller: BOB,
      avs: AVS,
      operatorSetId: 9,
      strategies: [],
    }),
  ],
  [
    'InvalidOperatorSet',
    'remove',
    () => ({
      type: 'removeStrategiesFromOperatorSet',
      caller: AVS,
      avs: AVS,
      operatorSetId: 9,
      strategies: [],
    }),
  ],
  [
    'StrategyNotInOperatorSet',
    'remove twice',
    then(s.createSet, {
      type: 'removeStrategiesFromOperatorSet',
      caller: AVS,
      avs: AVS,
      operatorSetId: 1,
      strategies: [STRATEGY, STRATEGY],
    }),
  ],
  [
    'InvalidPermissions',
    'slasher of another',
    () => ({ type: 'updateSlasher', caller: BOB, operatorSet: SET, slasher: BOB }),
  ],
  [
    'InvalidOperatorSet',
    'slasher',
    () => ({ type: 'updateSlasher', caller: AVS, operatorSet: SET, slasher: BOB }),
  ],
  [
    'InputAddressZero',
    'no slasher',
    then(s.createSet, { type: 'updateSlasher', caller: AVS, operatorSet: SET, slasher: ZERO_ADDRESS }),
  ],
  // EigenPodManager
  ['OnlyEigenPod', 'report', then((state) => s.restake(state, STAKER, 1n), record(BOB, 1n))],
  [
    'SharesNotMultipleOfGwei',
    'report',
    then((state) => s.restake(state, STAKER, 1n), record(s.podOf(STAKER), -1n)),
  ],
  [
    'Panic',
    'lose more than there was',
    then((state) => s.restake(state, STAKER, 1n), record(s.podOf(STAKER), -(10n ** 9n))),
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

const provoked = new Set<string>()

it.each(cases)('%s: %s', (name, _what, prepare) => {
  const state = s.scene()
  const action = prepare(state)
  const before = snapshot(state)
  const outcome = attempt(state, action)
  expect(outcome).toMatchObject({ status: 'refused', error: { name } })
  expect(state).toEqual(before)
  provoked.add(name)
})

it('strings and panic codes', () => {
  const errorOf = (prepare: (state: State) => Action) => {
    const state = s.scene()
    const outcome = attempt(state, prepare(state))
    return outcome.status === 'refused' ? [outcome.error.name, ...outcome.error.args] : outcome
  }
  const byWhat = (what: string) => cases.find((entry) => entry[1] === what)?.[2] ?? (() => slash())
  expect(errorOf(byWhat('transfer ownership'))).toEqual(['Error', 'Ownable: caller is not the owner'])
  expect(errorOf(byWhat('transfer ownership to nobody'))).toEqual([
    'Error',
    'Ownable: new owner is the zero address',
  ])
  expect(errorOf(byWhat('batch with a short companion array'))).toEqual(['Panic', 0x32n])
  expect(errorOf(byWhat('lose more than there was'))).toEqual(['Panic', 0x11n])
  expect(errorOf(byWhat('join where the registrar refuses'))).toEqual(['NotWelcome', 7n])
})

it('views that refuse: a zero factor, too few amounts', () => {
  const state = s.scene()
  slashed(state)
  const error = (amounts: bigint[]) => {
    try {
      return convertToDepositShares(state, STAKER, [STRATEGY], amounts)
    } catch (thrown) {
      return (thrown as { args: unknown }).args
    }
  }
  expect(error([1n])).toEqual([0x12n])
  expect(error([])).toEqual([0x32n])
})

// Not here: StrategyNotFound, SlasherNotSet, LegacyWithdrawalsNotCompleted and what docs/differences.md calls
// unreachable.
afterAll(() => {
  expect(provoked.size).toBeGreaterThanOrEqual(85)
})
