import { size } from 'viem'
import { depositDataRoot, isPubkey, littleEndian, podCredentials, pubkeyHash } from '../beacon/hashes.js'
import { GWEI } from '../core/constants.js'
import { append, emit, type Run, transact } from '../core/run.js'
import { require, revertWith } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Hex, State } from '../state.js'
import { deployPod, type NewPod } from './createPod.js'
import { requirePodsNotPaused } from './pausing.js'

export type StakeParameters = NewPod & {
  caller: Address
  /** Wei sent along. */
  value: bigint
  pubkey: Hex
  signature: Hex
  depositDataRoot: Hex
}

const DEPOSIT = 32n * 10n ** 18n

/**
 * Deposits 32 ETH for a validator that withdraws to the caller's pod, which is made first where there is none (chapter
 * 03 §3.1.3, §3.2.2). Errors: `CurrentlyPaused`, `MsgValueNot32ETH`, the deposit contract's strings.
 */
export function stake(state: State, parameters: StakeParameters): Outcome<void> {
  const { caller, value, pubkey, signature } = parameters
  return transact(state, (run) => {
    requirePodsNotPaused(state, 'newEigenPods')
    const pod = state.eigenPodManager.pods.get(caller) ?? deployPod(run, caller, parameters)
    require(value === DEPOSIT, 'MsgValueNot32ETH')
    deposit(run, pubkey, podCredentials(pod.address, 1), signature, parameters.depositDataRoot)
    emit(run, pod.address, 'EigenPodStaked', { pubkeyHash: pubkeyHash(pubkey) })
  })
}

/** The deposit contract's `deposit` with 32 ETH. */
function deposit(run: Run, pubkey: Hex, credentials: Hex, signature: Hex, root: Hex): void {
  if (!isPubkey(pubkey)) revertWith('DepositContract: invalid pubkey length')
  if (size(signature) !== 96) revertWith('DepositContract: invalid signature length')
  const { deposits } = run.state.beacon
  emit(run, run.state.config.depositContract, 'DepositEvent', {
    pubkey,
    withdrawal_credentials: credentials,
    amount: littleEndian(DEPOSIT / GWEI),
    signature,
    index: littleEndian(BigInt(deposits.length)),
  })
  if (depositDataRoot(pubkey, credentials, DEPOSIT, signature) !== root) {
    revertWith('DepositContract: reconstructed DepositData does not match supplied deposit_data_root')
  }
  append(run, deposits, { pubkey, withdrawalCredentials: credentials, amountGwei: DEPOSIT / GWEI })
}
