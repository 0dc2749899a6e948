import { requireOwner } from '../core/access.js'
import { ZERO_ADDRESS } from '../core/constants.js'
import { append, emit, transact, write } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { podOf, requirePodOwner } from './pod.js'

/**
 * Versions of the pods' code (docs/decisions/016-pods.md). The model knows what the first one does, and takes later ones
 * to do the same.
 */

const MOST_VERSIONS = 255

export type AddPodImplementationParameters = {
  caller: Address
  implementation: Address
  /** Whether there is a contract, which the model can't see; default: yes. */
  hasCode?: boolean | undefined
}

/** Offers code to pods, from a delay on. Gives its version. Errors: the string of Ownable, `InvalidPodImplementation`. */
export function addPodImplementation(
  state: State,
  { caller, implementation, hasCode = true }: AddPodImplementationParameters,
): Outcome<number> {
  return transact(state, (run) => {
    const { contracts, podChangeDelaySeconds } = state.config
    requireOwner(state, contracts.eigenPodManager, caller)
    const { podImplementations } = state.eigenPodManager
    require(hasCode && podImplementations.length < MOST_VERSIONS, 'InvalidPodImplementation')
    const usableFrom = state.timestamp + BigInt(podChangeDelaySeconds)
    append(run, podImplementations, { implementation, usableFrom })
    const podVersion = podImplementations.length
    emit(run, contracts.eigenPodManager, 'PodImplementationAdded', { podVersion, implementation, usableFrom })
    return podVersion
  })
}

/** Moves a pod to later code, for good. Errors: `OnlyEigenPodOwner`, `InvalidPodVersion`. */
export function setPodVersion(
  state: State,
  { caller, podOwner, newVersion }: { caller: Address; podOwner: Address; newVersion: number },
): Outcome<void> {
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    requirePodOwner(podOwner, caller)
    const offered = state.eigenPodManager.podImplementations[newVersion - 1]
    const isUsable = offered !== undefined && state.timestamp >= offered.usableFrom
    require(newVersion > pod.podVersion && isUsable, 'InvalidPodVersion')
    emit(run, pod.address, 'PodVersionUpdated', { previousVersion: pod.podVersion, newVersion })
    write(run, pod, 'podVersion', newVersion)
  })
}

export const latestPodVersion = (state: State): number => state.eigenPodManager.podImplementations.length

/** Of versions after the first, whose address the model doesn't know. Zeros for one that is not there. */
export function podImplementation(
  state: State,
  podVersion: number,
): [implementation: Address, usableFrom: bigint] {
  const { implementation, usableFrom } = state.eigenPodManager.podImplementations[podVersion - 1] ?? {
    implementation: ZERO_ADDRESS,
    usableFrom: 0n,
  }
  return [implementation, usableFrom]
}

export const podVersion = (state: State, podOwner: Address): number => podOf(state, podOwner).podVersion
