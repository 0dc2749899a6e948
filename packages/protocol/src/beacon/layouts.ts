import type { ForkLayout } from './proofs.js'

/** Before Pectra (chapter 03 §4.1). */
export const DENEB_LAYOUT: ForkLayout = { stateHeight: 5, validatorsField: 11, balancesField: 12 }

/** Since Pectra: a level more. */
export const ELECTRA_LAYOUT: ForkLayout = { ...DENEB_LAYOUT, stateHeight: 6 }

/** What `forkLayout` answers where no fork was ever set. */
export const NO_LAYOUT: ForkLayout = { stateHeight: 0, validatorsField: 0, balancesField: 0 }
