import { ssz } from '@lodestar/types'
import { bytesToHex, hexToBytes } from 'viem'
import type { MockConfig } from '../config.js'
import type { Deposit } from '../inputs.js'
import { type BeaconState, type ElectraState, epochOf, type FuluState, isElectra } from '../state.js'
import { addValidator, findValidator, increaseBalance } from './validators.js'

/** A deposit arrives: it waits, or before Electra counts at once. Signatures are not checked. */
export function receiveDeposit(state: BeaconState, deposit: Deposit): void {
  if (isElectra(state)) queueDeposit(state, deposit, state.slot)
  else applyDeposit(state, deposit)
}

export function queueDeposit(state: ElectraState | FuluState, deposit: Deposit, slot: number): void {
  state.pendingDeposits.push(
    ssz.electra.PendingDeposit.toViewDU({
      pubkey: hexToBytes(deposit.pubkey),
      withdrawalCredentials: hexToBytes(deposit.withdrawalCredentials),
      amount: deposit.amountGwei,
      signature: hexToBytes(deposit.signature),
      slot,
    }),
  )
}

function applyDeposit(state: BeaconState, deposit: Deposit): void {
  const index = findValidator(state, deposit.pubkey)
  if (index === undefined) addValidator(state, { ...deposit, balanceGwei: deposit.amountGwei })
  else increaseBalance(state, index, deposit.amountGwei)
}

/** At the end of an epoch: what has waited long enough counts, up to the churn. */
export function applyPendingDeposits(state: BeaconState, config: MockConfig): void {
  if (!isElectra(state) || state.pendingDeposits.length === 0) return
  const nextEpoch = epochOf(state, config) + 1
  const available = state.depositBalanceToConsume + BigInt(config.churnGwei)
  const pending = state.pendingDeposits.getAllReadonlyValues()
  const postponed: typeof pending = []
  let used = 0n
  let handled = 0
  let churnReached = false
  for (const { pubkey, withdrawalCredentials, amount, signature, slot } of pending) {
    if (slot + config.depositDelaySlots > state.slot) break
    const deposit = {
      pubkey: bytesToHex(pubkey),
      withdrawalCredentials: bytesToHex(withdrawalCredentials),
      amountGwei: amount,
      signature: bytesToHex(signature),
    }
    const index = findValidator(state, deposit.pubkey)
    const validator = index === undefined ? undefined : state.validators.getReadonly(index)
    if (validator && validator.withdrawableEpoch < nextEpoch) {
      applyDeposit(state, deposit)
    } else if (validator && validator.exitEpoch !== Number.POSITIVE_INFINITY) {
      postponed.push({ pubkey, withdrawalCredentials, amount, signature, slot })
    } else {
      churnReached = used + BigInt(amount) > available
      if (churnReached) break
      used += BigInt(amount)
      applyDeposit(state, deposit)
    }
    handled++
  }
  state.pendingDeposits = ssz.electra.PendingDeposits.toViewDU([...pending.slice(handled), ...postponed])
  state.depositBalanceToConsume = churnReached ? available - used : 0n
}
