// Chapter 01 §6.4 and §3 (success paths, event order, permissions), chapter 02 §5.5 and §5.8, and the kinds of tokens.
import { describe, expect, it } from 'vitest'
import {
  acceptAdmin,
  addPendingAdmin,
  balanceOf,
  blacklistTokens,
  burnShares,
  calculateStrategyDepositDigestHash,
  canCall,
  clearBurnOrRedistributableSharesByStrategy,
  completeQueuedWithdrawals,
  deployNewStrategy,
  depositIntoStrategyWithSignature,
  getAdmins,
  getAllocatedSets,
  getAllocation,
  getAppointeePermissions,
  getAppointees,
  getBurnOrRedistributableCount,
  getPendingOperatorSets,
  getPendingSlashIds,
  getQueuedWithdrawal,
  getQueuedWithdrawalRoots,
  getQueuedWithdrawals,
  getSlashResolutionBlock,
  isBlacklisted,
  isOperatorRedistributable,
  nonces,
  pause,
  placeholder,
  queueWithdrawals,
  rebase,
  registerAsOperator,
  removeStrategiesFromOperatorSet,
  SELECTORS,
  type State,
  setAppointee,
  setStrategyWhitelister,
  sharesToUnderlyingView,
  slashOperator,
  stakerDepositShares,
  stakerStrategyList,
  strategyIsWhitelistedForDeposit,
  undelegate,
  underlyingToSharesView,
  WAD,
  ZERO_ADDRESS,
} from '../src/index.js'
import * as s from './scene.js'

const { STAKER, BOB, OPERATOR, STRATEGY, TOKEN, SET, AVS } = s

const delegated = (): State => {
  const state = s.scene()
  s.slashableOperator(state)
  s.fund(state, STAKER, WAD)
  s.delegateTo_(state, STAKER)
  return state
}

describe('01 §6.4', () => {
  it('with a fully slashed operator, undelegation succeeds with zeros and completion clears silently', () => {
    const state = delegated()
    s.slash(state, WAD)
    const outcome = undelegate(state, { caller: STAKER, staker: STAKER })
    const queued = outcome.events.find(({ name }) => name === 'SlashingWithdrawalQueued')?.args
    expect(queued?.sharesToWithdraw).toEqual([0n])
    const [withdrawal] = s.queuedIn(outcome)
    expect(withdrawal?.scaledShares).toEqual([WAD])
    s.pass(state, 101)
    if (withdrawal)
      expect(s.names(s.complete(state, withdrawal, true))).toEqual(['SlashingWithdrawalCompleted'])
    expect(getQueuedWithdrawalRoots(state, STAKER)).toEqual([])
    // Deposits work again, at a factor of one.
    s.fund(state, STAKER, 5n)
    expect(s.withdrawable(state, STAKER)).toBe(5n)
  })

  it('an undelegated withdrawal is out of reach of later slashes', () => {
    const state = s.scene()
    s.slashableOperator(state)
    s.fund(state, STAKER, 2n * WAD)
    const withdrawal = s.queue(state, STAKER, WAD)
    expect(withdrawal.delegatedTo).toBe(ZERO_ADDRESS)
    s.delegateTo_(state, STAKER)
    s.slash(state, WAD / 2n)
    s.pass(state, 101)
    s.complete(state, withdrawal, true)
    expect(balanceOf(state, TOKEN, STAKER)).toBe(WAD)
  })

  it('zero native shares may be queued, and reset a factor that is not there', () => {
    const state = s.scene()
    const params = [
      { strategies: ['0xbeac0eeeeeeeeeeeeeeeeeeeeeeeeeeeeeebeac0' as const], depositShares: [0n] },
    ]
    const outcome = queueWithdrawals(state, { caller: STAKER, params })
    expect(s.names(outcome)).toEqual([
      'NewTotalShares',
      'DepositScalingFactorUpdated',
      'SlashingWithdrawalQueued',
    ])
    const [withdrawal] = s.queuedIn(outcome)
    s.pass(state, 101)
    if (withdrawal) s.complete(state, withdrawal, true)
    expect(state.withdrawals.size).toBe(0)
  })

  it('a list loses its entry by moving the last one into the hole, and so do roots', () => {
    const state = s.scene()
    s.fund(state, STAKER, 10n)
    s.fund(state, STAKER, 10n, s.OTHER_STRATEGY)
    const withdrawals = [1n, 2n, 3n].map((shares) => s.queue(state, STAKER, shares))
    const [first, second, third] = getQueuedWithdrawalRoots(state, STAKER)
    s.pass(state, 101)
    if (withdrawals[0]) s.complete(state, withdrawals[0], false)
    expect(getQueuedWithdrawalRoots(state, STAKER)).toEqual([third, second])
    expect(first).not.toBe(third)
    expect(getQueuedWithdrawals(state, STAKER)[1]).toEqual([[3n], [2n]])
    s.queue(state, STAKER, stakerDepositShares(state, STAKER, STRATEGY))
    expect(stakerStrategyList(state, STAKER, 0)).toBe(s.OTHER_STRATEGY)
  })

  it('a batch is all or nothing, and longer companion arrays are ignored', () => {
    const state = s.scene()
    s.fund(state, STAKER, 10n)
    const withdrawals = [1n, 2n].map((shares) => s.queue(state, STAKER, shares))
    s.pass(state, 101)
    const tokens = [[TOKEN], [TOKEN], [TOKEN]]
    const batch = { caller: STAKER, withdrawals, tokens, receiveAsTokens: [true, true, false] }
    expect(s.errorOf(state, { type: 'completeQueuedWithdrawals', ...batch, tokens: [[TOKEN], []] })).toBe(
      'InputArrayLengthMismatch',
    )
    expect(state.withdrawals.size).toBe(2)
    completeQueuedWithdrawals(state, batch)
    expect(balanceOf(state, TOKEN, STAKER)).toBe(3n)
  })

  it('a withdrawal that nobody queued reads as empty', () => {
    const [withdrawal, shares] = getQueuedWithdrawal(s.scene(), `0x${'12'.repeat(32)}`)
    expect([withdrawal.staker, withdrawal.strategies, shares]).toEqual([ZERO_ADDRESS, [], []])
  })

  it('strategy withdrawals paused: shares yes, tokens no; deposits paused: shares yes', () => {
    const state = s.scene()
    s.fund(state, STAKER, 10n)
    const withdrawal = s.queue(state, STAKER, 10n)
    const { strategyManager } = state.config.contracts
    pause(state, { caller: s.PAUSER, contract: STRATEGY, newPausedStatus: 3n })
    pause(state, { caller: s.PAUSER, contract: strategyManager, newPausedStatus: 3n })
    s.pass(state, 101)
    expect(() => s.complete(state, withdrawal, true)).toThrow('CurrentlyPaused')
    s.complete(state, withdrawal, false)
    expect(stakerDepositShares(state, STAKER, STRATEGY)).toBe(10n)
  })
})

