import { GWEI } from '../core/constants.js'
import { put, transact, write } from '../core/run.js'
import type { Outcome } from '../event.js'
import { emptyPod } from '../pods/pod.js'
import type { Address, Hex, Registrar, State } from '../state.js'

/** Contracts outside the model, as data. */

/** How the hooks of the contract at an address answer. */
export function setRegistrar(
  state: State,
  { address, registrar }: { address: Address; registrar: Registrar },
): Outcome<void> {
  return transact(state, (run) => {
    put(run, state.registrars, address, registrar)
  })
}

/** Gives an account a pod, with ETH that it may pay out. */
export function setPod(
  state: State,
  { owner, address, withdrawableGwei = 0n }: { owner: Address; address: Address; withdrawableGwei?: bigint },
): Outcome<void> {
  return transact(state, (run) => {
    const before = state.eigenPodManager.pods.get(owner) ?? emptyPod(address)
    const balanceWei = withdrawableGwei * GWEI
    put(run, state.eigenPodManager.pods, owner, { ...before, address, withdrawableGwei, balanceWei })
  })
}

/** What EIP-4788 answers for a block's timestamp: the root of the beacon block before it. */
export function setBeaconRoot(
  state: State,
  { timestamp, root }: { timestamp: bigint; root: Hex },
): Outcome<void> {
  return transact(state, (run) => {
    put(run, state.beacon.roots, timestamp, root)
  })
}

/** Fee of requests to the beacon chain, and whether they are taken. */
export function setRequestQueue(
  state: State,
  parameters: { queue: 'withdrawals' | 'consolidations'; feeWei: bigint | null; accepts: boolean },
): Outcome<void> {
  const { queue, feeWei, accepts } = parameters
  return transact(state, (run) => {
    write(run, state.beacon[queue], 'feeWei', feeWei)
    write(run, state.beacon[queue], 'accepts', accepts)
  })
}
