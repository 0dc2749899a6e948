// Ten planted bugs are each noticed within 5,000 steps: the differential test can fail, for each kind of rule.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { findMutants, mutantLine, WITHIN } from './findMutants.js'
import { mutants } from './mutants.js'
import { mutated } from './mutate.js'
import { buildContracts } from './replay.js'

describe('planted bugs', () => {
  beforeAll(buildContracts)

  it('are changes of lines that the contracts have', () => {
    expect(mutants).toHaveLength(10)
    for (const mutant of mutants) {
      const text = readFileSync(new URL(`../../${mutant.file}`, import.meta.url), 'utf8')
      expect(mutated(text, mutant)).not.toBe(text)
    }
  })

  it(`are each found within ${WITHIN} steps`, async () => {
    const results = await findMutants({ seed: 1, onFound: (result) => console.log(mutantLine(result)) })
    expect(results.filter(({ step }) => step === undefined || step > WITHIN)).toEqual([])
    expect(results).toHaveLength(mutants.length)
  }, 600_000)
})
