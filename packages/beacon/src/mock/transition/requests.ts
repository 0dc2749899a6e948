import { ssz } from '@lodestar/types'
import { bytesToHex } from 'viem'
import type { MockConfig } from '../config.js'
import type { ConsolidationRequest, WithdrawalRequest } from '../inputs.js'
import { type ElectraState, epochOf, type FuluState } from '../state.js'
import { queueDeposit } from './deposits.js'
import { consolidationEpoch, exitEpoch, initiateExit } from './exits.js'
import {
  findValidator,
  hasExecutionCredentials,
  isActive,
  isCompounding,
  minActivationBalance,
  withdrawalAddress,
} from './validators.js'

type State = ElectraState | FuluState

/** Gwei of a validator that are on their way out. */
export function pendingPartials(state: State, index: number): number {
  let sum = 0n
  for (const { validatorIndex, amount } of state.pendingPartialWithdrawals.getAllReadonlyValues()) {
    if (validatorIndex === index) sum += amount
  }
  return Number(sum)
}

/** Chapter 03, section 7: a request that does not fit is dropped without a trace. */
export function handleWithdrawalRequest(state: State, config: MockConfig, request: WithdrawalRequest): void {
  const index = findValidator(state, request.pubkey)
  if (index === undefined) return
  const validator = state.validators.getReadonly(index)
  if (!isOwned(validator, request.sourceAddress) || !isSettled(state, config, validator)) return
  const pending = pendingPartials(state, index)
  if (request.amountGwei === 0) {
    if (pending === 0) initiateExit(state, config, index)
    return
  }
  const excess = state.balances.get(index) - minActivationBalance - pending
  if (!isCompounding(validator) || validator.effectiveBalance < minActivationBalance || excess <= 0) return
  const amount = Math.min(excess, request.amountGwei)
  state.pendingPartialWithdrawals.push(
    ssz.electra.PendingPartialWithdrawal.toViewDU({
      validatorIndex: index,
      amount: BigInt(amount),
      withdrawableEpoch: exitEpoch(state, config, amount) + config.withdrawableDelayEpochs,
    }),
  )
  state.commit()
}

/** The same for consolidations, of which one to itself switches to compounding. */
export function handleConsolidationRequest(
  state: State,
  config: MockConfig,
  request: ConsolidationRequest,
): void {
  const source = findValidator(state, request.sourcePubkey)
  const target = findValidator(state, request.targetPubkey)
  if (source === undefined || target === undefined) return
  const from = state.validators.getReadonly(source)
  if (!isOwned(from, request.sourceAddress)) return
  if (source === target) {
    const idle = from.exitEpoch === Number.POSITIVE_INFINITY && isActive(from, epochOf(state, config))
    if (idle && !isCompounding(from)) switchToCompounding(state, source)
    return
  }
  const to = state.validators.getReadonly(target)
  const now = epochOf(state, config)
  const targetIdle = isActive(to, now) && to.exitEpoch === Number.POSITIVE_INFINITY
  if (!isCompounding(to) || !targetIdle || !isSettled(state, config, from)) return
  if (pendingPartials(state, source) > 0) return
  const leaving = state.validators.get(source)
  leaving.exitEpoch = consolidationEpoch(state, config, from.effectiveBalance)
  leaving.withdrawableEpoch = leaving.exitEpoch + config.withdrawableDelayEpochs
  state.pendingConsolidations.push(
    ssz.electra.PendingConsolidation.toViewDU({ sourceIndex: source, targetIndex: target }),
  )
  state.commit()
}

type Validator = ReturnType<State['validators']['getReadonly']>

const isOwned = (validator: Validator, sender: string) =>
  hasExecutionCredentials(validator) && withdrawalAddress(validator) === sender.toLowerCase()

/** Active for long enough, and not leaving. */
function isSettled(state: State, config: MockConfig, validator: Validator): boolean {
  const epoch = epochOf(state, config)
  return (
    isActive(validator, epoch) &&
    validator.exitEpoch === Number.POSITIVE_INFINITY &&
    epoch >= validator.activationEpoch + config.minActiveEpochs
  )
}

/** What is above 32 ETH enters again through the queue of deposits. */
function switchToCompounding(state: State, index: number): void {
  const validator = state.validators.get(index)
  const credentials = validator.withdrawalCredentials.slice()
  credentials[0] = 2
  validator.withdrawalCredentials = credentials
  const excess = state.balances.get(index) - minActivationBalance
  if (excess <= 0) return
  state.balances.set(index, minActivationBalance)
  const deposit = {
    pubkey: bytesToHex(validator.pubkey),
    withdrawalCredentials: bytesToHex(credentials),
    amountGwei: excess,
    signature: infinitySignature,
  }
  queueDeposit(state, deposit, 0)
}

/** The point at infinity, which marks a deposit that needs no signature. */
const infinitySignature = `0xc0${'00'.repeat(95)}` as const
