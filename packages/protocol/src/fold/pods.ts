import { GWEI } from '../core/constants.js'
import { NO_CHECKPOINT } from '../pods/pod.js'
import type { Address, Checkpoint, Hex, Pod, PodValidator, State } from '../state.js'
import { address, amount, hex, number } from './arguments.js'
import type { Handler, Handlers } from './handlers.js'
import type { LoggedEvent } from './loggedEvent.js'

type Args = LoggedEvent['args']

/**
 * Events of pods (chapter 03 §2.5). They say all about validators but their index, and all about checkpoints but the ETH
 * that one under way has found (`podBalanceGwei`): that shows when it ends, as the part of the change that validators
 * don't explain. Of the ETH at a pod's address they say what is credited and what came by a call.
 */
export const pod: Handlers = {
  ProofSubmitterUpdated: onPod((pod, args) => {
    pod.proofSubmitter = address(args, 'newProofSubmitter')
  }),
  PodVersionUpdated: onPod((pod, args) => {
    pod.podVersion = number(args, 'newVersion')
  }),
  NonBeaconChainETHReceived: onPod((pod, args) => {
    pod.balanceWei += amount(args, 'amountReceived')
  }),
  ValidatorRestaked: onPod((pod, args) => {
    const lastCheckpointedAt = pod.currentCheckpointTimestamp || pod.lastCheckpointTimestamp
    pod.activeValidatorCount += 1
    setValidator(pod, args, { ...NEW, lastCheckpointedAt })
  }),
  ValidatorBalanceUpdated: onPod((pod, args) => {
    const { currentCheckpointTimestamp: current, checkpoint } = pod
    const validator = validatorOf(pod, args)
    const restakedBalanceGwei = amount(args, 'newValidatorBalanceGwei')
    const previous = validator.restakedBalanceGwei
    const change = restakedBalanceGwei - previous
    setValidator(pod, args, { ...validator, restakedBalanceGwei })
    // What is proven at or after the time of the checkpoint under way is a new validator.
    if (current === 0n || validator.lastCheckpointedAt >= current) {
      setCheckpoint(pod, { prevBeaconBalanceGwei: checkpoint.prevBeaconBalanceGwei + change })
      return
    }
    setCheckpoint(pod, {
      balanceDeltasGwei: checkpoint.balanceDeltasGwei + change,
      // `ValidatorCheckpointed` adds the new balance.
      prevBeaconBalanceGwei: checkpoint.prevBeaconBalanceGwei - change,
    })
    if (restakedBalanceGwei === 0n) {
      const exited = pod.checkpointBalanceExitedGwei
      exited.set(current, (exited.get(current) ?? 0n) + previous)
    }
  }),
  ValidatorWithdrawn: onPod((pod, args) => {
    pod.activeValidatorCount -= 1
    setValidator(pod, args, { ...validatorOf(pod, args), status: 'withdrawn' })
  }),
  ValidatorCheckpointed: onPod((pod, args) => {
    const validator = validatorOf(pod, args)
    const { proofsRemaining, prevBeaconBalanceGwei } = pod.checkpoint
    setValidator(pod, args, { ...validator, lastCheckpointedAt: amount(args, 'checkpointTimestamp') })
    setCheckpoint(pod, {
      proofsRemaining: proofsRemaining - 1,
      prevBeaconBalanceGwei: prevBeaconBalanceGwei + validator.restakedBalanceGwei,
    })
  }),
  CheckpointCreated: onPod((pod, args) => {
    const beaconBlockRoot = hex(args, 'beaconBlockRoot')
    const proofsRemaining = number(args, 'validatorCount')
    // Where there was nothing to prove, its end was logged before its beginning.
    if (proofsRemaining === 0) return setCheckpoint(pod, { beaconBlockRoot })
    pod.currentCheckpointTimestamp = amount(args, 'checkpointTimestamp')
    pod.checkpoint = { ...NO_CHECKPOINT, beaconBlockRoot, proofsRemaining }
  }),
  CheckpointFinalized: onPod((pod, args) => {
    if (pod.currentCheckpointTimestamp === 0n) pod.checkpoint = NO_CHECKPOINT
    const changeGwei = amount(args, 'totalShareDeltaWei') / GWEI
    const podBalanceGwei = changeGwei - pod.checkpoint.balanceDeltasGwei - pod.carriedDeltasGwei
    setCheckpoint(pod, { podBalanceGwei })
    pod.withdrawableGwei += podBalanceGwei
    pod.carriedDeltasGwei = 0n
    pod.lastCheckpointTimestamp = amount(args, 'checkpointTimestamp')
    pod.currentCheckpointTimestamp = 0n
    const credited = pod.withdrawableGwei * GWEI + pod.withdrawableRemainderWei
    if (pod.balanceWei < credited) pod.balanceWei = credited
  }),
  CheckpointCancelled: onPod((pod, args) => {
    pod.carriedDeltasGwei = amount(args, 'carriedBalanceDeltaGwei')
    pod.lastCheckpointTimestamp = amount(args, 'checkpointTimestamp')
    pod.currentCheckpointTimestamp = 0n
    pod.checkpoint = NO_CHECKPOINT
  }),
  RestakedBeaconChainETHWithdrawn: onPod((pod, args) => {
    const paid = amount(args, 'amount')
    const left = pod.withdrawableGwei * GWEI + pod.withdrawableRemainderWei - paid
    pod.withdrawableGwei = left / GWEI
    pod.withdrawableRemainderWei = left % GWEI
    pod.balanceWei -= paid
    pod.paidWei += paid
  }),
}

const NEW: PodValidator = {
  validatorIndex: 0,
  restakedBalanceGwei: 0n,
  lastCheckpointedAt: 0n,
  status: 'active',
}

function onPod(change: (pod: Pod, args: Args) => void): Handler {
  return ({ state, podOwners }, { address: contract, args }) => {
    const found = podAt(state, podOwners, contract)
    if (found !== undefined) change(found, args)
  }
}

function podAt({ eigenPodManager }: State, owners: Map<Address, Address>, pod: Address): Pod | undefined {
  if (owners.size !== eigenPodManager.pods.size) {
    for (const [podOwner, { address: of }] of eigenPodManager.pods) owners.set(of, podOwner)
  }
  const podOwner = owners.get(pod)
  return podOwner === undefined ? undefined : eigenPodManager.pods.get(podOwner)
}

const hashOf = (args: Args): Hex => hex(args, 'pubkeyHash')
const validatorOf = (pod: Pod, args: Args): PodValidator => pod.validators.get(hashOf(args)) ?? NEW

function setValidator(pod: Pod, args: Args, validator: PodValidator): void {
  pod.validators.set(hashOf(args), validator)
}

function setCheckpoint(pod: Pod, change: Partial<Checkpoint>): void {
  pod.checkpoint = { ...pod.checkpoint, ...change }
}
