import { type Action, type Address, podDepositShares, type State } from '@restack/protocol'
import { formatEther } from 'viem'
import { RestackError } from '../errors/RestackError.js'
import type { PlanStep } from './planSchema.js'

type StepOf<type extends PlanStep['type']> = Extract<PlanStep, { type: type }>

type Known = {
  /** What a pod's validators have as far as it knows. */
  beaconGwei: bigint
  /** The part of their last change that it has not reported yet. */
  unreportedGwei: bigint
  /** It has shares but no validators: it never had any, or the state was read without them. */
  withoutValidators: boolean
}

/** The steps of a plan that are about pods, as actions. */
export type PodLedger = {
  credit: (state: State, step: StepOf<'creditValidators'>) => Action
  finalize: (state: State, step: StepOf<'finalizeCheckpoint'>) => Action
}

/** Follows through a plan what pods' validators have, which the actions that stand for proofs don't say. */
export function createPodLedger(): PodLedger {
  const known = new Map<Address, Known>()
  const knownOf = (state: State, owner: Address): Known => known.get(owner) ?? knownIn(state, owner)

  return {
    credit: (state, { staker, effectiveBalanceGwei }) => {
      const before = knownOf(state, staker)
      known.set(staker, { ...before, beaconGwei: before.beaconGwei + effectiveBalanceGwei })
      return { type: 'creditValidators', podOwner: staker, effectiveBalanceGwei }
    },
    // Chapter 03 §3.1.6: what was counted before is reported with the rest, against the balances before that.
    finalize: (state, { staker, balanceDeltasGwei, podBalanceGwei }) => {
      if (!state.eigenPodManager.pods.has(staker)) throw noPod(staker)
      const before = knownOf(state, staker)
      const { beaconGwei, unreportedGwei } = before
      const after = beaconGwei + balanceDeltasGwei
      if (balanceDeltasGwei < 0n && before.withoutValidators) throw noValidators(staker)
      if (after < 0n) throw lostTooMuch(staker, -balanceDeltasGwei, beaconGwei)
      known.set(staker, { ...before, beaconGwei: after, unreportedGwei: 0n })
      return {
        type: 'finalizeCheckpoint',
        podOwner: staker,
        podBalanceGwei,
        prevBeaconBalanceGwei: beaconGwei - unreportedGwei,
        balanceDeltasGwei: balanceDeltasGwei + unreportedGwei,
      }
    },
  }
}

function knownIn(state: State, owner: Address): Known {
  const pod = state.eigenPodManager.pods.get(owner)
  if (!pod) return { beaconGwei: 0n, unreportedGwei: 0n, withoutValidators: false }
  const counting = pod.currentCheckpointTimestamp === 0n ? 0n : pod.checkpoint.balanceDeltasGwei
  let beaconGwei = 0n
  for (const { restakedBalanceGwei } of pod.validators.values()) beaconGwei += restakedBalanceGwei
  return {
    beaconGwei,
    unreportedGwei: pod.carriedDeltasGwei + counting,
    withoutValidators: pod.validators.size === 0 && podDepositShares(state, owner) > 0n,
  }
}

const eth = (gwei: bigint): string => formatEther(gwei, 'gwei')

function noPod(staker: Address): RestackError {
  return new RestackError({
    code: 'InvalidPlan',
    message: `${staker} has no pod.`,
    remedy: 'Name the owner of a pod, or let the plan begin with "creditValidators", which makes one.',
  })
}

function noValidators(staker: Address): RestackError {
  return new RestackError({
    code: 'InvalidPlan',
    message: `No validators of ${staker} are known that could lose something.`,
    remedy: 'If its pod has some, name the staker in podOwners of getState, so that they are read.',
  })
}

function lostTooMuch(staker: Address, lostGwei: bigint, beaconGwei: bigint): RestackError {
  return new RestackError({
    code: 'InvalidPlan',
    message: `The validators of ${staker} cannot lose ${eth(lostGwei)} ETH: they are known to have ${eth(beaconGwei)} ETH.`,
    remedy: 'Lower the loss.',
  })
}
