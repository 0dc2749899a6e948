// The worked examples of chapter 03 §1.10 that concern the ledger, and the scenarios of §1.11 that don't need proofs.
// E18 to E20 start from negative shares, which can't arise on a fresh chain; E21 and E22 concern the pod alone.
import { expect, it } from 'vitest'
import {
  BEACON_CHAIN_ETH_STRATEGY as BEACON,
  beaconChainSlashingFactor,
  depositScalingFactor,
  podDepositShares,
  queueWithdrawals,
  type State,
  setPod,
  WAD,
  type Withdrawal,
  withdrawSharesAsTokens,
} from '../src/index.js'
import * as s from './scene.js'

const { STAKER, OPERATOR } = s
const G = s.GWEI_PER_ETHER
const ether = (amount: bigint) => amount * s.ETHER

const staked = (validators: bigint): State => {
  const state = s.scene()
  s.restake(state, STAKER, 32n * validators)
  return state
}

const figures = (state: State) => ({
  factor: beaconChainSlashingFactor(state, STAKER),
  shares: podDepositShares(state, STAKER),
  worth: s.withdrawable(state, STAKER, BEACON),
})

it('E1: a validator loses half', () => {
  const state = staked(1n)
  s.checkpoint(state, STAKER, 32n * G, -16n * G)
  expect(figures(state)).toEqual({ factor: WAD / 2n, shares: ether(32n), worth: ether(16n) })
})

it('E2: three validators lose one gwei', () => {
  const state = staked(3n)
  const { events } = s.checkpoint(state, STAKER, 96n * G, -1n)
  expect(figures(state)).toEqual({
    factor: 999999999989583333n,
    shares: ether(96n),
    worth: 95999999998999999968n,
  })
  expect(events[0]?.args).toEqual({
    staker: STAKER,
    prevBeaconChainSlashingFactor: WAD,
    newBeaconChainSlashingFactor: WAD - 10416667n,
  })
})

it('E3: three validators lose one ether, delegated', () => {
  const state = staked(3n)
  s.register(state)
  s.delegateTo_(state, STAKER)
  s.checkpoint(state, STAKER, 96n * G, -G)
  expect(figures(state)).toMatchObject({ factor: 989583333333333333n, worth: 94999999999999999968n })
  expect(ether(96n) - s.sharesOf(state, OPERATOR, BEACON)).toBe(1000000000000000032n)
})

it('E4: ETH in the pod offsets a loss', () => {
  const state = staked(2n)
  s.checkpoint(state, STAKER, 64n * G, -4n * G, G)
  expect(figures(state)).toEqual({ factor: 953125000000000000n, shares: ether(64n), worth: ether(61n) })
  expect(state.eigenPodManager.pods.get(STAKER)?.withdrawableGwei).toBe(G)
})

it('E5: two losses', () => {
  const state = staked(3n)
  s.checkpoint(state, STAKER, 96n * G, -32n * G)
  expect(figures(state).factor).toBe(666666666666666666n)
  s.checkpoint(state, STAKER, 64n * G, -16n * G)
  expect(figures(state)).toMatchObject({ factor: 499999999999999999n, worth: 47999999999999999904n })
})

it('E6: a validator proven during the checkpoint counts before and after', () => {
  const state = staked(1n)
  s.restake(state, STAKER, 32n)
  s.checkpoint(state, STAKER, 64n * G, -16n * G)
  expect(figures(state)).toEqual({ factor: 75n * 10n ** 16n, shares: ether(64n), worth: ether(48n) })
})

it('E7 and E8: a leak, then a reward', () => {
  const state = staked(1n)
  s.checkpoint(state, STAKER, 32n * G, -(G / 100n))
  expect(figures(state).factor).toBe(999687500000000000n)
  s.checkpoint(state, STAKER, 3199n * (G / 100n), G / 100n)
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(1000000097656259536n)
  expect(figures(state)).toMatchObject({ shares: 3201n * 10n ** 16n, worth: 31999999999999999975n })
})

it('E9: a new validator after a loss', () => {
  const state = staked(1n)
  s.checkpoint(state, STAKER, 32n * G, -16n * G)
  s.restake(state, STAKER, 32n)
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(15n * 10n ** 17n)
  expect(figures(state).worth).toBe(ether(48n))
})

it('E10: the same with no shares left', () => {
  const state = staked(1n)
  s.checkpoint(state, STAKER, 32n * G, -16n * G)
  s.queue(state, STAKER, ether(32n), BEACON)
  expect(figures(state).shares).toBe(0n)
  s.restake(state, STAKER, 32n)
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(2n * WAD)
  expect(figures(state).worth).toBe(ether(32n))
})

function delegatedAtAQuarter(): State {
  const state = s.scene()
  s.createSet(state, s.SET.id, [BEACON])
  s.slashableOperator(state, OPERATOR, BEACON)
  s.restake(state, STAKER, 32n)
  s.delegateTo_(state, STAKER)
  s.slashTo(state, WAD / 4n, s.SET, BEACON)
  expect(figures(state).worth).toBe(ether(8n))
  return state
}

it('E11: beacon chain and operator slashing multiply', () => {
  const state = delegatedAtAQuarter()
  s.checkpoint(state, STAKER, 32n * G, -16n * G)
  expect(s.sharesOf(state, OPERATOR, BEACON)).toBe(ether(4n))
  expect(figures(state).worth).toBe(ether(4n))
})

