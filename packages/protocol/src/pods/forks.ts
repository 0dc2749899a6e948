import { DENEB_LAYOUT, ELECTRA_LAYOUT, NO_LAYOUT } from '../beacon/layouts.js'
import type { ForkLayout } from '../beacon/proofs.js'
import { requireOwner } from '../core/access.js'
import { append, emit, popBack, transact, write } from '../core/run.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'

/** Which layout proofs of a time are read in (chapter 03 §3.2.9, §4.6, docs/differences.md). */

/** Of the first blocks of a scheduled fork nobody can tell whether their parents have the new layout. */
const UNSETTLED_SECONDS = 384n

/** Trees of beacon states that pods can read. */
const [LEAST_HEIGHT, MOST_HEIGHT] = [5, 8]

/** The EigenPodManager's `forkLayout`; all 0 while no fork is set. Errors: `TimestampTooCloseToFork`. */
export function forkLayout(state: State, timestamp: bigint): ForkLayout {
  const { forks, pectraForkTimestamp } = state.eigenPodManager
  const fork = forks.findLast((each) => timestamp > each.timestamp)
  if (fork) {
    require(timestamp - fork.timestamp >= UNSETTLED_SECONDS, 'TimestampTooCloseToFork')
    return fork.layout
  }
  if (pectraForkTimestamp === 0n) return NO_LAYOUT
  return timestamp <= pectraForkTimestamp ? DENEB_LAYOUT : ELECTRA_LAYOUT
}

/**
 * Says when Pectra's first block was. Once it is said, it is moved only while both times are `podChangeDelaySeconds` ahead,
 * unless that is 0. Errors: `OnlyProofTimestampSetter`, `ForkTooSoon`.
 */
export function setPectraForkTimestamp(
  state: State,
  { caller, timestamp }: { caller: Address; timestamp: bigint },
): Outcome<void> {
  return transact(state, (run) => {
    const { proofTimestampSetter, pectraForkTimestamp: previous } = state.eigenPodManager
    require(caller === proofTimestampSetter, 'OnlyProofTimestampSetter')
    if (state.config.podChangeDelaySeconds !== 0 && previous !== 0n)
      require(isAhead(state, previous) && isAhead(state, timestamp), 'ForkTooSoon')
    write(run, state.eigenPodManager, 'pectraForkTimestamp', timestamp)
    const args = { newPectraForkTimestamp: timestamp }
    emit(run, state.config.contracts.eigenPodManager, 'PectraForkTimestampSet', args)
  })
}

export type ScheduleForkParameters = { caller: Address; forkTimestamp: bigint; stateLayout: ForkLayout }

/** Announces a fork after the last one. Errors: the string of Ownable, `ForkTooSoon`, `InvalidForkLayout`. */
export function scheduleFork(
  state: State,
  { caller, forkTimestamp, stateLayout }: ScheduleForkParameters,
): Outcome<void> {
  return transact(state, (run) => {
    const { eigenPodManager } = state.config.contracts
    requireOwner(state, eigenPodManager, caller)
    const { forks, pectraForkTimestamp } = state.eigenPodManager
    const last = forks.at(-1)?.timestamp ?? pectraForkTimestamp
    require(isAhead(state, forkTimestamp) && forkTimestamp > last, 'ForkTooSoon')
    require(isReadable(stateLayout), 'InvalidForkLayout')
    append(run, forks, { timestamp: forkTimestamp, layout: { ...stateLayout } })
    emit(run, eigenPodManager, 'ForkScheduled', { forkTimestamp, ...stateLayout })
  })
}

/** Takes back the last fork, whose time has not come. Errors: the string of Ownable, `ForkTooSoon`. */
export function cancelFork(state: State, { caller }: { caller: Address }): Outcome<void> {
  return transact(state, (run) => {
    const { eigenPodManager } = state.config.contracts
    requireOwner(state, eigenPodManager, caller)
    const { forks } = state.eigenPodManager
    const { timestamp: forkTimestamp } = forks.at(-1) ?? refuse('ForkTooSoon')
    require(forkTimestamp > state.timestamp, 'ForkTooSoon')
    popBack(run, forks)
    emit(run, eigenPodManager, 'ForkCancelled', { forkTimestamp })
  })
}

const isAhead = ({ timestamp: now, config }: State, timestamp: bigint): boolean =>
  timestamp >= now + BigInt(config.podChangeDelaySeconds)

function isReadable({ stateHeight, validatorsField, balancesField }: ForkLayout): boolean {
  const fields = 2 ** stateHeight
  return (
    stateHeight >= LEAST_HEIGHT &&
    stateHeight <= MOST_HEIGHT &&
    validatorsField < fields &&
    balancesField < fields
  )
}
