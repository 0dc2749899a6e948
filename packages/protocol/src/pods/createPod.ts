import { emit, put, type Run, transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Pod, State } from '../state.js'
import { requirePodsNotPaused } from './pausing.js'
import { emptyPod } from './pod.js'

/** Where a pod will be, which follows from code that the model doesn't have, and the ETH that is there already. */
export type NewPod = { newPod: Address; balanceWei?: bigint | undefined }

/**
 * Gives the caller a pod (chapter 03 §3.2.1). Gives its address. Errors: `CurrentlyPaused`,
 * `EigenPodAlreadyExists`.
 */
export function createPod(
  state: State,
  { caller, newPod, balanceWei }: { caller: Address } & NewPod,
): Outcome<Address> {
  return transact(state, (run) => {
    requirePodsNotPaused(state, 'newEigenPods')
    require(!state.eigenPodManager.pods.has(caller), 'EigenPodAlreadyExists')
    return deployPod(run, caller, { newPod, balanceWei }).address
  })
}

export function deployPod(run: Run, podOwner: Address, { newPod, balanceWei = 0n }: NewPod): Pod {
  const { eigenPodManager, config } = run.state
  const pod = put(run, eigenPodManager.pods, podOwner, { ...emptyPod(newPod), balanceWei })
  emit(run, newPod, 'Initialized', { version: 1 })
  emit(run, config.contracts.eigenPodManager, 'PodDeployed', { eigenPod: newPod, podOwner })
  return pod
}
