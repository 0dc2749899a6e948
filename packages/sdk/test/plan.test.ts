// Plans with what the beacon chain does: the numbers of chapter 03 §1.10, and the model's checkpoints from real proofs.
import { cancelCheckpoint, snapshot } from '@restack/protocol'
import { type PlanStepInput, planSchema, simulatePlan } from '@restack/sdk'
import { describe, expect, it } from 'vitest'
import * as n from '../../protocol/test/pods/nativeScene.js'

const ETH = 1_000_000_000
const staker = n.STAKER

const credit = (eth: number): PlanStepInput => ({
  type: 'creditValidators',
  staker,
  effectiveBalanceGwei: eth * ETH,
})
const counted = (deltaGwei: number, podGwei = 0): PlanStepInput => ({
  type: 'finalizeCheckpoint',
  staker,
  balanceDeltasGwei: deltaGwei,
  podBalanceGwei: podGwei,
})

/** What the staker has after a plan, in wei. */
function after({ state }: n.Native, plan: PlanStepInput[]) {
  const { complete, changes, steps } = simulatePlan(state, planSchema.parse(plan))
  expect(complete).toBe(true)
  expect(steps.map(({ action }) => action.type)).toEqual(plan.map(({ type }) => type))
  const figure = (wanted: string) =>
    changes.find((change) => change.figure === wanted && change.address === staker)?.after
  return { shares: figure('depositShares'), worth: figure('withdrawableShares') }
}

describe('examples of chapter 03 §1.10', () => {
  it.each([
    ['E1', [credit(32), counted(-16 * ETH)], 32n * n.ether(1n), 16n * n.ether(1n)],
    ['E2', [credit(96), counted(-1)], 96n * n.ether(1n), 95_999_999_998_999_999_968n],
    ['E3', [credit(96), counted(-ETH)], 96n * n.ether(1n), 94_999_999_999_999_999_968n],
    ['E4', [credit(64), counted(-4 * ETH, ETH)], 64n * n.ether(1n), 61n * n.ether(1n)],
    [
      'E5',
      [credit(96), counted(-32 * ETH), counted(-16 * ETH)],
      96n * n.ether(1n),
      47_999_999_999_999_999_904n,
    ],
  ] as const)('%s', (_, plan, shares, worth) => {
    // A pod is made for who has none.
    expect(after({ ...n.native(), state: n.s.scene() }, [...plan])).toEqual({ shares, worth })
    expect(after(n.native(), [...plan])).toEqual({ shares, worth })
  })
})

describe('a loss as a plan', () => {
  /** Really counted, from proofs. */
  const really = (scene: n.Native) => {
    const copy = { ...scene, state: snapshot(scene.state) }
    if (n.podOf(copy).currentCheckpointTimestamp === 0n) n.start(copy)
    n.proveBalances(copy)
    const { shares, worth } = n.figures(copy)
    return { shares, worth }
  }
  /** Only what has changed is in a simulation. */
  const foretold = (scene: n.Native, plan: PlanStepInput[]) => {
    const { shares, worth } = n.figures(scene)
    const then = after(scene, plan)
    return { shares: then.shares ?? shares, worth: then.worth ?? worth }
  }

  it('is what the checkpoint then gives', () => {
    const scene = n.proven(3)
    n.slash(scene, 0, 20n * n.ETH)
    expect(foretold(scene, [counted(-12 * ETH)])).toEqual(really(scene))
  })

  it('counts the fraction of a gwei that the pod still has to pay', () => {
    const scene = n.proven(3)
    const pod = n.podOf(scene)
    pod.withdrawableRemainderWei = 999_999_999n
    pod.balanceWei += 999_999_999n
    n.slash(scene, 0, 20n * n.ETH)
    expect(foretold(scene, [counted(-12 * ETH)])).toEqual(really(scene))
  })

  it('goes on from a checkpoint that has counted half', () => {
    const scene = n.proven(4)
    n.sweep(scene, 2n * n.ETH)
    n.slash(scene, 0, 20n * n.ETH)
    n.slash(scene, 1, 31n * n.ETH)
    n.start(scene)
    n.proveBalances(scene, [0])
    // The twelve ETH are counted already; the rest is validator 1's, and what the pod was found to hold.
    expect(foretold(scene, [counted(-ETH, 2 * ETH)])).toEqual(really(scene))
  })

  it('goes on from a checkpoint that was cancelled half-way', () => {
    const scene = n.proven(4)
    n.slash(scene, 0, 20n * n.ETH)
    n.start(scene)
    n.proveBalances(scene, [0])
    const { beaconChainSlashingFactors } = scene.state.eigenPodManager
    beaconChainSlashingFactors.set(staker, 0n) // only where nothing is left may it be cancelled
    cancelCheckpoint(scene.state, { caller: staker, podOwner: staker })
    beaconChainSlashingFactors.delete(staker)
    n.slash(scene, 1, 31n * n.ETH)
    expect(n.podOf(scene).carriedDeltasGwei).toBe(-12n * n.ETH)
    expect(foretold(scene, [counted(-ETH)])).toEqual(really(scene))
  })

  it('is refused where there is not so much, and leaves the state as it was', () => {
    const { state } = n.proven(2)
    const before = snapshot(state)
    const plan = planSchema.parse([credit(32), counted(-90 * ETH), counted(-7 * ETH)])
    expect(() => simulatePlan(state, plan)).toThrow(
      expect.objectContaining({
        code: 'InvalidPlan',
        message: `The validators of ${staker} cannot lose 7 ETH: they are known to have 6 ETH.`,
      }),
    )
    expect(state).toEqual(before)
  })

  it('is refused where a state was read without validators, also beside new ones', () => {
    const scene = n.proven(2)
    n.podOf(scene).validators.clear()
    const plan = planSchema.parse([credit(32), counted(-ETH)])
    expect(() => simulatePlan(scene.state, plan)).toThrow(
      expect.objectContaining({
        code: 'InvalidPlan',
        message: `No validators of ${staker} are known that could lose something.`,
      }),
    )
    expect(simulatePlan(scene.state, planSchema.parse([counted(0, ETH)])).complete).toBe(true)
  })

  it('needs a pod', () => {
    const plan = planSchema.parse([counted(-ETH)])
    expect(() => simulatePlan(n.s.scene(), plan)).toThrow(
      expect.objectContaining({ code: 'InvalidPlan', message: `${staker} has no pod.` }),
    )
  })
})