describe('01 §3: events in their order', () => {
  it('registering with deposits', () => {
    const state = s.scene()
    s.fund(state, OPERATOR, WAD)
    const parameters = { caller: OPERATOR, initDelegationApprover: BOB, allocationDelay: 7, metadataURI: 'x' }
    const { events } = registerAsOperator(state, parameters)
    expect(events.map(({ name }) => name)).toEqual([
      'AllocationDelaySet',
      'DelegationApproverUpdated',
      'StakerDelegated',
      'DepositScalingFactorUpdated',
      'OperatorSharesIncreased',
      'OperatorRegistered',
      'OperatorMetadataURIUpdated',
    ])
    expect(events[0]).toEqual({
      contract: state.config.contracts.allocationManager,
      name: 'AllocationDelaySet',
      args: { operator: OPERATOR, delay: 7, effectBlock: 1000 },
    })
    expect(s.sharesOf(state, OPERATOR)).toBe(WAD)
  })

  it('forced undelegation, by the operator, its approver and an appointee', () => {
    for (const caller of [OPERATOR, BOB, placeholder(0x77)]) {
      const state = delegated()
      s.apply(state, {
        type: 'modifyOperatorDetails',
        caller: OPERATOR,
        operator: OPERATOR,
        newDelegationApprover: BOB,
      })
      const target = state.config.contracts.delegationManager
      const appointment = { appointee: placeholder(0x77), target, selector: SELECTORS.undelegate }
      setAppointee(state, { caller: OPERATOR, account: OPERATOR, ...appointment })
      expect(s.names(undelegate(state, { caller, staker: STAKER }))).toEqual([
        'StakerForceUndelegated',
        'StakerUndelegated',
        'OperatorSharesDecreased',
        'DepositScalingFactorUpdated',
        'SlashingWithdrawalQueued',
      ])
    }
  })

  it('a deposit by signature: tokens of the caller, shares of the signer, once', () => {
    const state = s.scene()
    s.provide(state, BOB, 10n)
    const expiry = state.timestamp
    const digest = calculateStrategyDepositDigestHash(state, STAKER, STRATEGY, TOKEN, 5n, 0n, expiry)
    const signed = { staker: STAKER, expiry, signature: { signer: STAKER, digest } }
    const deposit = { caller: BOB, strategy: STRATEGY, token: TOKEN, amount: 5n, ...signed }
    expect(depositIntoStrategyWithSignature(state, deposit).result).toBe(5n)
    expect([stakerDepositShares(state, STAKER, STRATEGY), nonces(state, STAKER)]).toEqual([5n, 1n])
    expect(s.errorOf(state, { type: 'depositIntoStrategyWithSignature', ...deposit })).toBe(
      'InvalidSignature',
    )
  })

  it('a strategy from the factory, and its token blacklisted', () => {
    const state = s.scene()
    const newStrategy = placeholder(0x58)
    const deployed = deployNewStrategy(state, { caller: BOB, token: TOKEN, newStrategy })
    expect(s.names(deployed)).toEqual([
      'Paused',
      'StrategyTokenSet',
      'StrategySetForToken',
      'StrategyAddedToDepositWhitelist',
    ])
    const blacklisted = blacklistTokens(state, { caller: s.OWNER, tokens: [TOKEN] })
    expect(s.names(blacklisted)).toEqual(['TokenBlacklisted', 'StrategyRemovedFromDepositWhitelist'])
    expect(strategyIsWhitelistedForDeposit(state, newStrategy)).toBe(false)
  })

  it('a blacklisting with nothing to take off the list needs no whitelister (decision 13)', () => {
    const state = s.scene()
    const newStrategy = placeholder(0x58)
    deployNewStrategy(state, { caller: BOB, token: s.OTHER_TOKEN, newStrategy })
    setStrategyWhitelister(state, { caller: s.OWNER, newStrategyWhitelister: BOB })
    const outcome = blacklistTokens(state, { caller: s.OWNER, tokens: [TOKEN] })
    expect(s.names(outcome)).toEqual(['TokenBlacklisted'])
    expect(isBlacklisted(state, TOKEN)).toBe(true)
    // Where there is a strategy, the StrategyManager is called, and refuses.
    const action = { type: 'blacklistTokens', caller: s.OWNER, tokens: [s.OTHER_TOKEN] } as const
    expect(s.errorOf(state, action)).toBe('OnlyStrategyWhitelister')
    expect(isBlacklisted(state, s.OTHER_TOKEN)).toBe(false)
  })

  it('the legacy burn logs nothing burned', () => {
    const { events } = burnShares(s.scene(), { caller: BOB, strategy: STRATEGY })
    expect(events.map(({ name, args }) => [name, args.shares])).toEqual([['BurnableSharesDecreased', 0n]])
  })
})

