// The worked examples of chapter 01 §1.9 and the reproducers of §8.2, number by number.
import { expect, it } from 'vitest'
import {
  BEACON_CHAIN_ETH_STRATEGY as BEACON,
  depositIntoStrategy,
  depositScalingFactor,
  getBurnOrRedistributableShares,
  getQueuedWithdrawal,
  getSlashableSharesInQueue,
  redelegate,
  type State,
  sharesToUnderlyingView,
  stakerDepositShares,
  totalShares,
  transfer,
  undelegate,
  WAD,
} from '../src/index.js'
import * as s from './scene.js'

const { STAKER, OPERATOR, STRATEGY } = s

const figures = (state: State) => ({
  s: stakerDepositShares(state, STAKER, STRATEGY),
  k: depositScalingFactor(state, STAKER, STRATEGY),
  a: s.withdrawable(state, STAKER),
  op: s.sharesOf(state, OPERATOR),
})

const ether = (amount: bigint) => amount * s.ETHER

it('E1: deposit, slash, deposit, slash, queue, slash, complete as shares', () => {
  const state = s.scene()
  s.slashableOperator(state)
  s.fund(state, STAKER, ether(100n))
  s.delegateTo_(state, STAKER)
  expect(figures(state)).toEqual({ s: ether(100n), k: WAD, a: ether(100n), op: ether(100n) })

  expect(s.slashTo(state, WAD / 2n).result.shares).toEqual([ether(50n)])
  expect(figures(state)).toEqual({ s: ether(100n), k: WAD, a: ether(50n), op: ether(50n) })

  s.fund(state, STAKER, ether(50n))
  const k = 1333333333333333332n
  expect(figures(state)).toEqual({ s: ether(150n), k, a: 99999999999999999900n, op: ether(100n) })

  expect(s.slashTo(state, 4n * 10n ** 17n).result.shares).toEqual([ether(20n)])
  expect(figures(state)).toEqual({ s: ether(150n), k, a: 79999999999999999920n, op: ether(80n) })

  const withdrawal = s.queue(state, STAKER, ether(30n))
  expect(withdrawal.scaledShares).toEqual([39999999999999999960n])
  expect(figures(state)).toEqual({
    s: ether(120n),
    k,
    a: 63999999999999999936n,
    op: 64000000000000000016n,
  })

  s.pass(state, 1)
  const third = s.slashTo(state, 3n * 10n ** 17n).result
  expect(third.shares).toEqual([16000000000000000004n + 3999999999999999996n])
  expect(figures(state)).toEqual({
    s: ether(120n),
    k,
    a: 47999999999999999952n,
    op: 48000000000000000012n,
  })
  expect(getBurnOrRedistributableShares(state, s.SET, third.slashId)).toEqual([[STRATEGY], third.shares])

  s.pass(state, 100)
  s.complete(state, withdrawal, false)
  expect(figures(state)).toEqual({
    s: 131999999999999999988n,
    k: 1515151515151515150n,
    a: 59999999999999999934n,
    op: ether(60n),
  })
})

it('E2: a factor that does not terminate', () => {
  const state = s.scene()
  s.slashableOperator(state)
  s.slashTo(state, 333333333333333333n)
  s.delegateTo_(state, STAKER)
  s.fund(state, STAKER, WAD)
  expect(figures(state)).toEqual({ s: WAD, k: 3000000000000000003n, a: 999999999999999999n, op: WAD })
  s.fund(state, STAKER, WAD)
  expect(figures(state)).toMatchObject({ k: 3000000000000000000n, a: 1999999999999999998n })
  s.delegateTo_(state, s.BOB)
  s.fund(state, s.BOB, 1000n)
  expect(depositScalingFactor(state, s.BOB, STRATEGY)).toBe(3000000000000000003n)
  expect(s.withdrawable(state, s.BOB)).toBe(999n)
})

it('E3: a hundred slashes never let a staker have more than the operator', () => {
  const state = s.scene()
  s.slashableOperator(state)
  s.slashTo(state, 90009n)
  s.fund(state, STAKER, 40000000004182209037560531097078597505n)
  s.delegateTo_(state, STAKER)
  for (let round = 1n; round <= 100n; round++) {
    const { shares } = s.slashTo(state, 90009n - 100n * round).result
    expect(shares).toEqual([44440000449046438731194137360795695n])
    expect(figures(state).a).toBeLessThanOrEqual(figures(state).op)
  }
  expect(figures(state)).toMatchObject({
    op: 35555999959277565164441117360999028005n,
    a: 35555999959277565164441117360998672401n,
    k: 11110000111100001111000011110000n,
  })
})

