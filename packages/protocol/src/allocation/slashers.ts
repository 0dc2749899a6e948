import { requireAuthority } from '../core/access.js'
import { ZERO_ADDRESS } from '../core/constants.js'
import { addBlocks } from '../core/math.js'
import { findOperatorSet } from '../core/records.js'
import { emit, transact, write } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, OperatorSet, State } from '../state.js'
import { getPendingSlasher, getSlasher } from './operatorSetViews.js'

/**
 * A new slasher, from `C + 1` blocks on; nothing happens if it is pending already (chapter 02 §1.9). Errors:
 * `InvalidPermissions`, `InvalidOperatorSet`, `SlasherNotSet`, `InputAddressZero`, Panic 0x11.
 */
export function updateSlasher(
  state: State,
  { caller, operatorSet, slasher }: { caller: Address; operatorSet: OperatorSet; slasher: Address },
): Outcome<void> {
  return transact(state, (run) => {
    const { allocationManager } = state.config.contracts
    requireAuthority(state, operatorSet.avs, caller, allocationManager, SELECTORS.updateSlasher)
    const record = findOperatorSet(state, operatorSet) ?? refuse('InvalidOperatorSet')
    const inForce = getSlasher(state, operatorSet)
    require(inForce !== ZERO_ADDRESS, 'SlasherNotSet')
    require(slasher !== ZERO_ADDRESS, 'InputAddressZero')
    if (getPendingSlasher(state, operatorSet)[0] === slasher) return
    const effectBlock = addBlocks(state.block, state.config.allocationConfigurationDelay + 1)
    write(run, record, 'slasher', { slasher: inForce, pendingSlasher: slasher, effectBlock })
    emit(run, allocationManager, 'SlasherUpdated', { operatorSet, slasher, effectBlock })
  })
}

/** Sets have a slasher from their creation, so that there is nothing to migrate (docs/differences.md). */
export function migrateSlashers(
  state: State,
  _parameters: { caller: Address; operatorSets: readonly OperatorSet[] },
): Outcome<void> {
  return transact(state, () => undefined)
}
