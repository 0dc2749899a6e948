import { isPubkey, pubkeyHash } from '../beacon/hashes.js'
import { refuse, require } from '../error.js'
import type { Address, Checkpoint, Hex, PodValidator, State } from '../state.js'
import { podOf } from './pod.js'

/** Views of a pod, by its owner (chapter 03 §3.1.14). Errors of all: `EmptyRevert` without a pod. */

/** The ABI's `ValidatorInfo`; status 0 inactive, 1 active, 2 withdrawn. */
export type ValidatorInfo = {
  validatorIndex: bigint
  restakedBalanceGwei: bigint
  lastCheckpointedAt: bigint
  status: 0 | 1 | 2
}

export const proofSubmitter = (state: State, podOwner: Address): Address =>
  podOf(state, podOwner).proofSubmitter

export const withdrawableRestakedExecutionLayerGwei = (state: State, podOwner: Address): bigint =>
  podOf(state, podOwner).withdrawableGwei

/** Wei below one gwei that may be paid out beside it. */
export const withdrawableRestakedRemainderWei = (state: State, podOwner: Address): bigint =>
  podOf(state, podOwner).withdrawableRemainderWei

/** What cancelled checkpoints have counted and the next one reports; signed. */
export const carriedBalanceDeltaGwei = (state: State, podOwner: Address): bigint =>
  podOf(state, podOwner).carriedDeltasGwei

export const activeValidatorCount = (state: State, podOwner: Address): bigint =>
  BigInt(podOf(state, podOwner).activeValidatorCount)

export const lastCheckpointTimestamp = (state: State, podOwner: Address): bigint =>
  podOf(state, podOwner).lastCheckpointTimestamp

/** 0 while there is none. */
export const currentCheckpointTimestamp = (state: State, podOwner: Address): bigint =>
  podOf(state, podOwner).currentCheckpointTimestamp

/** The active one, or the last one that was finished. */
export const currentCheckpoint = (state: State, podOwner: Address): Checkpoint =>
  podOf(state, podOwner).checkpoint

export const checkpointBalanceExitedGwei = (state: State, podOwner: Address, timestamp: bigint): bigint =>
  podOf(state, podOwner).checkpointBalanceExitedGwei.get(timestamp) ?? 0n

export function validatorPubkeyHashToInfo(state: State, podOwner: Address, hash: Hex): ValidatorInfo {
  const validator = podOf(state, podOwner).validators.get(hash)
  const { validatorIndex = 0, restakedBalanceGwei = 0n, lastCheckpointedAt = 0n } = validator ?? {}
  const status = statusOf(validator)
  return { validatorIndex: BigInt(validatorIndex), restakedBalanceGwei, lastCheckpointedAt, status }
}

/** Errors: `InvalidPubKeyLength`. */
export function validatorPubkeyToInfo(state: State, podOwner: Address, pubkey: Hex): ValidatorInfo {
  require(isPubkey(pubkey), 'InvalidPubKeyLength')
  return validatorPubkeyHashToInfo(state, podOwner, pubkeyHash(pubkey))
}

export const validatorStatus = (state: State, podOwner: Address, hash: Hex): 0 | 1 | 2 =>
  statusOf(podOf(state, podOwner).validators.get(hash))

/** Errors: `FeeQueryFailed`. */
export const getWithdrawalRequestFee = (state: State): bigint =>
  state.beacon.withdrawals.feeWei ?? refuse('FeeQueryFailed')

/** Errors: `FeeQueryFailed`. */
export const getConsolidationRequestFee = (state: State): bigint =>
  state.beacon.consolidations.feeWei ?? refuse('FeeQueryFailed')

function statusOf(validator: PodValidator | undefined): 0 | 1 | 2 {
  if (validator === undefined) return 0
  return validator.status === 'active' ? 1 : 2
}