it('E4: a thousand deposits drift', () => {
  const state = s.scene()
  s.slashableOperator(state)
  s.slashTo(state, 999999999999990009n)
  s.fund(state, STAKER, 44182209037560531097078597505n)
  s.delegateTo_(state, STAKER)
  expect(figures(state).a).toBe(44182209037560531097078597500n)
  s.fund(state, STAKER, 1000n)
  expect(figures(state).a).toBe(44182209037560531052896389462n)
  for (let round = 1; round < 1000; round++) s.fund(state, STAKER, 1000n)
  expect(figures(state).op - figures(state).a).toBe(44182209037566n)
})

it('E4: a deposit can lower what is withdrawable', () => {
  const state = s.scene()
  s.slashableOperator(state)
  s.slashTo(state, 518227913935318853n)
  s.delegateTo_(state, STAKER)
  s.fund(state, STAKER, 68360001094991548513n)
  expect(figures(state).a).toBe(68360001094991548503n)
  s.fund(state, STAKER, 4n)
  expect(figures(state).a).toBe(68360001094991548437n)
})

/** An operator that an operator set can slash in native ETH. */
function nativeScene(): State {
  const state = s.scene()
  s.createSet(state, s.SET.id, [BEACON])
  s.slashableOperator(state, OPERATOR, BEACON)
  return state
}

const native = (state: State) => ({
  a: s.withdrawable(state, STAKER, BEACON),
  op: s.sharesOf(state, OPERATOR, BEACON),
})

it('E5a: slash, second validator, then a beacon chain loss', () => {
  const state = nativeScene()
  s.restake(state, STAKER, 32n)
  s.delegateTo_(state, STAKER)
  s.slashTo(state, WAD / 2n, s.SET, BEACON)
  expect(native(state).a).toBe(ether(16n))
  s.restake(state, STAKER, 32n)
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(15n * 10n ** 17n)
  expect(native(state)).toEqual({ a: ether(48n), op: ether(48n) })
  s.checkpoint(state, STAKER, 64n * s.GWEI_PER_ETHER, -16n * s.GWEI_PER_ETHER)
  expect(native(state)).toEqual({ a: ether(36n), op: ether(36n) })
})

it('E5b: slash, beacon chain loss, then a second validator', () => {
  const state = nativeScene()
  s.restake(state, STAKER, 32n)
  s.delegateTo_(state, STAKER)
  s.slashTo(state, WAD / 4n, s.SET, BEACON)
  expect(native(state).a).toBe(ether(8n))
  s.checkpoint(state, STAKER, 32n * s.GWEI_PER_ETHER, -16n * s.GWEI_PER_ETHER)
  expect(native(state)).toEqual({ a: ether(4n), op: ether(4n) })
  s.restake(state, STAKER, 32n)
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(45n * 10n ** 17n)
  expect(native(state)).toEqual({ a: ether(36n), op: ether(36n) })
})

it('E6: a beacon chain loss before delegation to a slashed operator', () => {
  const state = nativeScene()
  s.slashTo(state, WAD / 2n, s.SET, BEACON)
  s.restake(state, STAKER, 32n)
  s.checkpoint(state, STAKER, 32n * s.GWEI_PER_ETHER, -16n * s.GWEI_PER_ETHER)
  s.delegateTo_(state, STAKER)
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(2n * WAD)
  expect(native(state)).toEqual({ a: ether(16n), op: ether(16n) })
})

function redelegated(): { state: State; withdrawal: ReturnType<typeof s.queue> } {
  const state = s.scene()
  s.slashableOperator(state)
  s.slashableOperator(state, s.OTHER_OPERATOR)
  s.fund(state, STAKER, ether(100n))
  s.delegateTo_(state, STAKER)
  s.slashTo(state, 3n * 10n ** 17n)
  s.slashTo(state, 7n * 10n ** 17n, s.SET, STRATEGY, s.OTHER_OPERATOR)
  const outcome = redelegate(state, {
    caller: STAKER,
    newOperator: s.OTHER_OPERATOR,
    newOperatorApproverSig: s.NO_APPROVAL,
    approverSalt: s.SALT,
  })
  const queued = outcome.events.find(({ name }) => name === 'SlashingWithdrawalQueued')
  expect(queued?.args.sharesToWithdraw).toEqual([ether(30n)])
  const [withdrawal] = s.queuedIn(outcome)
  if (withdrawal === undefined) throw new Error('nothing was queued')
  expect(withdrawal.scaledShares).toEqual([ether(100n)])
  return { state, withdrawal }
}

