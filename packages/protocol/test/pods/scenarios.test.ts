// The scenarios of chapter 03 §1.11. Shares are withdrawable shares.
import { describe, expect, it } from 'vitest'
import {
  attempt,
  balanceProofs,
  credentialProofs,
  depositScalingFactor,
  podCredentials,
  sendToPod,
  startCheckpoint,
  undelegate,
  WAD,
} from '../../src/index.js'
import {
  addValidator,
  BEACON,
  BOB,
  block,
  change,
  checkpoint,
  ETH,
  ether,
  exit,
  figures,
  hashOf,
  layoutNames,
  layouts,
  type Native,
  names,
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
  startStale,
  sweep,
} from './nativeScene.js'

const worth = (n: Native) => figures(n).worth
const startAgain = { caller: STAKER, podOwner: STAKER, revertIfNoBalance: false }

describe.each(layoutNames)('with the %s layout', (layout) => {
  it.each([0, 1, 32])('S1: nothing happens in %i blocks between start and finish', (blocks) => {
    const n = proven(2, layout)
    const before = figures(n)
    start(n)
    s.pass(n.state, blocks)
    proveBalances(n)
    expect(figures(n)).toEqual(before)
  })

  it('S2: credentials are proven once, and not again after withdrawal', () => {
    const n = proven(1, layout)
    expect(() => prove(n, 0)).toThrow('CredentialsAlreadyVerified')
    exit(n, 0)
    checkpoint(n)
    expect(podOf(n).validators.get(hashOf(0))?.status).toBe('withdrawn')
    expect(() => prove(n, 0)).toThrow('CredentialsAlreadyVerified')
  })

  it('S3: one checkpoint at a time', () => {
    const n = proven(1, layout)
    start(n)
    expect(() => start(n)).toThrow('CheckpointAlreadyActive')
  })

  it('S4: a checkpoint that started in this block and is over stops another', () => {
    const n = proven(1, layout)
    checkpoint(n)
    expect(() => startCheckpoint(n.state, startAgain)).toThrow('CannotCheckpointTwiceInSingleBlock')
    start(n)
    s.pass(n.state, 1)
    block(n)
    proveBalances(n)
    startCheckpoint(n.state, startAgain)
  })

  it('S5: an exiting validator is not taken, nor a slashed one', () => {
    const n = native(layout)
    const [leaving, slashed] = [addValidator(n, { exitEpoch: 300 }), addValidator(n)]
    slash(n, slashed, 31n * ETH)
    expect(() => prove(n, leaving)).toThrow('ValidatorIsExitingBeaconChain')
    expect(() => prove(n, slashed)).toThrow('ValidatorIsExitingBeaconChain')
  })

  it('S6: exits into the pod change no shares', () => {
    const n = proven(2, layout)
    exit(n, 0)
    exit(n, 1)
    checkpoint(n)
    expect(figures(n)).toEqual({ factor: WAD, shares: ether(64n), worth: ether(64n) })
    expect(podOf(n)).toMatchObject({ withdrawableGwei: 64n * ETH, activeValidatorCount: 0 })
    expect([...podOf(n).validators.values()].map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
  })

  it('S7: an exit after the start is seen by the next checkpoint', () => {
    const n = proven(1, layout)
    start(n)
    exit(n, 0)
    proveBalances(n)
    expect(worth(n)).toBe(ether(32n))
    expect(podOf(n)).toMatchObject({ withdrawableGwei: 0n, activeValidatorCount: 1 })
    checkpoint(n)
    expect(worth(n)).toBe(ether(32n))
    expect(podOf(n)).toMatchObject({ withdrawableGwei: 32n * ETH, activeValidatorCount: 0 })
  })

  it.each(['owner', 'stale proof'])('S8: what was slashed is missing, started by %s', (by) => {
    const n = proven(1, layout)
    slash(n, 0, 24n * ETH)
    if (by === 'owner') {
      exit(n, 0)
      start(n)
    } else {
      change(n, 0, { balanceGwei: 0n })
      sweep(n, 24n * ETH)
      startStale(n, 0)
    }
    proveBalances(n)
    expect(worth(n)).toBe(ether(24n))
  })

  it('S9: stale proofs as often as the validator is slashed further', () => {
    const n = proven(1, layout)
    for (const left of [31n, 16n]) {
      slash(n, 0, left * ETH)
      startStale(n, 0)
      proveBalances(n)
      expect(worth(n)).toBe(ether(left))
    }
  })

  it('S10: slashed and gone after the start: seen by the next checkpoint', () => {
    const n = proven(2, layout)
    start(n)
    slash(n, 0, 16n * ETH)
    exit(n, 0)
    proveBalances(n)
    expect(worth(n)).toBe(ether(64n))
    startStale(n, 0)
    proveBalances(n)
    expect(worth(n)).toBe(ether(48n))
  })

  it('S11: a validator proven during a checkpoint that finds a loss', () => {
    const n = proven(1, layout)
    slash(n, 0, 16n * ETH)
    start(n)
    prove(n, addValidator(n))
    proveBalances(n)
    expect(worth(n)).toBe(ether(48n))
  })

  it('S12: rewards on the beacon chain appear at the checkpoint', () => {
    const n = native(layout)
    const [early, late] = [addValidator(n, { balanceGwei: 32n * ETH + 5n }), addValidator(n)]
    prove(n, early, late)
    expect(worth(n)).toBe(ether(64n))
    change(n, late, { balanceGwei: 32n * ETH + 7n })
    checkpoint(n)
    expect(worth(n)).toBe(ether(64n) + 12n * 10n ** 9n)
  })

  it('S13: rewards swept into the pod: before the start counted, after it not', () => {
    const n = proven(1, layout)
    sweep(n, 5n)
    start(n)
    sweep(n, 7n)
    proveBalances(n)
    expect(worth(n)).toBe(ether(32n) + 5n * 10n ** 9n)
    checkpoint(n)
    expect(worth(n)).toBe(ether(32n) + 12n * 10n ** 9n)
  })

  it('S14: plain ETH in a pod without validators becomes shares at the start, in whole gwei', () => {
    const n = native(layout)
    sendToPod(n.state, { podOwner: STAKER, amountWei: 7_999999999n })
    expect(names(start(n))).toEqual([
      'CheckpointFinalized',
      'PodSharesUpdated',
      'NewTotalShares',
      'DepositScalingFactorUpdated',
      'CheckpointCreated',
    ])
    expect(figures(n).shares).toBe(7_000000000n)
    expect(podOf(n)).toMatchObject({ currentCheckpointTimestamp: 0n, withdrawableGwei: 7n })
    sendToPod(n.state, { podOwner: STAKER, amountWei: 1n })
    checkpoint(n)
    expect(figures(n).shares).toBe(8_000000000n)
  })

  it('S15: with a factor of 0 nothing comes in any more; delegating works', () => {
    const n = proven(1, layout)
    slash(n, 0, 0n)
    checkpoint(n)
    expect(figures(n)).toMatchObject({ factor: 0n, worth: 0n })
    expect(() => prove(n, addValidator(n))).toThrow('FullySlashed')
    sweep(n, 1n)
    expect(() => start(n)).toThrow('FullySlashed')
    s.register(n.state)
    s.delegateTo_(n.state, STAKER)
  })

  it('S16: a factor of one wei stays until the next loss', () => {
    const n = proven(1, layout)
    n.state.eigenPodManager.beaconChainSlashingFactors.set(STAKER, 1n)
    prove(n, addValidator(n))
    change(n, 0, { balanceGwei: 33n * ETH })
    checkpoint(n)
    expect(figures(n).factor).toBe(1n)
    change(n, 0, { balanceGwei: 33n * ETH - 1n })
    checkpoint(n)
    expect(figures(n).factor).toBe(0n)
  })

  it('S17: a product that floors to zero, and undelegation as the way out', () => {
    const n = native(layout)
    s.createSet(n.state, s.SET.id, [BEACON])
    s.slashableOperator(n.state, OPERATOR, BEACON)
    s.slashTo(n.state, 1n, s.SET, BEACON)
    prove(n, addValidator(n))
    change(n, 0, { balanceGwei: 32n * ETH - 1n })
    checkpoint(n)
    s.delegateTo_(n.state, STAKER)
    expect(worth(n)).toBe(0n)
    const other = addValidator(n)
    expect(() => prove(n, other)).toThrow('FullySlashed')
    undelegate(n.state, { caller: STAKER, staker: STAKER })
    prove(n, other)
  })

  it('S18: checkpoints without change leave the scaling factor alone', () => {
    const n = proven(1, layout)
    slash(n, 0, 16n * ETH)
    checkpoint(n)
    const before = worth(n)
    const withdrawal = s.queue(n.state, STAKER, ether(32n), BEACON)
    for (let round = 0; round < 10; round++) {
      start(n)
      expect(names(proveBalances(n))).toEqual(['ValidatorCheckpointed', 'CheckpointFinalized'])
    }
    expect(depositScalingFactor(n.state, STAKER, BEACON)).toBe(WAD)
    s.pass(n.state, 101)
    s.complete(n.state, withdrawal, false)
    s.register(n.state)
    s.delegateTo_(n.state, STAKER)
    expect(worth(n)).toBeLessThanOrEqual(before)
    expect(worth(n)).toBe(ether(16n))
  })

  it('S19: consolidation into a validator that was switched to 0x02', () => {
    const n = proven(4, layout)
    const target = { withdrawalCredentials: podCredentials(POD, 2), effectiveBalanceGwei: 128n * ETH }
    change(n, 0, { ...target, balanceGwei: 128n * ETH })
    for (const source of [1, 2, 3]) change(n, source, { balanceGwei: 0n, exitEpoch: 300 })
    checkpoint(n)
    expect(figures(n)).toEqual({ factor: WAD, shares: ether(128n), worth: ether(128n) })
    const statuses = [...podOf(n).validators.values()].map(({ status }) => status)
    expect(statuses).toEqual(['active', 'withdrawn', 'withdrawn', 'withdrawn'])
    change(n, 0, { balanceGwei: 129n * ETH })
    start(n)
    expect(podOf(n).checkpoint.proofsRemaining).toBe(1)
    proveBalances(n)
    expect(worth(n)).toBe(ether(129n))
  })

  it('S20: a partial withdrawal down to 32 ETH', () => {
    const n = native(layout)
    const balance = { effectiveBalanceGwei: 64n * ETH, balanceGwei: 64n * ETH }
    const index = addValidator(n, { ...balance, withdrawalCredentials: podCredentials(POD, 2) })
    prove(n, index)
    change(n, index, { balanceGwei: 32n * ETH, effectiveBalanceGwei: 32n * ETH })
    sweep(n, 32n * ETH)
    checkpoint(n)
    expect(figures(n)).toEqual({ factor: WAD, shares: ether(64n), worth: ether(64n) })
    expect(podOf(n).withdrawableGwei).toBe(32n * ETH)
  })

  it('proofs of the other layout have another length', () => {
    const n = native(layout)
    addValidator(n)
    const view = { ...block(n), layout: layouts[layout === 'deneb' ? 'electra' : 'deneb'] }
    const common = { caller: STAKER, podOwner: STAKER }
    const credentials = credentialProofs(view, [0])
    const beaconTimestamp = n.state.timestamp
    const action = {
      type: 'verifyWithdrawalCredentials',
      ...common,
      beaconTimestamp,
      ...credentials,
    } as const
    expect(attempt(n.state, action)).toMatchObject({ error: { name: 'InvalidProofLength' } })
    prove(n, 0)
    start(n)
    const proofs = balanceProofs(view, [0])
    const balances = { type: 'verifyCheckpointProofs', ...common, caller: BOB, ...proofs } as const
    expect(attempt(n.state, balances)).toMatchObject({ error: { name: 'InvalidProofLength' } })
  })
})