it('E12: a second validator before the loss', () => {
  const state = delegatedAtAQuarter()
  s.restake(state, STAKER, 32n)
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(25n * 10n ** 17n)
  expect(figures(state).worth).toBe(ether(40n))
  s.checkpoint(state, STAKER, 64n * G, -16n * G)
  expect(figures(state)).toMatchObject({ factor: 75n * 10n ** 16n, worth: ether(30n) })
})

it('E13: a second validator after the loss', () => {
  const state = delegatedAtAQuarter()
  s.checkpoint(state, STAKER, 32n * G, -16n * G)
  s.restake(state, STAKER, 32n)
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(45n * 10n ** 17n)
  expect(figures(state).worth).toBe(ether(36n))
})

it('E14 and S15: all is lost, and the pod takes nothing more; delegating still works', () => {
  const state = staked(2n)
  s.checkpoint(state, STAKER, 64n * G, -64n * G)
  expect(figures(state).factor).toBe(0n)
  expect(() => s.restake(state, STAKER, 32n)).toThrow('FullySlashed')
  expect(() => s.checkpoint(state, STAKER, 0n, 0n, 1n)).toThrow('FullySlashed')
  s.register(state)
  s.delegateTo_(state, STAKER)
})

it('E15: one gwei in the pod saves it', () => {
  const state = staked(2n)
  s.checkpoint(state, STAKER, 64n * G, -64n * G, 1n)
  expect(figures(state).factor).toBe(15625000n)
})

it('E16: whole gwei are paid, the rest of the shares is gone', () => {
  const state = staked(1n)
  setPod(state, { owner: STAKER, address: s.podOf(STAKER), withdrawableGwei: 40n * G })
  const { delegationManager, eigenPodManager } = state.config.contracts
  const { events } = withdrawSharesAsTokens(state, {
    caller: delegationManager,
    contract: eigenPodManager,
    strategy: BEACON,
    staker: STAKER,
    token: s.TOKEN,
    shares: 33000000001234567890n,
  })
  expect(events).toEqual([
    {
      contract: s.podOf(STAKER),
      name: 'RestakedBeaconChainETHWithdrawn',
      args: { recipient: STAKER, amount: 33000000001000000000n },
    },
  ])
  expect(state.eigenPodManager.pods.get(STAKER)?.withdrawableGwei).toBe(40n * G - 33000000001n)
})

it('E17: a loss reaches a queued withdrawal, whenever it is completed', () => {
  const state = staked(1n)
  const withdrawal = s.queue(state, STAKER, ether(32n), BEACON)
  s.pass(state, 101)
  s.checkpoint(state, STAKER, 32n * G, -8n * G)
  s.complete(state, withdrawal, false)
  expect(podDepositShares(state, STAKER)).toBe(ether(24n))
})

it('S14: plain ETH in a pod without validators becomes shares', () => {
  const state = s.scene()
  setPod(state, { owner: STAKER, address: s.podOf(STAKER) })
  s.checkpoint(state, STAKER, 0n, 0n, 7n)
  expect(podDepositShares(state, STAKER)).toBe(7n * 10n ** 9n)
})

it('S16: a factor of one wei stays until the next loss', () => {
  const state = staked(1n)
  state.eigenPodManager.beaconChainSlashingFactors.set(STAKER, 1n)
  s.restake(state, STAKER, 32n)
  s.checkpoint(state, STAKER, 64n * G, G)
  expect(figures(state).factor).toBe(1n)
  s.checkpoint(state, STAKER, 65n * G, -1n)
  expect(figures(state).factor).toBe(0n)
})

it('S17: a product that floors to zero, and undelegation as the way out', () => {
  const state = s.scene()
  s.createSet(state, s.SET.id, [BEACON])
  s.slashableOperator(state, OPERATOR, BEACON)
  s.slashTo(state, 1n, s.SET, BEACON)
  s.restake(state, STAKER, 32n)
  s.checkpoint(state, STAKER, 32n * G, -1n)
  s.delegateTo_(state, STAKER)
  expect(figures(state).worth).toBe(0n)
  expect(() => s.restake(state, STAKER, 32n)).toThrow('FullySlashed')
  s.apply(state, { type: 'undelegate', caller: STAKER, staker: STAKER })
  s.restake(state, STAKER, 32n)
})

it('S18: checkpoints without change leave the scaling factor alone', () => {
  const state = staked(1n)
  s.checkpoint(state, STAKER, 32n * G, -16n * G)
  const before = figures(state).worth
  const params = [{ strategies: [BEACON], depositShares: [ether(32n)] }]
  const [withdrawal] = s.queuedIn(queueWithdrawals(state, { caller: STAKER, params })) as [Withdrawal]
  for (let round = 0; round < 10; round++) {
    expect(s.checkpoint(state, STAKER, 16n * G, 0n).events).toEqual([])
  }
  expect(depositScalingFactor(state, STAKER, BEACON)).toBe(WAD)
  s.pass(state, 101)
  s.complete(state, withdrawal, false)
  s.register(state)
  s.delegateTo_(state, STAKER)
  expect(figures(state).worth).toBeLessThanOrEqual(before)
  expect(figures(state).worth).toBe(ether(16n))
})
