import { put, transact } from '../core/run.js'
import type { Outcome } from '../event.js'
import type { Address, Pod, Registrar, State } from '../state.js'

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
    const pod: Pod = {
      address,
      withdrawableGwei,
      paidWei: state.eigenPodManager.pods.get(owner)?.paidWei ?? 0n,
    }
    put(run, state.eigenPodManager.pods, owner, pod)
  })
}
