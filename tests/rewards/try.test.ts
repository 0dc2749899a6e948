import fc from 'fast-check'
import { test } from 'vitest'
import { goldOf } from './plain/calculate.js'
import { scenarioOf, seeds } from './scenarios/scenario.js'

test('try', () => {
  const t: Record<string, number> = {}
  let gen = 0
  let calc = 0
  const add = (n: string) => {
    t[n] = (t[n] ?? 0) + 1
  }
  for (const s of fc.sample(seeds, { numRuns: 100, seed: 1 })) {
    let a = Date.now()
    const { input, snapshot } = scenarioOf(s)
    gen += Date.now() - a
    a = Date.now()
    const gold = goldOf(input, snapshot)
    calc += Date.now() - a
    for (const n of new Set(input.events.map((e) => e.name))) add('event ' + n)
    for (const n of new Set(gold.map((e) => e.submission.type + ' ' + e.role))) add('gold ' + n)
    for (const n of new Set(gold.filter((g) => g.amount > 0n).map((e) => e.submission.type + ' ' + e.role)))
      add('positive ' + n)
    add('days ' + Math.round(input.days.length / 5) * 5)
  }
  console.log(t, gen, calc)
})