it('E7: redelegation after a slash', () => {
  const { state, withdrawal } = redelegated()
  s.pass(state, 101)
  s.complete(state, withdrawal, false)
  expect(stakerDepositShares(state, STAKER, STRATEGY)).toBe(ether(30n))
  expect(depositScalingFactor(state, STAKER, STRATEGY)).toBe(1428571428571428571n)
  expect(s.withdrawable(state, STAKER)).toBe(29999999999999999991n)
  expect(s.sharesOf(state, s.OTHER_OPERATOR)).toBe(ether(30n))
})

it('E7: the old operator is slashed to nothing meanwhile: completion gives 0 and succeeds', () => {
  const { state, withdrawal } = redelegated()
  s.slash(state, WAD)
  s.pass(state, 101)
  expect(s.names(s.complete(state, withdrawal, false))).toEqual(['SlashingWithdrawalCompleted'])
  expect(stakerDepositShares(state, STAKER, STRATEGY)).toBe(0n)
})

it('E8: the window', () => {
  const state = s.scene({ block: 50, minWithdrawalDelayBlocks: 10 })
  s.slashableOperator(state)
  s.fund(state, STAKER, ether(60n))
  s.delegateTo_(state, STAKER)
  s.pass(state, 50)
  const withdrawals = [0, 1, 2].map(() => {
    const withdrawal = s.queue(state, STAKER, ether(20n))
    s.pass(state, 1)
    return withdrawal
  })
  expect(withdrawals.map(({ startBlock }) => startBlock)).toEqual([100, 101, 102])
  s.pass(state, 8)
  expect(state.block).toBe(111)
  expect(getSlashableSharesInQueue(state, OPERATOR, STRATEGY)).toBe(ether(40n))
  expect(s.slashTo(state, WAD / 2n).result.shares).toEqual([ether(20n)])
  s.pass(state, 2)
  for (const withdrawal of withdrawals) s.complete(state, withdrawal, true)
  expect(state.tokens.get(s.TOKEN)?.balances.get(STAKER)).toBe(ether(40n))
})

it('E9: the rate after a donation', () => {
  const state = s.scene()
  s.fund(state, STAKER, WAD)
  s.provide(state, s.BOB, 2n * WAD)
  transfer(state, { caller: s.BOB, token: s.TOKEN, to: STRATEGY, amount: WAD })
  const deposited = depositIntoStrategy(state, {
    caller: s.BOB,
    strategy: STRATEGY,
    token: s.TOKEN,
    amount: WAD,
  })
  expect(deposited.result).toBe(500000000000000249n)
  expect(deposited.events.map(({ name }) => name)).toEqual([
    'Transfer',
    'ExchangeRateEmitted',
    'Deposit',
    'DepositScalingFactorUpdated',
  ])
  expect(deposited.events[1]?.args).toEqual({ rate: 1999999999999999001n })
  expect(sharesToUnderlyingView(state, STRATEGY, WAD)).toBe(1999999999999999001n)
})

it('E9: the inflation attack ends in a revert', () => {
  const state = s.scene()
  expect(s.fund(state, STAKER, 1n)).toBe(1n)
  s.provide(state, s.BOB, 10n ** 6n + 1000n)
  transfer(state, { caller: s.BOB, token: s.TOKEN, to: STRATEGY, amount: 10n ** 6n })
  const deposit = { caller: s.BOB, strategy: STRATEGY, token: s.TOKEN, amount: 1000n }
  expect(s.errorOf(state, { type: 'depositIntoStrategy', ...deposit })).toBe('NewSharesZero')
})

it('E9: after a negative rebase only dust is stuck', () => {
  const lacking = (fewer: bigint) => {
    const state = s.scene()
    s.fund(state, STAKER, WAD)
    const balances = state.tokens.get(s.TOKEN)?.balances
    balances?.set(STRATEGY, 9n * 10n ** 17n)
    expect(sharesToUnderlyingView(state, STRATEGY, WAD)).toBe(900000000000000099n)
    const withdrawal = s.queue(state, STAKER, WAD - fewer)
    s.pass(state, 101)
    const tokens = [s.TOKEN]
    const action = { caller: STAKER, withdrawal, tokens, receiveAsTokens: true }
    return s.errorOf(state, { type: 'completeQueuedWithdrawal', ...action })
  }
  expect([0n, 109n, 110n].map(lacking)).toEqual(['TransferFailed', 'TransferFailed', null])
})

it('R2: with a tiny magnitude a third of it can vanish at no cost', () => {
  const state = nativeScene()
  s.slashTo(state, 3n, s.SET, BEACON)
  s.restake(state, STAKER, 32n)
  s.delegateTo_(state, STAKER)
  state.eigenPodManager.beaconChainSlashingFactors.set(STAKER, 666666666666666665n)
  const before = native(state).a
  s.slashTo(state, 2n, s.SET, BEACON)
  expect([before > 0n, native(state).a]).toEqual([true, before])
})