describe('01 §3.8: an account without admins is its own', () => {
  it('until somebody has accepted', () => {
    const state = s.scene()
    expect(getAdmins(state, AVS)).toEqual([AVS])
    addPendingAdmin(state, { caller: AVS, account: AVS, admin: BOB })
    acceptAdmin(state, { caller: BOB, account: AVS })
    expect(getAdmins(state, AVS)).toEqual([BOB])
    expect(canCall(state, AVS, AVS, TOKEN, '0x00000000')).toBe(false)
    const grant = { account: AVS, appointee: STAKER, target: TOKEN, selector: '0x01020304' } as const
    setAppointee(state, { caller: BOB, ...grant })
    expect(canCall(state, AVS, STAKER, TOKEN, '0x01020304')).toBe(true)
    expect(canCall(state, AVS, STAKER, TOKEN, '0x01020305')).toBe(false)
    expect(getAppointeePermissions(state, AVS, STAKER)).toEqual([[TOKEN], ['0x01020304']])
    expect(getAppointees(state, AVS, TOKEN, '0x01020304')).toEqual([STAKER])
  })
})

describe('02 §5: slashes that take little', () => {
  it('an empty slash counts, and one of a member without allocation', () => {
    const state = s.scene()
    s.createSet(state)
    s.register(state)
    s.join(state)
    const params = { operator: OPERATOR, operatorSetId: 1, description: '' }
    const empty = { ...params, strategies: [], wadsToSlash: [] }
    expect(slashOperator(state, { caller: s.SLASHER, avs: AVS, params: empty }).result.slashId).toBe(1n)
    const { result, events } = s.slash(state, WAD)
    expect([result, events.map(({ name }) => name)]).toEqual([
      { slashId: 2n, shares: [0n] },
      ['OperatorSlashed'],
    ])
    expect(getPendingSlashIds(state, SET)).toEqual([])
  })

  it('a strategy that is none can be slashed and cleared', () => {
    const state = s.scene()
    const nowhere = placeholder(0x59)
    s.createSet(state, 1, [nowhere])
    s.slashableOperator(state, OPERATOR, nowhere)
    s.slash(state, WAD, SET, nowhere)
    expect(getBurnOrRedistributableCount(state, SET, 1n)).toBe(1n)
    expect(s.clear(state).result).toEqual([0n])
    expect(getPendingOperatorSets(state)).toEqual([])
  })

  it('a lowering queued before the strategy was removed still waits', () => {
    const state = delegated()
    s.allocate(state, 0n)
    removeStrategiesFromOperatorSet(state, {
      caller: AVS,
      avs: AVS,
      operatorSetId: 1,
      strategies: [STRATEGY],
    })
    expect(() => s.slash(state, 1n)).toThrow('StrategyNotInOperatorSet')
    s.pass(state, 100)
    expect(getAllocation(state, OPERATOR, SET, STRATEGY).currentMagnitude).toBe(WAD)
    s.pass(state, 1)
    expect(getAllocation(state, OPERATOR, SET, STRATEGY).currentMagnitude).toBe(0n)
  })

  it('all gone: the set leaves the list at once', () => {
    const state = delegated()
    s.slash(state, WAD)
    expect(getAllocatedSets(state, OPERATOR)).toEqual([])
    expect(isOperatorRedistributable(state, OPERATOR)).toBe(false)
  })

  it('08 A.14.1: a redistributing set pays its recipient, from the resolution block on', () => {
    const state = s.scene({ slashResolutionDelayBlocks: 5 })
    const set = s.createRedistributingSet(state, 4, [STRATEGY])
    s.register(state)
    s.join(state, set)
    s.allocate(state, WAD, set)
    s.fund(state, STAKER, WAD)
    s.delegateTo_(state, STAKER)
    expect(isOperatorRedistributable(state, OPERATOR)).toBe(true)
    const { events } = s.slash(state, WAD / 4n, set)
    expect(events.find(({ name }) => name === 'SlashResolutionBlockSet')?.args).toEqual({
      operatorSet: set,
      slashId: 1n,
      resolutionBlock: 1005,
    })
    expect(getSlashResolutionBlock(state, set, 1n)).toBe(1005)
    const clear = { caller: BOB, operatorSet: set, slashId: 1n, strategy: STRATEGY }
    s.pass(state, 4)
    expect(() => clearBurnOrRedistributableSharesByStrategy(state, clear)).toThrow('SlashResolutionPending')
    s.pass(state, 1)
    const cleared = clearBurnOrRedistributableSharesByStrategy(state, clear)
    expect([cleared.result, balanceOf(state, TOKEN, s.RECIPIENT)]).toEqual([WAD / 4n, WAD / 4n])
    expect(s.names(cleared)).toEqual([
      'ExchangeRateEmitted',
      'Transfer',
      'BurnOrRedistributableSharesDecreased',
    ])
    expect(clearBurnOrRedistributableSharesByStrategy(state, clear).result).toBe(0n)
  })
})

