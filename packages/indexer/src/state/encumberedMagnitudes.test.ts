import { expect, test } from 'vitest'
import { encumberedMagnitudes } from './encumberedMagnitudes.js'

test('raises count from their request, lowerings until they are done (chapter 02, examples A and G)', () => {
  const of = { operator: 'o', strategy: 's' }
  expect(
    encumberedMagnitudes([
      { ...of, currentMagnitude: 375n, pendingDiff: -200n },
      { ...of, currentMagnitude: 0n, pendingDiff: 500n },
      { ...of, strategy: 't', currentMagnitude: 7n, pendingDiff: 0n },
    ]),
  ).toEqual(
    new Map([
      ['o s', 875n],
      ['o t', 7n],
    ]),
  )
})
