import { zeroAddress } from 'viem'
import type { DecodedEvent } from '../decode/decodeLog.js'
import type { RowSink } from '../rows/copyRows.js'
import { text } from '../rows/eventArguments.js'
import { type PodState, podReads, podRow } from './podState.js'
import { createKeyedStates, type Running, type RunningHandler } from './running.js'
import { initialValidator, readValidators, type ValidatorState, validatorRow } from './validatorState.js'

type Apply = (event: DecodedEvent, pod: PodState, add: RowSink['add']) => void

const gwei = 10n ** 9n

/** Pods, their validators and checkpoints, from what pods emit (chapter 03 §3.1). */
export function createPods(): Running {
  const pods = createKeyedStates<PodState>(podReads)
  const validators = createKeyedStates<ValidatorState>({ read: readValidators, initial: initialValidator })
  const validatorKey = ({ address, args }: DecodedEvent) => `${address} ${text(args.pubkeyHash)}`

  const changePod = (apply: Apply): RunningHandler => ({
    want: ({ address }) => pods.want(address),
    apply: (event, add) => {
      const pod = pods.get(event.address)
      apply(event, pod, add)
      add('podChanges', podRow(event, pod))
    },
  })
  const changeValidator = (
    apply: (event: DecodedEvent, pod: PodState, validator: ValidatorState) => void,
  ) => ({
    want: (event: DecodedEvent) => {
      pods.want(event.address)
      validators.want(validatorKey(event))
    },
    apply: (event: DecodedEvent, add: RowSink['add']) => {
      const pod = pods.get(event.address)
      const validator = validators.get(validatorKey(event))
      apply(event, pod, validator)
      add('podValidatorChanges', validatorRow(event, validator))
      add('podChanges', podRow(event, pod))
    },
  })
  const end = (event: DecodedEvent, add: RowSink['add'], outcome: string, shareDeltaWei: bigint) =>
    add('podCheckpoints', {
      block: event.block,
      logIndex: event.logIndex,
      pod: event.address,
      startedAt: Number(event.args.checkpointTimestamp),
      outcome,
      shareDeltaWei,
    })
  const request = (kind: string, name: string): RunningHandler => ({
    want: () => undefined,
    apply: ({ block, logIndex, address, args }, add) =>
      add('podRequests', {
        block,
        logIndex,
        pod: address,
        kind,
        pubkeyHash: args[name],
        targetPubkeyHash: args.targetPubkeyHash,
        amountGwei: args.withdrawalAmountGwei,
      }),
  })

  return {
    handlers: {
      'eigenPodManager.PodDeployed': {
        want: ({ args }) => pods.want(text(args.eigenPod)),
        apply: ({ block, logIndex, args }, add) => {
          const pod = text(args.eigenPod)
          add('pods', { block, logIndex, pod, owner: args.podOwner })
          add('podChanges', podRow({ block, logIndex, address: pod }, pods.get(pod)))
        },
      },
      'eigenPod.ProofSubmitterUpdated': changePod(({ args }, pod) => {
        const submitter = text(args.newProofSubmitter)
        pod.proofSubmitter = submitter === zeroAddress ? null : submitter
      }),
      'eigenPod.PodVersionUpdated': changePod(({ args }, pod) => {
        pod.version = Number(args.newVersion)
      }),
      'eigenPod.ValidatorRestaked': changeValidator((_, pod, validator) => {
        validator.status = 'active'
        validator.isNew = true
        pod.activeValidators++
      }),
      'eigenPod.ValidatorBalanceUpdated': changeValidator(({ args }, pod, validator) => {
        const balance = BigInt(text(args.newValidatorBalanceGwei))
        const delta = balance - validator.balanceGwei
        pod.beaconGwei += delta
        // What a validator is credited with when it is proven is booked at once, not by the checkpoint under way
        if (pod.checkpointAt !== null && !validator.isNew) pod.checkpointDeltasGwei += delta
        validator.balanceGwei = balance
        validator.checkpointedAt = Number(args.balanceTimestamp) || null
        validator.isNew = false
      }),
      'eigenPod.ValidatorWithdrawn': changeValidator((_, pod, validator) => {
        validator.status = 'withdrawn'
        pod.activeValidators--
      }),
      'eigenPod.ValidatorCheckpointed': changeValidator(({ args }, pod, validator) => {
        validator.checkpointedAt = Number(args.checkpointTimestamp)
        pod.proofsRemaining--
      }),
      'eigenPod.CheckpointCreated': changePod(({ args }, pod) => {
        const startedAt = Number(args.checkpointTimestamp)
        // One without validators has ended before it is announced (§3.1.4)
        if (pod.lastCheckpointAt === startedAt) return
        pod.checkpointAt = startedAt
        pod.beaconBlockRoot = text(args.beaconBlockRoot)
        pod.proofsTotal = Number(args.validatorCount)
        pod.proofsRemaining = pod.proofsTotal
      }),
      'eigenPod.CheckpointFinalized': changePod((event, pod, add) => {
        const delta = BigInt(text(event.args.totalShareDeltaWei))
        pod.withdrawableWei += delta - (pod.checkpointDeltasGwei + pod.carriedGwei) * gwei
        pod.lastCheckpointAt = Number(event.args.checkpointTimestamp)
        endCheckpoint(pod, 0n)
        end(event, add, 'finalized', delta)
      }),
      'eigenPod.CheckpointCancelled': changePod((event, pod, add) => {
        endCheckpoint(pod, BigInt(text(event.args.carriedBalanceDeltaGwei)))
        end(event, add, 'cancelled', 0n)
      }),
      'eigenPod.RestakedBeaconChainETHWithdrawn': changePod(({ args }, pod) => {
        pod.withdrawableWei -= BigInt(text(args.amount))
      }),
      'eigenPod.ExitRequested': request('exit', 'validatorPubkeyHash'),
      'eigenPod.WithdrawalRequested': request('withdrawal', 'validatorPubkeyHash'),
      'eigenPod.SwitchToCompoundingRequested': request('switch', 'validatorPubkeyHash'),
      'eigenPod.ConsolidationRequested': request('consolidation', 'sourcePubkeyHash'),
    },
    load: async (transaction) => {
      await pods.load(transaction)
      await validators.load(transaction)
    },
    forget: (empty) => {
      pods.forget(empty)
      validators.forget(empty)
    },
  }
}

function endCheckpoint(pod: PodState, carriedGwei: bigint) {
  pod.checkpointAt = null
  pod.beaconBlockRoot = null
  pod.proofsTotal = 0
  pod.proofsRemaining = 0
  pod.checkpointDeltasGwei = 0n
  pod.carriedGwei = carriedGwei
}
