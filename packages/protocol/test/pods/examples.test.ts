// The worked examples of chapter 03 §1.10, with real pods and both layouts of the beacon state. E18 to E20 start from
// negative shares, which can't arise on a fresh chain.
import { describe, expect, it } from 'vitest'
import { depositScalingFactor, WAD, withdrawSharesAsTokens } from '../../src/index.js'
import {
  addValidator,
  BEACON,
  change,
  checkpoint,
  ETH,
  ether,
  figures,
  hashOf,
  layoutNames,
  native,
  OPERATOR,
  POD,
  podOf,
  prove,
  proveBalances,
  proven,
  STAKER,
  s,
  slash,
  start,
  sweep,
} from './nativeScene.js'

describe.each(layoutNames)('with the %s layout', (layout) => {
  const factorOf = (n: ReturnType<typeof native>) => figures(n).factor
  const scaling = (n: ReturnType<typeof native>) => depositScalingFactor(n.state, STAKER, BEACON)

  it('E1: a validator loses half', () => {
    const n = proven(1, layout)
    slash(n, 0, 16n * ETH)
    checkpoint(n)
    expect(figures(n)).toEqual({ factor: WAD / 2n, shares: ether(32n), worth: ether(16n) })
  })

  it('E2: three validators lose one gwei', () => {
    const n = proven(3, layout)
    change(n, 1, { balanceGwei: 32n * ETH - 1n })
    const { events } = checkpoint(n)
    expect(figures(n)).toEqual({
      factor: 999999999989583333n,
      shares: ether(96n),
      worth: 95999999998999999968n,
    })
    expect(events.find(({ name }) => name === 'BeaconChainSlashingFactorDecreased')?.args).toEqual({
      staker: STAKER,
      prevBeaconChainSlashingFactor: WAD,
      newBeaconChainSlashingFactor: WAD - 10416667n,
    })
  })

  it('E3: three validators lose one ether, delegated', () => {
    const n = proven(3, layout)
    s.register(n.state)
    s.delegateTo_(n.state, STAKER)
    change(n, 2, { balanceGwei: 31n * ETH })
    checkpoint(n)
    expect(figures(n)).toMatchObject({ factor: 989583333333333333n, worth: 94999999999999999968n })
    expect(ether(96n) - s.sharesOf(n.state, OPERATOR, BEACON)).toBe(1000000000000000032n)
  })

  it('E4: ETH in the pod offsets a loss', () => {
    const n = proven(2, layout)
    sweep(n, ETH)
    change(n, 0, { balanceGwei: 28n * ETH })
    checkpoint(n)
    expect(figures(n)).toEqual({ factor: 953125000000000000n, shares: ether(64n), worth: ether(61n) })
    expect(podOf(n).withdrawableGwei).toBe(ETH)
  })

  it('E5: two losses', () => {
    const n = proven(3, layout)
    change(n, 0, { balanceGwei: 0n })
    checkpoint(n)
    expect(factorOf(n)).toBe(666666666666666666n)
    change(n, 1, { balanceGwei: 16n * ETH })
    checkpoint(n)
    expect(figures(n)).toMatchObject({ factor: 499999999999999999n, worth: 47999999999999999904n })
  })

  it('E6: a validator that is proven during the checkpoint counts before and after', () => {
    const n = proven(1, layout)
    slash(n, 0, 16n * ETH)
    start(n)
    const other = addValidator(n)
    prove(n, other)
    proveBalances(n, [0])
    expect(podOf(n).currentCheckpointTimestamp).toBe(0n)
    expect(figures(n)).toEqual({ factor: 75n * 10n ** 16n, shares: ether(64n), worth: ether(48n) })
  })

  it('E7 and E8: a leak, then a reward', () => {
    const n = proven(1, layout)
    change(n, 0, { balanceGwei: 3199n * (ETH / 100n) })
    checkpoint(n)
    expect(factorOf(n)).toBe(999687500000000000n)
    change(n, 0, { balanceGwei: 32n * ETH })
    checkpoint(n)
    expect(scaling(n)).toBe(1000000097656259536n)
    expect(figures(n)).toMatchObject({ shares: 3201n * 10n ** 16n, worth: 31999999999999999975n })
  })

  const halved = () => {
    const n = proven(1, layout)
    slash(n, 0, 16n * ETH)
    checkpoint(n)
    return n
  }

  it('E9: a new validator after a loss', () => {
    const n = halved()
    prove(n, addValidator(n))
    expect(scaling(n)).toBe(15n * 10n ** 17n)
    expect(figures(n).worth).toBe(ether(48n))
  })

  it('E10: the same with no shares left', () => {
    const n = halved()
    s.queue(n.state, STAKER, ether(32n), BEACON)
    expect(figures(n).shares).toBe(0n)
    prove(n, addValidator(n))
    expect(scaling(n)).toBe(2n * WAD)
    expect(figures(n).worth).toBe(ether(32n))
  })

  const atAQuarter = () => {
    const n = native(layout)
    s.createSet(n.state, s.SET.id, [BEACON])
    s.slashableOperator(n.state, OPERATOR, BEACON)
    prove(n, addValidator(n))
    s.delegateTo_(n.state, STAKER)
    s.slashTo(n.state, WAD / 4n, s.SET, BEACON)
    expect(figures(n).worth).toBe(ether(8n))
    return n
  }

  it('E11: beacon chain and operator slashing multiply', () => {
    const n = atAQuarter()
    const before = s.sharesOf(n.state, OPERATOR, BEACON)
    slash(n, 0, 16n * ETH)
    checkpoint(n)
    expect(before - s.sharesOf(n.state, OPERATOR, BEACON)).toBe(ether(4n))
    expect(figures(n).worth).toBe(ether(4n))
  })

  it('E12: a second validator before the loss', () => {
    const n = atAQuarter()
    prove(n, addValidator(n))
    expect(scaling(n)).toBe(25n * 10n ** 17n)
    expect(figures(n).worth).toBe(ether(40n))
    slash(n, 0, 16n * ETH)
    checkpoint(n)
    expect(figures(n)).toMatchObject({ factor: 75n * 10n ** 16n, worth: ether(30n) })
  })

  it('E13: a second validator after the loss', () => {
    const n = atAQuarter()
    slash(n, 0, 16n * ETH)
    checkpoint(n)
    expect(figures(n)).toMatchObject({ factor: WAD / 2n, worth: ether(4n) })
    prove(n, addValidator(n))
    expect(scaling(n)).toBe(45n * 10n ** 17n)
    expect(figures(n).worth).toBe(ether(36n))
  })

  const allLost = (inPodGwei: bigint) => {
    const n = proven(2, layout)
    slash(n, 0, 0n)
    slash(n, 1, 0n)
    sweep(n, inPodGwei)
    checkpoint(n)
    return n
  }

  it('E14: all is lost, and the pod takes nothing more', () => {
    const n = allLost(0n)
    expect(factorOf(n)).toBe(0n)
    expect(() => prove(n, addValidator(n))).toThrow('FullySlashed')
    sweep(n, 1n)
    expect(() => checkpoint(n)).toThrow('FullySlashed')
  })

  it('E15: one gwei in the pod saves it', () => {
    const n = allLost(1n)
    expect(factorOf(n)).toBe(15625000n)
    prove(n, addValidator(n))
  })

  it('E16: to the wei, and what is left of a broken gwei can be withdrawn (docs/differences.md)', () => {
    const n = native(layout)
    sweep(n, 40n * ETH)
    checkpoint(n)
    const { delegationManager, eigenPodManager: contract } = n.state.config.contracts
    const withdraw = (shares: bigint) =>
      withdrawSharesAsTokens(n.state, {
        caller: delegationManager,
        contract,
        strategy: BEACON,
        staker: STAKER,
        token: s.TOKEN,
        shares,
      })
    const first = 33_000000001_234567890n
    expect(withdraw(first).events).toEqual([
      { contract: POD, name: 'RestakedBeaconChainETHWithdrawn', args: { recipient: STAKER, amount: first } },
    ])
    expect(podOf(n)).toMatchObject({
      withdrawableGwei: 6_999999998n,
      withdrawableRemainderWei: 765432110n,
      balanceWei: 40n * s.ETHER - first,
      paidWei: first,
    })
    // The remainder has shares: no checkpoint credits it again.
    expect(checkpoint(n).events.map(({ name }) => name)).toEqual(['CheckpointFinalized', 'CheckpointCreated'])
    expect(() => withdraw(40n * s.ETHER - first + 1n)).toThrow('InsufficientWithdrawableBalance')
    withdraw(40n * s.ETHER - first)
    expect(podOf(n)).toMatchObject({ withdrawableGwei: 0n, withdrawableRemainderWei: 0n, balanceWei: 0n })
  })

  it('E17: a loss reaches a queued withdrawal, whenever it is completed', () => {
    const n = proven(1, layout)
    const withdrawal = s.queue(n.state, STAKER, ether(32n), BEACON)
    s.pass(n.state, 101)
    sweep(n, 24n * ETH)
    slash(n, 0, 0n)
    checkpoint(n)
    expect(factorOf(n)).toBe(75n * 10n ** 16n)
    s.complete(n.state, withdrawal, true)
    expect(podOf(n)).toMatchObject({ paidWei: ether(24n), balanceWei: 0n, withdrawableGwei: 0n })
  })

  it('E21: a stray deposit on an exited validator keeps it in until it is gone too', () => {
    const n = proven(1, layout)
    sweep(n, 32n * ETH)
    change(n, 0, { balanceGwei: ETH, exitEpoch: 300 })
    start(n)
    const first = n.state.timestamp
    proveBalances(n)
    expect(podOf(n).checkpoint.balanceDeltasGwei).toBe(-31n * ETH)
    expect(podOf(n).validators.get(hashOf(0))?.status).toBe('active')
    expect(podOf(n).checkpointBalanceExitedGwei.get(first)).toBeUndefined()
    sweep(n, ETH)
    change(n, 0, { balanceGwei: 0n })
    start(n)
    const second = n.state.timestamp
    proveBalances(n)
    expect(podOf(n).checkpoint.balanceDeltasGwei).toBe(-ETH)
    expect(podOf(n).validators.get(hashOf(0))?.status).toBe('withdrawn')
    expect(podOf(n).checkpointBalanceExitedGwei.get(second)).toBe(ETH)
  })

  it('E22: a consolidation changes nothing, and is booked as an exit', () => {
    const n = proven(2, layout)
    change(n, 0, { balanceGwei: 64n * ETH })
    change(n, 1, { balanceGwei: 0n })
    const before = figures(n)
    start(n)
    const { timestamp } = n.state
    const { events } = proveBalances(n)
    expect(events.find(({ name }) => name === 'CheckpointFinalized')?.args.totalShareDeltaWei).toBe(0n)
    expect(figures(n)).toEqual(before)
    expect(podOf(n).validators.get(hashOf(1))?.status).toBe('withdrawn')
    expect(podOf(n).checkpointBalanceExitedGwei.get(timestamp)).toBe(32n * ETH)
  })
})
