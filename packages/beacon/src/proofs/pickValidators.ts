import { fail } from '../errors.js'
import type { StateDigest } from '../state/digest.js'
import type { Validator } from '../state/validator.js'

/**
 * Validators of a digest by index, sorted, each once.
 *
 * @throws RestackError `NotInDigest`, `NothingToProve`
 */
export function pickValidators(digest: StateDigest, indices: readonly number[]): Validator[] {
  const sorted = [...new Set(indices)].sort((left, right) => left - right)
  if (sorted.length === 0)
    throw fail('NothingToProve', 'No validator is named that is to be proven.', 'Name at least one.')
  return sorted.map((index) => {
    const validator = digest.validators.get(index)
    if (validator) return validator
    throw fail(
      'NotInDigest',
      `Validator ${index} was not kept when the state of slot ${digest.slot} was read.`,
      'Digest the state again, and name the validator or its pod.',
    )
  })
}