it('R4: three entries of one share no longer lose more than was minted', () => {
  const state = s.scene()
  s.slashableOperator(state)
  s.delegateTo_(state, STAKER)
  s.fund(state, STAKER, 6n)
  expect(s.slashTo(state, WAD / 2n).result.shares).toEqual([3n])
  expect(s.sharesOf(state, OPERATOR)).toBe(3n)
  for (let entry = 0; entry < 3; entry++) {
    const withdrawal = s.queue(state, STAKER, 1n)
    expect(withdrawal.scaledShares).toEqual([1n])
  }
  // The reference takes 3 + 1 here; the slack of the three entries is 2, so the queue loses nothing.
  expect(s.slash(state, WAD).result.shares).toEqual([3n])
  s.clear(state, s.SET, 1n)
  s.clear(state, s.SET, 2n)
  expect(totalShares(state, STRATEGY)).toBe(0n)
})

it('R5: the last native staker of a slashed operator can leave', () => {
  const state = nativeScene()
  s.slashTo(state, WAD / 2n, s.SET, BEACON)
  s.restake(state, STAKER, 32n)
  s.checkpoint(state, STAKER, 32n * s.GWEI_PER_ETHER, -7904235008n)
  expect(state.eigenPodManager.beaconChainSlashingFactors.get(STAKER)).toBe(752992656000000000n)
  s.checkpoint(state, STAKER, 32n * s.GWEI_PER_ETHER - 7904235008n, 22544509495n)
  s.delegateTo_(state, STAKER)
  expect(native(state).op).toBe(46640274486999999951n)
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(2271168270446305712n)
  const { events } = undelegate(state, { caller: STAKER, staker: STAKER })
  const args = (name: string) => events.find((event) => event.name === name)?.args
  expect(args('OperatorSharesDecreased')?.shares).toBe(46640274486999999951n)
  expect(args('SlashingWithdrawalQueued')?.sharesToWithdraw).toEqual([46640274486999999952n])
  expect(native(state).op).toBe(0n)
})

it('R6: the same after a further slash', () => {
  const state = nativeScene()
  s.restake(state, STAKER, 32n)
  s.delegateTo_(state, STAKER)
  s.checkpoint(state, STAKER, 32n * s.GWEI_PER_ETHER, -1796521962n)
  expect(state.eigenPodManager.beaconChainSlashingFactors.get(STAKER)).toBe(943858688687500000n)
  s.slashTo(state, 53064094179537375n, s.SET, BEACON)
  s.checkpoint(state, STAKER, 32n * s.GWEI_PER_ETHER - 1796521962n, 343752546n)
  s.slashTo(state, 51317694698386352n, s.SET, BEACON)
  expect(native(state)).toEqual({ a: 1882412124892902851n, op: 1882412124892902849n })
  undelegate(state, { caller: STAKER, staker: STAKER })
  expect(native(state).op).toBe(0n)
})

it('R7: a slash of a tiny stake takes nothing', () => {
  const state = s.scene()
  s.slashableOperator(state)
  s.fund(state, STAKER, 1n)
  s.delegateTo_(state, STAKER)
  expect(s.slashTo(state, 99n * 10n ** 16n).result.shares).toEqual([0n])
})

it('§6.3: a queued withdrawal is slashable through its last block, and frozen after it', () => {
  const state = s.scene()
  s.slashableOperator(state)
  s.fund(state, STAKER, ether(10n))
  s.delegateTo_(state, STAKER)
  const { result } = { result: s.queue(state, STAKER, ether(10n)) }
  const root = state.stakers.get(STAKER)?.withdrawalRoots[0] ?? '0x'
  const action = { caller: STAKER, withdrawal: result, tokens: [s.TOKEN], receiveAsTokens: true }
  s.pass(state, 100)
  expect(getSlashableSharesInQueue(state, OPERATOR, STRATEGY)).toBe(ether(10n))
  expect(s.errorOf(state, { type: 'completeQueuedWithdrawal', ...action })).toBe('WithdrawalDelayNotElapsed')
  expect(s.slashTo(state, WAD / 2n).result.shares).toEqual([ether(5n)])
  expect(getQueuedWithdrawal(state, root)[1]).toEqual([ether(5n)])
  s.pass(state, 1)
  expect(getSlashableSharesInQueue(state, OPERATOR, STRATEGY)).toBe(0n)
  expect(s.slashTo(state, WAD / 4n).result.shares).toEqual([0n])
  expect(getQueuedWithdrawal(state, root)[1]).toEqual([ether(5n)])
  expect(s.errorOf(state, { type: 'completeQueuedWithdrawal', ...action })).toBe(null)
  expect(state.tokens.get(s.TOKEN)?.balances.get(STAKER)).toBe(ether(5n))
})
