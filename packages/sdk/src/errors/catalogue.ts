import { claimErrors } from './claimErrors.js'
import { coreErrors } from './coreErrors.js'
import { emissionsErrors } from './emissionsErrors.js'
import { keyErrors } from './keyErrors.js'
import { rootPosterErrors } from './rootPosterErrors.js'
import { submissionErrors } from './submissionErrors.js'

export type CatalogueEntry = {
  /** What is the matter, to follow a colon: no capital, no full stop. */
  message: string
  /** What to do about it, as a sentence. */
  remedy: string
}

/** Every custom error of the protocol's contracts, by name. */
export const contractErrors: Record<string, CatalogueEntry> = {
  ...coreErrors,
  ...keyErrors,
  ...submissionErrors,
  ...claimErrors,
  ...rootPosterErrors,
  ...emissionsErrors,
}