describe('tokens', () => {
  it('a fee on transfer over-credits', () => {
    const state = s.scene({ tokens: { [TOKEN]: { kind: 'feeOnTransfer', feeBips: 100n } } })
    s.provide(state, STAKER, 10n ** 4n)
    s.provide(state, BOB, 10n ** 4n)
    const deposit = { strategy: STRATEGY, token: TOKEN, amount: 10n ** 4n } as const
    // floor(10000 * 1000 / (9900 + 1000 - 10000)), then floor(10000 * (11111 + 1000) / (19800 + 1000 - 10000))
    const shares = [STAKER, BOB].map(
      (caller) => s.apply(state, { type: 'depositIntoStrategy', caller, ...deposit }).result,
    )
    expect(shares).toEqual([11111n, 11213n])
    expect(balanceOf(state, TOKEN, STRATEGY)).toBe(19800n)
  })

  it('a rebase moves the rate, and shares are the same', () => {
    const state = s.scene({ tokens: { [TOKEN]: { kind: 'rebasing' } } })
    s.fund(state, STAKER, 10n ** 6n)
    rebase(state, { token: TOKEN, index: (11n * WAD) / 10n })
    expect(stakerDepositShares(state, STAKER, STRATEGY)).toBe(10n ** 6n)
    // floor((1100000 + 1000) * 1000000 / 1001000) and floor(1000000 * 1001000 / 1101000)
    expect(sharesToUnderlyingView(state, STRATEGY, 10n ** 6n)).toBe(1099900n)
    expect(underlyingToSharesView(state, STRATEGY, 10n ** 6n)).toBe(909173n)
  })
})
