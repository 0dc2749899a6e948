import { coreErrors } from './coreErrors.js'
import { createExplain, type Explain } from './createExplain.js'

/** As `toRestackError`, for what reads of the core throw: without the errors that only rewards and keys have. */
export const toCoreError: Explain = createExplain(coreErrors)
