import { transact } from '../core/run.js'
import { panic, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { safeTransfer } from '../world/tokens.js'
import { requirePodsNotPaused } from './pausing.js'
import { podOf, requirePodOwner } from './pod.js'

export type RecoverTokensParameters = {
  caller: Address
  podOwner: Address
  tokenList: readonly Address[]
  amountsToWithdraw: readonly bigint[]
  recipient: Address
}

/**
 * Takes tokens out of a pod (chapter 03 §3.1.11). Errors: `OnlyEigenPodOwner`, `CurrentlyPaused`,
 * `InputArrayLengthMismatch`, `TransferFailed`.
 */
export function recoverTokens(state: State, parameters: RecoverTokensParameters): Outcome<void> {
  const { caller, podOwner, tokenList, amountsToWithdraw, recipient } = parameters
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    requirePodOwner(podOwner, caller)
    requirePodsNotPaused(state, 'nonProofWithdrawals')
    require(tokenList.length === amountsToWithdraw.length, 'InputArrayLengthMismatch')
    for (const [index, token] of tokenList.entries()) {
      safeTransfer(run, token, pod.address, recipient, amountsToWithdraw[index] ?? panic(0x32))
    }
  })
}
