import { requireAuthority } from '../core/access.js'
import { addBlocks, toUint32 } from '../core/math.js'
import { operatorOf } from '../core/records.js'
import { emit, type Run, transact, write } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import { isOperator } from '../delegation/views.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'

/**
 * How many blocks an operator's raises wait, from `C + 1` blocks on (chapter 02 §1.7, §3.1.3). Errors:
 * `InvalidPermissions`, `InvalidOperator`, Panic 0x11.
 */
export function setAllocationDelay(
  state: State,
  { caller, operator, delay }: { caller: Address; operator: Address; delay: number },
): Outcome<void> {
  return transact(state, (run) => {
    const { allocationManager, delegationManager } = state.config.contracts
    if (caller === delegationManager) return setDelayAtRegistration(run, operator, delay)
    requireAuthority(state, operator, caller, allocationManager, SELECTORS.setAllocationDelay)
    require(isOperator(state, operator), 'InvalidOperator')
    const effectBlock = addBlocks(state.block, state.config.allocationConfigurationDelay + 1)
    const { delay: current, isSet } = promoted(run, operator)
    store(run, operator, { delay: current, isSet, pendingDelay: delay, effectBlock })
  })
}

/** The DelegationManager's call when an account registers as operator: in force at once. */
export function setDelayAtRegistration(run: Run, operator: Address, delay: number): void {
  store(run, operator, { delay, isSet: true, pendingDelay: delay, effectBlock: toUint32(run.state.block) })
}

type DelayInfo = { delay: number; isSet: boolean; pendingDelay: number; effectBlock: number }

/** A pending delay whose block has come becomes the current one. */
function promoted(run: Run, operator: Address): DelayInfo {
  const info = operatorOf(run, operator).allocationDelay
  if (info.effectBlock === 0 || run.state.block < info.effectBlock) return info
  return { ...info, delay: info.pendingDelay, isSet: true }
}

function store(run: Run, operator: Address, info: DelayInfo): void {
  write(run, operatorOf(run, operator), 'allocationDelay', info)
  emit(run, run.state.config.contracts.allocationManager, 'AllocationDelaySet', {
    operator,
    delay: info.pendingDelay,
    effectBlock: info.effectBlock,
  })
}
