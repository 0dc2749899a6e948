import fc from 'fast-check'
import { test } from 'vitest'
import { occurrencesOf } from './scenarios/occurrences.js'
import { scenarioOf, seeds } from './scenarios/scenario.js'

test('try', () => {
  const t: Record<string, number> = {}
  const a = Date.now()
  for (const s of fc.sample(seeds, { numRuns: 300, seed: 8 })) {
    for (const n of occurrencesOf(scenarioOf(s))) t[n] = (t[n] ?? 0) + 1
  }
  console.log(
    Object.entries(t)
      .sort((x, y) => (x[0] < y[0] ? -1 : 1))
      .map(([n, c]) => `${c}\t${n}`)
      .join('\n'),
    Date.now() - a,
  )
})
