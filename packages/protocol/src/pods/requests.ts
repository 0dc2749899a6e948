import { concat, numberToHex } from 'viem'
import { isPubkey, pubkeyHash } from '../beacon/hashes.js'
import { mul } from '../core/math.js'
import { append, emit, type Run, transact } from '../core/run.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Hex, Pod, RequestQueue, State } from '../state.js'
import { requirePodsNotPaused } from './pausing.js'
import { activeValidator, podOf, requireOwnerOrSubmitter } from './pod.js'

/**
 * Requests of pods to the beacon chain (chapter 03 §3.1.9, §3.1.10). `value` is the wei sent along; what the fees leave
 * of it goes back to the caller. Errors: `CurrentlyPaused`, `OnlyEigenPodOwnerOrProofSubmitter`, `FeeQueryFailed`,
 * `InsufficientFunds`, `InvalidPubKeyLength`, `ValidatorNotActiveInPod`, `PredeployFailed`.
 */
export type RequestParameters<Request> = {
  caller: Address
  podOwner: Address
  value: bigint
  requests: readonly Request[]
}

export type WithdrawalRequest = { pubkey: Hex; amountGwei: bigint }
export type ConsolidationRequest = { srcPubkey: Hex; targetPubkey: Hex }

/** Asks for exits (an amount of 0), or for part of a compounding validator's balance (EIP-7002). */
export function requestWithdrawal(
  state: State,
  parameters: RequestParameters<WithdrawalRequest>,
): Outcome<void> {
  return transact(state, (run) => {
    requirePodsNotPaused(state, 'withdrawalRequests')
    const pod = podOf(state, parameters.podOwner)
    const queue = state.beacon.withdrawals
    requirePaid(pod, queue, parameters)
    for (const { pubkey, amountGwei } of parameters.requests) {
      require(isPubkey(pubkey), 'InvalidPubKeyLength')
      const validatorPubkeyHash = pubkeyHash(pubkey)
      requireActive(pod, validatorPubkeyHash)
      request(run, pod, queue, concat([pubkey, numberToHex(amountGwei, { size: 8 })]))
      if (amountGwei === 0n) emit(run, pod.address, 'ExitRequested', { validatorPubkeyHash })
      else {
        const args = { validatorPubkeyHash, withdrawalAmountGwei: amountGwei }
        emit(run, pod.address, 'WithdrawalRequested', args)
      }
    }
  })
}

/** Asks to move validators' balances into others of the pod, or to make one compounding (EIP-7251). */
export function requestConsolidation(
  state: State,
  parameters: RequestParameters<ConsolidationRequest>,
): Outcome<void> {
  return transact(state, (run) => {
    requirePodsNotPaused(state, 'consolidations')
    const pod = podOf(state, parameters.podOwner)
    const queue = state.beacon.consolidations
    requirePaid(pod, queue, parameters)
    for (const { srcPubkey, targetPubkey } of parameters.requests) {
      require(isPubkey(srcPubkey) && isPubkey(targetPubkey), 'InvalidPubKeyLength')
      const [sourcePubkeyHash, targetPubkeyHash] = [pubkeyHash(srcPubkey), pubkeyHash(targetPubkey)]
      requireActive(pod, targetPubkeyHash)
      request(run, pod, queue, concat([srcPubkey, targetPubkey]))
      if (sourcePubkeyHash === targetPubkeyHash) {
        const args = { validatorPubkeyHash: sourcePubkeyHash }
        emit(run, pod.address, 'SwitchToCompoundingRequested', args)
      } else {
        emit(run, pod.address, 'ConsolidationRequested', { sourcePubkeyHash, targetPubkeyHash })
      }
    }
  })
}

function requirePaid(
  pod: Pod,
  { feeWei }: RequestQueue,
  { caller, podOwner, value, requests }: RequestParameters<unknown>,
): void {
  requireOwnerOrSubmitter(pod, podOwner, caller)
  const fees = mul(feeWei ?? refuse('FeeQueryFailed'), BigInt(requests.length))
  require(value >= fees, 'InsufficientFunds')
}

function requireActive(pod: Pod, hash: Hex): void {
  require(activeValidator(pod, hash) !== undefined, 'ValidatorNotActiveInPod')
}

function request(run: Run, pod: Pod, queue: RequestQueue, payload: Hex): void {
  require(queue.accepts, 'PredeployFailed')
  append(run, queue.requests, { sender: pod.address, payload })
}
