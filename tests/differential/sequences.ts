// Sequences from a seed, by fast-check.
import fc from 'fast-check'
import { OPENING } from './choose.js'
import { type Choice, LIMIT, NUMBERS } from './generator.js'
import { openingChoices, type Sequence } from './play.js'

/** Steps of a sequence after its opening. */
export const LENGTH = 400

const numbers = (from: number) =>
  fc.tuple(
    fc.noBias(fc.integer({ min: from, max: LIMIT - 1 })),
    ...Array.from({ length: NUMBERS - 1 }, () => fc.noBias(fc.integer({ min: 0, max: LIMIT - 1 }))),
  )

/** What a failure is made shorter with. */
export const choices: fc.Arbitrary<Choice[]> = fc.array(numbers(0) as fc.Arbitrary<Choice>, {
  maxLength: 1000,
})

/** The sequence of a seed and a number. Every fourth begins on a chain that is younger than the delays. */
export function sequence(seed: number, index: number): Sequence {
  const arbitrary = fc.array(numbers(OPENING) as fc.Arbitrary<Choice>, {
    minLength: LENGTH,
    maxLength: LENGTH,
    size: 'max',
  })
  const [drawn = []] = fc.sample(arbitrary, { seed: (seed + Math.imul(index, 0x9e3779b1)) | 0, numRuns: 1 })
  return { block: index % 4 === 3 ? 10 : 1000, choices: [...openingChoices(), ...drawn] }
}
