// The model played against the contracts: 20,000 steps, each compared in outcome, returned data, events and views. And
// ten planted bugs that this notices, one for each kind of rule. In one file, so that only one of them compiles.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { callable } from './calls.js'
import { type CampaignResult, campaign, failureText, totals } from './campaign.js'
import { findMutants, mutantLine, WITHIN } from './findMutants.js'
import { mutants } from './mutants.js'
import { mutated } from './mutate.js'
import { buildContracts } from './replay.js'
import { LENGTH } from './sequences.js'

const KNOWN = 15_200
const NEW = 4_800

beforeAll(buildContracts, 600_000)

describe('model and contracts', () => {
  const agree = (result: CampaignResult, steps: number) => {
    expect(result.failure === undefined ? '' : failureText(result.failure)).toBe('')
    expect(result.sequences * LENGTH).toBe(steps)
    const { succeeded, refused } = totals(result.counts)
    expect(succeeded + refused).toBeGreaterThanOrEqual(steps)
    expect(succeeded / (succeeded + refused)).toBeGreaterThan(0.6)
  }

  it(`agree in ${KNOWN} steps of the sequences of seed 1, in which every action is played`, async () => {
    const result = await campaign({ seed: 1, steps: KNOWN })
    agree(result, KNOWN)
    expect(callable.filter((type) => !(type in result.counts))).toEqual([])
    const never = callable.filter((type) => result.counts[type]?.succeeded === 0)
    expect(never.sort()).toEqual(ONLY_REFUSED)
  }, 600_000)

  it(`agree in ${NEW} steps of a new seed`, async () => {
    const seed = Date.now() % 2 ** 31
    console.log(
      `Differential test with seed ${seed}; again: npm run fuzz -- --seed ${seed} --from 0 --steps ${NEW}`,
    )
    agree(await campaign({ seed, steps: NEW }), NEW)
  }, 600_000)
})

describe('planted bugs', () => {
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

/** Functions that only the core itself may call, or that would end a campaign. */
const ONLY_REFUSED = [
  'addShares',
  'decreaseDelegatedShares',
  'deposit',
  'increaseBurnOrRedistributableShares',
  'increaseDelegatedShares',
  'removeDepositShares',
  'renounceOwnership',
  'setUnpauser',
  'slashOperatorShares',
  'withdraw',
  'withdrawRestakedBeaconChainETH',
  'withdrawSharesAsTokens',
]
